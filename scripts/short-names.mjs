// Shortens the names between the app's WebAssembly and its JavaScript, and leaves out what neither uses: the loader is
// written for the WebAssembly as it was before wasm-opt, with names of thirty letters (measured: 9 KB after brotli).
import { readFileSync, writeFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";
import { EXPORTS, IMPORTS, changed, importsOf, leb, text, textBytes, unsigned } from "./wasm-sections.mjs";

// Classes for streams that a library offers to JavaScript. Nothing here makes one, and an export keeps its code.
const STREAMS = /intounderlying/;
const CLASSES = /^export class IntoUnderlying[^]*?\n(?=function __wbg_get_imports)/gm;
const FINALIZATIONS = /^const IntoUnderlying\w+ = [^;]*;\n/gm;
// What the loader of the parts asks for by name.
const SHARED = ["memory", "__indirect_function_table", "__wasm_split_shared0"];

const imports = (body, named) => {
  const renamed = importsOf(body).map(([module, name, described]) => [...named(module, name).map(textBytes), described]);
  return Buffer.concat([leb(renamed.length), ...renamed.flat()]);
};

function exports(body, named) {
  let [count, at] = unsigned(body, 0);
  const parts = [];
  while (count-- > 0) {
    let name;
    [name, at] = text(body, at);
    const end = unsigned(body, at + 1)[1];
    const short = named(name);
    if (short !== undefined) parts.push(Buffer.concat([textBytes(short), body.subarray(at, end)]));
    at = end;
  }
  return Buffer.concat([leb(parts.length), ...parts]);
}

// Before wasm-opt, which then leaves out what only these reach.
export function leaveOutStreams(wasm, loader) {
  const kept = (body) => exports(body, (name) => (STREAMS.test(name) ? undefined : name));
  writeFileSync(wasm, changed(readFileSync(wasm), (id, body) => (id === EXPORTS ? kept(body) : body)));
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
  const sections = {
    [IMPORTS]: (body) => imports(body, (module, name) => {
      if (module !== ours) return [module, name];
      used.add(name);
      return ["_", shortened(name)];
    }),
    [EXPORTS]: (body) => exports(body, (name) => (SHARED.includes(name) ? name : called.has(name) ? shortened(name) : undefined)),
  };
  writeFileSync(wasm, changed(readFileSync(wasm), (id, body) => sections[id]?.(body) ?? body));
  const needed = replaced(before, /^ {8}(\w+): function\([^]*?\n {8}\},\n/gm, (whole, name) => (used.has(name) ? whole : ""), loader);
  const renamed = replaced(needed, /(?:\bwasm\.(\w+)|^ {8}(\w+)(?=: function\())/gm, (whole, exported, imported) => {
    const name = short.get(exported ?? imported);
    if (name === undefined) return whole;
    return exported ? `wasm.${name}` : `        ${name}`;
  }, loader);
  writeFileSync(loader, replaced(renamed, `"${ours}": import0`, "\"_\": import0", loader));
}
