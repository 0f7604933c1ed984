// Copies a site and puts beside each file what a host would send for it, compressed by brotli as size.mjs weighs it, and by
// gzip for hosts that know no other:
// compress.mjs SITE COPY
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [site, copy] = process.argv.slice(2);
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
// No host compresses what is compressed already.
const COMPRESSED = /\.(png|woff2)$/;

rmSync(copy, { recursive: true, force: true });
cpSync(site, copy, { recursive: true });
const files = readdirSync(copy, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
for (const { parentPath, path, name } of files) {
  const file = join(parentPath ?? path, name);
  if (COMPRESSED.test(name)) continue;
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, options));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
