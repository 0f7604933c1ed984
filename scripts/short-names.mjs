// Shortens the names between the app's WebAssembly and its JavaScript, and leaves out what neither uses: the loader is
// written for the WebAssembly as it was before wasm-opt, with names of thirty letters (measured: 9 KB after brotli).
import { readFileSync, writeFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";

const IMPORT = 2, EXPORT = 7;
// Classes for streams that a library offers to JavaScript. Nothing here makes one, and an export keeps its code.
const STREAMS = /intounderlying/;
const CLASSES = /^export class IntoUnderlying[^]*?\n(?=function __wbg_get_imports)/gm;
const FINALIZATIONS = /^const IntoUnderlying\w+ = [^;]*;\n/gm;
// What the loader of the parts asks for by name.
const SHARED = ["memory", "__indirect_function_table", "__wasm_split_shared0"];

function unsigned(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push(value > 127 ? (value & 127) | 128 : value);
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

const text = (name) => Buffer.concat([leb(Buffer.byteLength(name)), Buffer.from(name)]);

function read(bytes, at) {
  const [length, from] = unsigned(bytes, at);
  return [bytes.toString("utf8", from, from + length), from + length];
}

// Where what an import describes ends: a function's type, a table, a memory, a global, a tag.
function pastDescription(bytes, at) {
  const kind = bytes[at++];
  const limits = (from) => {
    const [flags, next] = unsigned(bytes, from);
    const [, end] = unsigned(bytes, next);
    return flags & 1 ? unsigned(bytes, end)[1] : end;
  };
  if (kind === 0) return unsigned(bytes, at)[1];
  if (kind === 1) return limits(at + 1);
  if (kind === 2) return limits(at);
  if (kind === 3) return at + 2;
  throw new Error(`unknown kind of import: ${kind}`);
}

function imports(body, named) {
  let [count, at] = unsigned(body, 0);
  const parts = [leb(count)];
  while (count-- > 0) {
    let module, name;
    [module, at] = read(body, at);
    [name, at] = read(body, at);
    const end = pastDescription(body, at);
    parts.push(...named(module, name).map(text), body.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function exports(body, named) {
  let [count, at] = unsigned(body, 0);
  const parts = [];
  while (count-- > 0) {
    let name;
    [name, at] = read(body, at);
    const end = unsigned(body, at + 1)[1];
    const short = named(name);
    if (short !== undefined) parts.push(Buffer.concat([text(short), body.subarray(at, end)]));
    at = end;
  }
  return Buffer.concat([leb(parts.length), ...parts]);
}

// The module with these sections rewritten.
function rewritten(bytes, change) {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [length, from] = unsigned(bytes, at + 1);
    const body = change[id]?.(bytes.subarray(from, from + length)) ?? bytes.subarray(from, from + length);
    parts.push(Buffer.from([id]), leb(body.length), body);
    at = from + length;
  }
  return Buffer.concat(parts);
}

// Before wasm-opt, which then leaves out what only these reach.
export function leaveOutStreams(wasm, loader) {
  const kept = (body) => exports(body, (name) => (STREAMS.test(name) ? undefined : name));
  writeFileSync(wasm, rewritten(readFileSync(wasm), { [EXPORT]: kept }));
  const without = replaced(readFileSync(loader, "utf8"), CLASSES, "", loader);
  writeFileSync(loader, replaced(without, FINALIZATIONS, "", loader));
}

// After wasm-opt. The loader must not be minified yet: each import is one function in it, on lines of its own.
export function shortenNames(wasm, loader) {
  const before = readFileSync(loader, "utf8");
  const called = new Set([...before.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  const short = new Map();
  const shortened = (name) => short.get(name) ?? (short.set(name, `_${short.size.toString(36)}`), short.get(name));
  const ours = "./" + loader.replace(/^.*\//, "").replace(/\.js$/, "_bg.js");
  const used = new Set();
  const bytes = rewritten(readFileSync(wasm), {
    [IMPORT]: (body) => imports(body, (module, name) => {
      if (module !== ours) return [module, name];
      used.add(name);
      return ["_", shortened(name)];
    }),
    [EXPORT]: (body) => exports(body, (name) => (SHARED.includes(name) ? name : called.has(name) ? shortened(name) : undefined)),
  });
  writeFileSync(wasm, bytes);
  const needed = replaced(before, /^ {8}(\w+): function\([^]*?\n {8}\},\n/gm, (whole, name) => (used.has(name) ? whole : ""), loader);
  const renamed = replaced(needed, /(?:\bwasm\.(\w+)|^ {8}(\w+)(?=: function\())/gm, (whole, exported, imported) => {
    const name = short.get(exported ?? imported);
    if (name === undefined) return whole;
    return exported ? `wasm.${name}` : `        ${name}`;
  }, loader);
  writeFileSync(loader, replaced(renamed, `"${ours}": import0`, "\"_\": import0", loader));
}
