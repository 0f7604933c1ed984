// Inlines small split files into the loader: a request costs more than a kilobyte, and wasm-split makes a file for
// every few functions that the same parts share.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";

const SMALL = 1000;
const FETCHED = /fetch\(new URL\("\.\/(chunk_\d+\.wasm)", import\.meta\.url\)\)/g;
const BYTES = "Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))";

export function inlineParts(folder) {
  const loader = `${folder}/__wasm_split.js`;
  const taken = [];
  const text = replaced(readFileSync(loader, "utf8"), FETCHED, (asked, name) => {
    const part = readFileSync(`${folder}/${name}`);
    if (part.length > SMALL) return asked;
    taken.push(name);
    return `here("${part.toString("base64")}")`;
  }, loader);
  // As a response that has already arrived.
  writeFileSync(loader, `const here = async (text) => new Response(${BYTES});\n${text}`);
  for (const name of taken) rmSync(`${folder}/${name}`);
}
