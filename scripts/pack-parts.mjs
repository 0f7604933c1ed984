// Packs each part of the app into one file: its own code, and the small pieces that it shares with other parts.
// wasm-split makes a file for every few functions that the same parts share, hundreds of them; apart, each costs a
// request and compresses badly (measured: a question's page 7 KB less, the plan's 10). A piece stands in each pack that
// needs it and is started once.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";

const PARTS = /export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\([^]*?\n, \[([^\]]*)\]\)\);/g;
const LOADING = /function makeLoad\([^]*$/g;
// This part's pack holds all parts but those that only a document asks for.
const PERSONAL = "personal";
const DOCUMENTS = ["compare", "filter", "search", "trainers", "cohort", "qr_code", "conversation", "views", "home", "pack", "database", "onward"];

// A pack begins with a line: the names of its pieces, then their lengths.
//
// A part is ready once every piece that it may call has started. Its own piece does not show that when it comes in another
// part's pack: on a slow computer the app called what had not started yet, and stopped.
// The part of this page is compiled while the app itself is still on its way (measured on a slow computer, with the order
// in which the files are asked for: live 0.06 s sooner).
const LOADER = `const compiled = {};
const unpacked = {};
const started = {};
const packed = {};
const fetched = {};
const kept = (all, name, begin) => all[name] ??= begin().catch((error) => { delete all[name]; throw error; });
async function unpack(part) {
  const answer = await fetch(new URL(\`./\${part}.wasm\`, import.meta.url));
  if (!answer.ok) throw new Error("not found");
  const bytes = await answer.arrayBuffer();
  let at = new Uint8Array(bytes).indexOf(10);
  const [names, lengths] = JSON.parse(new TextDecoder().decode(bytes.slice(0, at++)));
  return Promise.all(names.map(async (name, place) => {
    const piece = bytes.slice(at, at += lengths[place]);
    return [name, await kept(compiled, name, () => WebAssembly.compile(piece))];
  }));
}
const ahead = (part) => kept(unpacked, part, () => unpack(part));
async function start(part) {
  const pieces = await ahead(part);
  const whole = Promise.all(pieces.map(([name, module]) =>
    kept(started, name, () => WebAssembly.instantiate(module, getSharedImports()))
  )).catch((error) => { for (const [name] of pieces) delete packed[name]; throw error; });
  for (const [name] of pieces) packed[name] = whole;
  return whole;
}
const load = (part) => kept(fetched, part, () => packed[part] ?? start(part));
if (early.part) ahead(early.part).catch(() => {});
`;

export function packParts(folder) {
  const loader = `${folder}/__wasm_split.js`;
  const text = readFileSync(loader, "utf8");
  const parts = [...text.matchAll(PARTS)].map(([, name, shared]) => [name, shared.split(", ").filter(Boolean).map((chunk) => chunk.slice(2))]);
  if (parts.length === 0) throw new Error(`${loader} names no parts`);
  const pieces = new Map();
  const read = (name, file) => {
    if (!pieces.has(name)) pieces.set(name, readFileSync(`${folder}/${file}.wasm`));
    rmSync(`${folder}/${file}.wasm`, { force: true });
    return name;
  };
  const packs = parts.map(([part, shared]) => [part, [...shared.map((chunk) => read(chunk.replace("chunk_", ""), chunk)), read(part, `split_${part}`)]]);
  const personal = [...new Set(packs.filter(([part]) => !DOCUMENTS.includes(part)).flatMap(([, needed]) => needed))];
  for (const [part, needed] of packs) {
    // The largest first: brotli finds more where like stands beside like (measured: 500 to 700 bytes of each part).
    const names = (part === PERSONAL ? personal : needed).toSorted((one, other) => pieces.get(other).length - pieces.get(one).length);
    const line = JSON.stringify([names, names.map((name) => pieces.get(name).length)]);
    writeFileSync(`${folder}/${part}.wasm`, Buffer.concat([Buffer.from(`${line}\n`), ...names.map((name) => pieces.get(name))]));
  }
  const loads = parts.map(([part]) => `export const __wasm_split_load_${part} = wrapAsyncCb(() => load("${part}"));\n`);
  writeFileSync(loader, replaced(text, LOADING, LOADER + loads.join(""), loader));
}
