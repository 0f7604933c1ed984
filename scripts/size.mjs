// Prints what the first load of the home page transfers, in bytes after brotli, and fails where it is over budget.
// Everything counts: the page, the style, the loader, the WebAssembly, the icon.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET = 200 * 1024;
const page = readFileSync("dist/index.html", "utf8");
const named = [...page.matchAll(/(?:href|src|data-js|data-wasm)="([^"]+\.(?:css|js|wasm|svg))"/g)].map((found) => found[1]);
const files = ["index.html", ...new Set(named)];
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const sizes = files.map((file) => {
  const bytes = readFileSync(`dist/${file}`);
  return [file.replace(/-[0-9a-f]{16}/, ""), bytes.length, brotliCompressSync(bytes, options).length];
});
const sum = (column) => sizes.reduce((total, row) => total + row[column], 0);
const row = (name, raw, small) => `${name.padEnd(36)}${String(raw).padStart(9)}${String(small).padStart(9)}`;
console.log(row("First load of the home page", "raw", "brotli"));
for (const size of sizes) console.log(row(...size));
console.log(row("all", sum(1), sum(2)));
if (sum(2) > BUDGET) {
  console.error(`Over the budget of ${BUDGET} bytes.`);
  process.exit(1);
}
