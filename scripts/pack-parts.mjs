// Packs the small split files together: wasm-split makes a file for every few functions that the same parts share, over
// a hundred of them, and a request costs more than a kilobyte. As bytes, because as text in the loader they compress to
// nearly twice as much. Those of the page that most people see first are a pack of their own.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";

const SMALL = 1000;
const FIRST = /__wasm_split_load_assess = [^]*?\n, \[([^\]]*)\]/;
const FETCHED = /fetch\(new URL\("\.\/(chunk_\d+)\.wasm", import\.meta\.url\)\)/g;
// wasm-split repeats this for each part, as `withoutStreaming` leaves it.
const LOADED = /\{\s*const src = ([^;]*);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \(src\.then\(\(answer\) => answer\.arrayBuffer\(\)\)\.then\(\(bytes\) => WebAssembly\.instantiate\(bytes, imports\)\)\);\s*\}/g;
// A pack is fetched once, whichever part comes first; again if that failed.
const LOADER = `const packs = {};
const fetched = (pack) => fetch(new URL(\`./\${pack}.wasm\`, import.meta.url)).then((answer) => answer.ok ? answer.arrayBuffer() : Promise.reject(new Error("not found")));
const here = async (pack, from, to) => new Response((await (packs[pack] ??= fetched(pack).catch((error) => { delete packs[pack]; throw error; }))).slice(from, to));
const ready = (src) => {
  src.catch(() => {});
  return async (imports) => WebAssembly.instantiate(await (await src).arrayBuffer(), imports);
};
`;

export function packParts(folder) {
  const loader = `${folder}/__wasm_split.js`;
  const text = readFileSync(loader, "utf8");
  const first = text.match(FIRST);
  if (!first) throw new Error(`${loader} does not say what the first page needs`);
  const early = new Set(first[1].split(", "));
  const packs = { early_chunks: [], late_chunks: [] };
  const packed = replaced(text, FETCHED, (asked, name) => {
    const part = readFileSync(`${folder}/${name}.wasm`);
    if (part.length > SMALL) return asked;
    rmSync(`${folder}/${name}.wasm`);
    const pack = early.has(`__${name}`) ? "early_chunks" : "late_chunks";
    const from = packs[pack].reduce((sum, other) => sum + other.length, 0);
    packs[pack].push(part);
    return `here("${pack}", ${from}, ${from + part.length})`;
  }, loader);
  writeFileSync(loader, LOADER + replaced(packed, LOADED, (_, asked) => `ready(${asked})`, loader));
  for (const [pack, parts] of Object.entries(packs)) writeFileSync(`${folder}/${pack}.wasm`, Buffer.concat(parts));
}
