// Puts into each page what it needs before it is painted, with the policy that allows it by its hash: the rules of the
// style that it uses, and the script that says whether the app is coming. A page that carries its style paints one round
// trip earlier (measured on a slow line: 0.27 s instead of 0.55 s). The whole style is a file beside the app, for what
// the app draws once it has led to another page (`src/app/style_sheet.rs`).
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { replaced } from "./replaced.mjs";
import { tool } from "./tool.mjs";

const { PurgeCSS } = await tool("purgecss");

const STYLE = "<!--style-->";
const EARLY = "<!--early-->";
const EARLY_FILES = ["address.js", "early.js", "stopped.js"];
// What comes after the first of them in the pages of one part.
const SHARING = { file: "sharing.js", part: "assess" };
const POLICY = "<!--policy-->";
// The parts that have something folded, or forms, and the parts with what is.
const LATER = { assess: ["folds", "rewording", "turn"], results: ["turn"], question: ["folds", "rewording"], plan: ["plan_form", "goal_words"], year: ["occasion"], trainers: ["qr_code"], conversation: ["views"] };
// Attributes that early.js and boot.js set, which they spell otherwise, and one that only the app writes.
const BY_SCRIPT = ["data-app", "data-record", "data-lane"];

// The content security policy of every page. `base-uri` is 'self', because every page has a relative `<base>`. What only
// a header can say is in `public/_headers`.
const hashed = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = (css, early) => {
  const style = `'self' ${hashed(css)}`;
  const script = `'self' 'wasm-unsafe-eval' ${hashed(early)}`;
  const rules = `default-src 'none'; script-src ${script}; style-src ${style}; img-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'`;
  return `<meta http-equiv="Content-Security-Policy" content="${rules}">`;
};

// The names in the style that this text holds anywhere: the words of WebAssembly stand one after the other. A number at
// the end of a name is written by the code.
const within = (css) => {
  const names = [...new Set(css.match(/-?[_a-zA-Z][\w-]*/g))];
  return (text) => names.filter((name) => text.includes(name.replace(/-\d+$/, "-")));
};

async function used(css, html, code) {
  const content = [{ raw: html, extension: "html" }, { raw: code, extension: "code" }];
  const extractors = [{ extractor: within(css), extensions: ["code"] }];
  const options = { extractors, variables: true, keyframes: true, dynamicAttributes: BY_SCRIPT };
  const [purged] = await new PurgeCSS().purge({ content, css: [{ raw: css }], ...options });
  return purged.css;
}

// The style that Trunk linked to the page, which no longer links it.
export function wholeStyle(staging) {
  const page = join(staging, "index.html");
  const links = /\s*<link rel="stylesheet" href="(?:\.\/)?([^"]+)"[^>]*>/g;
  const html = readFileSync(page, "utf8");
  const files = [...html.matchAll(links)].map(([, file]) => join(staging, file));
  const css = files.map((file) => readFileSync(file, "utf8")).join("");
  if (css.includes("</")) throw new Error("a stylesheet holds \"</\", which would end the style within the page");
  files.forEach((file) => rmSync(file));
  writeFileSync(page, replaced(html, links, "", page));
  return css;
}

// Trunk's live reload is an inline script, so a page under development has no policy, and the whole style.
export async function putInPages(staging, css, isForVisitors) {
  const boot = readFileSync(join(staging, "boot.js"), "utf8");
  const [address, early, stopped, sharing] = [...EARLY_FILES, SHARING.file].map((name) => {
    const script = readFileSync(join(staging, name), "utf8").trim();
    if (script.includes("</")) throw new Error(`${name} holds "</", which would end the script within the page`);
    rmSync(join(staging, name));
    return script;
  });
  const codes = new Map();
  const code = (name) => {
    if (!codes.has(name)) codes.set(name, readFileSync(join(staging, name), "latin1"));
    return codes.get(name);
  };
  const pages = readdirSync(staging, { recursive: true }).map(String).filter((name) => basename(name) === "index.html");
  for (const page of pages) {
    const file = join(staging, page);
    const html = readFileSync(file, "utf8");
    // What is drawn here: the words of the WebAssembly that this page loads, or of the program that runs alone in it.
    const alone = html.match(/data-alone="(\w+)"/)?.[1];
    const needed = html.includes("data-needs-app") ? [...html.matchAll(/(?:href|data-wasm)="([^"]+\.wasm)"/g)].map(([, name]) => name) : [];
    // A form of the page that the app answers: its answer is drawn in the same page, and an agency's pack may add to it.
    const part = html.match(/data-asks[^>]* data-part="(\w+)"/)?.[1];
    if (part) {
      const app = html.match(/data-wasm="([^"]+)"/)[1];
      needed.push(app, ...[part, "pack"].map((name) => join(dirname(app), `${name}.wasm`)));
    }
    // What is folded comes later, and is drawn in the same page (src/pages/shared/later.rs).
    for (const name of [...needed]) {
      const later = LATER[basename(name, ".wasm")] ?? [];
      needed.push(...later.map((part) => join(dirname(name), `${part}.wasm`)));
    }
    if (alone) needed.push(html.match(/data-js="([^"]+)"/)[1].replace(/[^/]+$/, `${alone}_bg.wasm`));
    const drawn = needed.map(code);
    const own = isForVisitors ? await used(css, html, [boot, ...drawn].join("\n")) : css;
    const between = html.includes(` data-part="${SHARING.part}"`) ? [sharing] : [];
    const first = [address, ...between, early, stopped].join("\n");
    const styled = replaced(html, STYLE, `<style>${own}</style>`, file);
    const begun = replaced(styled, EARLY, first, file);
    writeFileSync(file, replaced(begun, POLICY, isForVisitors ? policy(own, first) : "", file));
  }
}
