// Makes the empty app of the benchmark into a site, from cargo's output, as finish.mjs does with the site's own program:
// floor.mjs FOLDER
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minifyLoaders, run, shrinkWasm, withoutRelocations } from "./shrink.mjs";

const NAME = "empty-app";
const [folder] = process.argv.slice(2);
const built = join(process.env.CARGO_TARGET_DIR, "wasm32-unknown-unknown", "release", `${NAME}.wasm`);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const bare = join(folder, "bare.wasm");
writeFileSync(bare, withoutRelocations(readFileSync(built)));
await run("wasm-bindgen", [bare, `--out-dir=${folder}`, `--out-name=${NAME}`]);
rmSync(bare);
await shrinkWasm(join(folder, `${NAME}_bg.wasm`));
await minifyLoaders(folder, [join(folder, `${NAME}.js`)]);
copyFileSync(join("tools", NAME, "index.html"), join(folder, "index.html"));
