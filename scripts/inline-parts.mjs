// Puts what is small into the loader of the parts (its folder is the argument): a request of its own costs more than a
// kilobyte, and the tool makes one file of each few functions that the same parts share.
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const SMALL = 1000;
const folder = process.argv[2];
const loader = `${folder}/__wasm_split.js`;

const file = /fetch\(new URL\("\.\/(chunk_\d+\.wasm)", import\.meta\.url\)\)/g;
const bytes = "Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))";
const taken = [];
const text = readFileSync(loader, "utf8").replace(file, (asked, name) => {
  const part = readFileSync(`${folder}/${name}`);
  if (part.length > SMALL) return asked;
  taken.push(name);
  return `here("${part.toString("base64")}")`;
});
// As an answer that has come.
writeFileSync(loader, `const here = async (text) => new Response(${bytes});\n${text}`);
for (const name of taken) rmSync(`${folder}/${name}`);
