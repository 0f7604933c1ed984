// What every program of WebAssembly here goes through, the app, the search and the empty app of the benchmark: without
// relocations, through wasm-opt, and its loader through esbuild.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { namedInOrder } from "./order-functions.mjs";
import { changed, text } from "./wasm-sections.mjs";

const WASM_OPT = [
  "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext", "--enable-mutable-globals",
  "--enable-reference-types", "--enable-multivalue", "--strip-debug", "--strip-producers",
];

export const run = promisify(execFile);

// The compiler flags ask for relocations, which the split of the app needs and leaves out; elsewhere nothing else would.
export function withoutRelocations(wasm) {
  const isRelocation = (id, body) => id === 0 && /^(reloc\.|linking$)/.test(text(body, 0)[0]);
  return changed(wasm, (id, body) => (isRelocation(id, body) ? undefined : body));
}

const wasmOpt = (wasm, passes) => run("wasm-opt", [...passes, ...WASM_OPT, wasm, "-o", wasm]);

export async function shrinkWasm(wasm) {
  await wasmOpt(wasm, ["-Oz"]);
  writeFileSync(wasm, namedInOrder(readFileSync(wasm)));
  // Without the levels the shorter forms that -Oz found are written out again.
  await wasmOpt(wasm, ["--optimize-level=2", "--shrink-level=2", "--reorder-functions-by-name"]);
}

// Chromium compiles a function when it is first called, which a slow computer waits for; this says to compile them all
// while the WebAssembly is still on its way (explicit compile hints; measured for the results: 0.07 s of live, 30 bytes).
const COMPILED_AT_ONCE = "--banner:js=//# allFunctionsCalledOnLoad";

export const minifyLoaders = (folder, files) => minify(folder, files, [COMPILED_AT_ONCE]);

export const minify = (folder, files, how = []) =>
  run("esbuild", ["--minify", ...how, "--tree-shaking=true", "--format=esm", "--log-level=error", "--allow-overwrite", `--outdir=${folder}`, ...files]);
