// Packs what an operator needs into one zip: the site with its compressed files, the guide, samples for hosts and the
// check. Two machines make the same bytes.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tool } from "./tool.mjs";

const [site, zip] = process.argv.slice(2);
const { zipSync } = await tool("fflate");
const HOSTING = "hosting";
const LICENCES = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];
// The oldest day that a zip can name: the day of the build would make each zip another.
const HOW = { level: 9, mtime: new Date(1980, 0, 1) };
// No zip makes these smaller.
const COMPRESSED = /\.(br|gz|png|woff2)$/;

const name = zip.split("/").pop().replace(/\.zip$/, "");
const files = {};
const add = (folder, file, from) => {
  files[[name, ...folder, file].join("/")] = [readFileSync(from), COMPRESSED.test(file) ? { ...HOW, level: 0 } : HOW];
};
const list = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
for (const file of list(HOSTING)) add([], file.slice(HOSTING.length + 1), file);
for (const file of LICENCES) add([], file, file);
for (const file of list(site)) add(["site"], file.slice(site.length + 1), file);
writeFileSync(zip, zipSync(files));
console.log(`${zip}: ${Object.keys(files).length} files, ${(readFileSync(zip).length / 2 ** 20).toFixed(1)} MB. Unpack it and open guide.md.`);
