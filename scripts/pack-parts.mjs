// Packs the small split files into one: wasm-split makes a file for every few functions that the same parts share, over
// a hundred of them, and a request costs more than a kilobyte. As bytes, because as text in the loader they compress to
// nearly twice as much.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";

const SMALL = 1000;
const FETCHED = /fetch\(new URL\("\.\/(chunk_\d+\.wasm)", import\.meta\.url\)\)/g;
// Fetched once, whichever part comes first; again if that failed.
const LOADER = `let packed;
const fetched = () => fetch(new URL("./chunks.wasm", import.meta.url)).then((answer) => answer.ok ? answer.arrayBuffer() : Promise.reject(new Error("not found")));
const here = async (from, to) => new Response((await (packed ??= fetched().catch((error) => { packed = undefined; throw error; }))).slice(from, to));
`;

export function packParts(folder) {
  const loader = `${folder}/__wasm_split.js`;
  const taken = [];
  let from = 0;
  const text = replaced(readFileSync(loader, "utf8"), FETCHED, (asked, name) => {
    const part = readFileSync(`${folder}/${name}`);
    if (part.length > SMALL) return asked;
    taken.push([name, part]);
    const to = from + part.length;
    const place = `here(${from}, ${to})`;
    from = to;
    return place;
  }, loader);
  writeFileSync(loader, LOADER + text);
  writeFileSync(`${folder}/chunks.wasm`, Buffer.concat(taken.map(([, part]) => part)));
  for (const [name] of taken) rmSync(`${folder}/${name}`);
}
