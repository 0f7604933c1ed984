// Prints what the first load of a page transfers, in bytes after brotli, and fails if it is over budget. It counts
// everything that the page makes a new visitor's browser fetch: the page with its style, boot.js, the icon, and on a
// page that needs the app, its loader and the WebAssembly. Last comes the hash of the whole site, which shows whether
// two machines built the same.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const row = (name, raw, small) => console.log(`${name.padEnd(40)}${String(raw).padStart(9)}${String(small).padStart(9)}`);

function weigh(title, file, budget) {
  const page = readFileSync(`dist/${file}`, "utf8");
  const needsApp = page.includes("data-needs-app");
  const named = [...page.matchAll(/(?:href|src|data-js|data-wasm)="([^"]+\.(?:css|js|wasm|svg))"/g)].map((found) => found[1]);
  const fetched = named.filter((name) => needsApp || !/-[0-9a-f]{8,16}/.test(name));
  const sizes = [file, ...new Set(fetched)].map((name) => {
    const bytes = readFileSync(`dist/${name}`);
    return [name.replace(/^.*-[0-9a-f]{8,16}\//, ""), bytes.length, brotliCompressSync(bytes, options).length];
  });
  const sum = (column) => sizes.reduce((total, size) => total + size[column], 0);
  row(title, "raw", "brotli");
  for (const size of sizes) row(...size);
  row("all", sum(1), sum(2));
  console.log();
  if (sum(2) <= budget) return;
  console.error(`Over the budget of ${budget} bytes.`);
  process.exitCode = 1;
}

weigh("First load of the home page", "index.html", 20 * 1024);
weigh("First load of a page that needs the app", "assess/index.html", 240 * 1024);

// What such a page fetches once it answers: the code of the second copy. Apart, because nobody waits for it.
const later = readdirSync("dist", { recursive: true }).map(String).filter((name) => /\bdatabase\.wasm$/.test(name));
for (const name of later) {
  const bytes = readFileSync(join("dist", name));
  const small = brotliCompressSync(bytes, options).length;
  row("Afterwards, for the second copy", bytes.length, small);
  console.log();
  if (small > 16 * 1024) {
    console.error(`Over the budget of ${16 * 1024} bytes.`);
    process.exitCode = 1;
  }
}

const files = readdirSync("dist", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const names = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
const hash = createHash("sha256");
for (const name of names) hash.update(`${name}\n`).update(readFileSync(name));
console.log(`The ${names.length} files of dist/: sha256 ${hash.digest("hex")}`);
