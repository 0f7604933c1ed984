// Trunk's last step: splits the WebAssembly by page (code splitting, so that each page loads only the code it needs),
// minifies everything, and runs the prerender. Trunk cannot split, so its WebAssembly is replaced here, from cargo's
// output.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { packParts } from "./pack-parts.mjs";
import { shrinkPieces } from "./shrink-pieces.mjs";
import { putInPages, wholeStyle } from "./page-head.mjs";
import { minify, minifyLoaders, run, shrinkWasm, withoutRelocations } from "./shrink.mjs";
import { replaced } from "./replaced.mjs";
import { leaveOutStreams, shortenNames } from "./short-names.mjs";

const NAME = "engagement-career-path";
const SEARCH = "search";

const { TRUNK_STAGING_DIR: staging, TRUNK_PROFILE: profile, CARGO_TARGET_DIR: target } = process.env;
const withExtension = (folder, extension) =>
  readdirSync(folder).filter((name) => name.endsWith(extension)).sort().map((name) => join(folder, name));

// The split files refer to each other by name, so they stay together in their own folder.
async function split() {
  const made = join(target, "split", profile);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await run("wasm-split", [join(target, "wasm32-unknown-unknown", profile, `${NAME}.wasm`), NAME, made]);
  return made;
}

// The search by itself: a second program, bound beside the app.
async function bindSearch(made) {
  const features = ["--features", "search-alone", "--bin", SEARCH, "--target", "wasm32-unknown-unknown"];
  const mode = profile === "release" ? ["--release"] : [];
  await run("cargo", ["build", "--quiet", "--locked", ...mode, ...features]);
  const built = readFileSync(join(target, "wasm32-unknown-unknown", profile, `${SEARCH}.wasm`));
  const bare = join(made, "bare.wasm");
  writeFileSync(bare, withoutRelocations(built));
  await run("wasm-bindgen", [bare, `--out-dir=${made}`, `--out-name=${SEARCH}`]);
  rmSync(bare);
}

// Comments, long names and blanks need not be downloaded. Every part gains: the smallest shrink to a third, the app to
// three quarters.
async function shrink(made) {
  const programs = [NAME, SEARCH].map((name) => [join(made, `${name}_bg.wasm`), join(made, `${name}.js`)]);
  programs.forEach(([wasm, loader]) => leaveOutStreams(wasm, loader));
  const shrunk = programs.map(([wasm]) => shrinkWasm(wasm));
  shrinkPieces(withExtension(made, ".wasm").filter((file) => !file.endsWith("_bg.wasm")));
  const scripts = ["boot.js", "address.js", "early.js", "stopped.js", "sharing.js"].map((name) => join(staging, name));
  await minify(staging, [...scripts, ...withExtension(staging, ".css")]);
  await Promise.all(shrunk);
  programs.forEach(([wasm, loader]) => shortenNames(wasm, loader));
  await minifyLoaders(made, programs.map(([, loader]) => loader));
}

// A path would tell visitors about the machine, and two machines would build different files. `scripts/site.sh` tells
// the compiler to leave them out.
function namesNoPath(made) {
  const roots = [process.cwd(), target, process.env.CARGO_HOME, homedir()].filter((root) => root && root.length > 1);
  for (const file of withExtension(made, ".wasm")) {
    const bytes = readFileSync(file);
    const root = roots.find((root) => bytes.includes(`${root}/`));
    if (root) throw new Error(`${file} contains the path ${root} of this machine.`);
  }
}

// The files keep their names, and the folder name has the hash of them all.
function place(made) {
  const page = join(staging, "index.html");
  const html = readFileSync(page, "utf8");
  const hash = createHash("sha256");
  for (const name of readdirSync(made).sort()) hash.update(name).update(readFileSync(join(made, name)));
  const folder = `${NAME}-${hash.digest("hex").slice(0, 16)}`;
  const placed = { js: `${folder}/${NAME}.js`, wasm: `${folder}/${NAME}_bg.wasm` };
  const moved = Object.entries(placed).reduce((text, [kind, to]) => {
    const from = text.match(new RegExp(`data-${kind}="([^"]+)"`))?.[1];
    if (!from) throw new Error(`${page} has no data-${kind}.`);
    rmSync(join(staging, from));
    return replaced(text, from, to, page);
  }, html);
  renameSync(made, join(staging, folder));
  writeFileSync(page, moved);
}

try {
  const made = await split();
  await bindSearch(made);
  if (profile === "release") {
    await shrink(made);
    namesNoPath(made);
  }
  packParts(made);
  if (profile === "release") await minifyLoaders(made, [join(made, "__wasm_split.js")]);
  const css = wholeStyle(staging);
  writeFileSync(join(made, "style.css"), css);
  place(made);
  const prerender = ["run", "--quiet", "--locked", "--features", "ssr", "--bin", "prerender"];
  const { CARGO_ENCODED_RUSTFLAGS: _ofTheWebAssembly, ...env } = process.env;
  if (spawnSync("cargo", prerender, { stdio: "inherit", env }).status !== 0) process.exitCode = 1;
  else await putInPages(staging, css, profile === "release");
} catch (error) {
  console.error(`error: ${error.stderr || error.message}`);
  process.exitCode = 1;
}
