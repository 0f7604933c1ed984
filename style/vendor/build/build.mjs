// Writes ../govuk-frontend.css from entry.scss: compile, strip, wrap in a layer, leave out what no page uses, minify,
// check, sign.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { transform } from "lightningcss";
import * as sass from "sass";

const compiled = sass.compile("entry.scss", { loadPaths: ["."], quietDeps: true, silenceDeprecations: ["import"] }).css;

// Hacks for Internet Explorer: Sass turns their "\0" into U+FFFD, and lightningcss stops at it.
function withoutExplorer(css) {
  let out = "", at = 0;
  for (const hit of css.matchAll(/@media[^{]*(\uFFFD|\\0|-ms-high-contrast\s*:\s*none)[^{]*\{/g)) {
    if (hit.index < at) continue;
    let depth = 1, end = hit.index + hit[0].length;
    while (depth > 0) depth += { "{": 1, "}": -1 }[css[end++]] ?? 0;
    out += css.slice(at, hit.index);
    at = end;
  }
  return out + css.slice(at);
}

const layered = `@layer govuk {\n${withoutExplorer(compiled.replace(/^@charset[^;]*;/, "").replace(/^\uFEFF/, ""))}\n}`;

// Classes that no source names. Every page carries its style, so each rule is paid for on every page.
const root = new URL("../../../", import.meta.url);
const sources = readdirSync(new URL("src/", root), { recursive: true }).filter((name) => name.endsWith(".rs"));
const words = new Set();
for (const file of [...sources.map((name) => `src/${name}`), "index.html", "public/boot.js"]) {
  for (const [word] of readFileSync(new URL(file, root), "utf8").matchAll(/govuk-[\w-]+/g)) words.add(word);
}
const classes = new Set([...layered.matchAll(/\.(govuk-[\w-]+)/g)].map((hit) => hit[1]));
const unusedSymbols = [...classes].filter((name) => !words.has(name));

const { code, warnings } = transform({
  filename: "govuk-frontend.css",
  code: Buffer.from(layered),
  minify: true,
  unusedSymbols,
  targets: { chrome: 99 << 16, firefox: 102 << 16, safari: (15 << 16) | (4 << 8) },
});
const body = code.toString();
for (const forbidden of ["@font-face", "url(", "GDS", "crest"]) {
  if (body.includes(forbidden)) throw new Error(`the sheet holds "${forbidden}", which only GOV.UK may use`);
}
for (const warning of warnings) console.warn(warning.message);

const components = [...readFileSync("entry.scss", "utf8").matchAll(/components\/([a-z-]+)/g)].map((hit) => hit[1]);
const version = JSON.parse(readFileSync("package.json", "utf8")).devDependencies["govuk-frontend"];
const sum = createHash("sha256").update(body).digest("hex");
const banner = `/* govuk-frontend ${version}, a subset without branding, in a layer. MIT, Copyright (c) 2017 Crown Copyright
   (Government Digital Service). Generated: see README.md here. Components: ${components.join(" ")}.
   sha256 of what follows: ${sum} */\n`;
writeFileSync("../govuk-frontend.css", banner + body + "\n");
console.log(`govuk-frontend.css: ${body.length} bytes`);
