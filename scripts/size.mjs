// Weighs every page as a new visitor's browser fetches it, in bytes after brotli, and fails if one is over the bound of
// its kind. A page to read: itself with its style, boot.js and the icon. A page that needs the app: its loaders, the
// WebAssembly and the page's part, too. A page whose form wakes the app: the same. The search: its own
// program, and what it looks in. Last comes the hash of the whole site, which shows whether two machines built the same.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = "dist";
// In units of 1,024 bytes. The first kind that matches a page's path is its own.
const KINDS = [
  { name: "Assess: role, grade, list", of: /^assess\/(role\/|role-finder\/|grade\/)?$/, bound: 190, part: "assess" },
  { name: "Question", of: /^assess\/[^/]+\/[abc]\/$/, bound: 190, part: "question" },
  { name: "Questions on one page", of: /^assess\/(?!worksheet)[^/]+\/$/, bound: 212, part: "questions" },
  { name: "Results", of: /^results\/$/, bound: 210, part: "results" },
  { name: "Results, whole table", of: /^results\/principles\/$/, bound: 212, part: "table" },
  { name: "Page for a manager", of: /^results\/one-page\/$/, bound: 226, part: "one_page" },
  { name: "Report", of: /^results\/report\/$/, bound: 200, part: "report" },
  { name: "Plan", of: /^plan\/$/, bound: 217, part: "plan" },
  { name: "Year and my meetings", of: /^(year|meetings\/mine)\/$/, bound: 190, part: "year" },
  { name: "Nominations", of: /^awards\/nominate\/$/, bound: 204, part: "nominate" },
  { name: "Log", of: /^log\/$/, bound: 190, part: "log" },
  { name: "Progress", of: /^progress\/$/, bound: 198, part: "progress" },
  { name: "Your data", of: /^data\//, bound: 210, part: "data" },
  { name: "Workshop link and poster", of: /^trainers\/(poster\/)?$/, bound: 192, part: "trainers" },
  { name: "The group's picture", of: /^trainers\/cohort\/$/, bound: 222, part: "cohort" },
  { name: "File for a workshop", of: /^results\/file\/$/, bound: 190, part: "workshop_file" },
  { name: "Two views of the same work", of: /^conversation\/$/, bound: 200, part: "conversation" },
  { name: "Compare, once asked", of: /^tracks\/compare\/$/, bound: 190, part: "compare" },
  { name: "Search, once asked", of: /^search\/$/, bound: 200, alone: "search", also: ["search/search.json"] },
  { name: "Activities, once asked", of: /^activities\/$/, bound: 190, part: "filter" },
];
const READ = { name: "Page to read", bound: 20 };
// Fetched once a page answers, and apart, because nobody waits for it: what leads to other pages, what is folded, and the
// code of the second copy. Its own code has a bound, too, since the pieces that it shares may be there already.
const ONWARD = { name: "Afterwards, to lead onward", bound: 40 };
const FOLDED = { name: "Afterwards, what is folded", bound: 40 };
const VIEWS = { name: "Afterwards, answers and both views", bound: 70 };
const LATER = { name: "Afterwards, for the second copy", bound: 18 };
const OWN = { name: "Of it, code of its own", bound: 16 };

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const small = (bytes) => brotliCompressSync(bytes, options).length;
const weights = new Map();
function weight(file) {
  if (!weights.has(file)) weights.set(file, small(readFileSync(join(DIST, file))));
  return weights.get(file);
}

// A part's own code: the piece of its name in its pack (scripts/pack-parts.mjs).
function own(file) {
  const bytes = readFileSync(join(DIST, file));
  const head = bytes.indexOf("\n");
  const [names, lengths] = JSON.parse(bytes.subarray(0, head));
  const place = names.indexOf(basename(file, ".wasm"));
  const start = lengths.slice(0, place).reduce((sum, length) => sum + length, head + 1);
  return small(bytes.subarray(start, start + lengths[place]));
}

const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const names = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1)).sort();
const app = dirname(names.find((name) => name.endsWith("_bg.wasm")));
const inApp = (file) => join(app, file);
const code = ["__wasm_split.js", "engagement-career-path.js", "engagement-career-path_bg.wasm"].map(inApp);

function fetched(file, kind) {
  const shared = [file, "boot.js", "icon.svg"];
  if (kind.alone) return [...shared, ...kind.also, inApp(`${kind.alone}.js`), inApp(`${kind.alone}_bg.wasm`)];
  if (kind.part === undefined) return shared;
  return [...shared, ...code, inApp(`${kind.part}.wasm`)];
}

const heaviest = new Map();
const sumOf = (all) => all.reduce((total, file) => total + weight(file), 0);
function weigh(kind, page, sum) {
  if (sum > (heaviest.get(kind)?.sum ?? 0)) heaviest.set(kind, { page, sum });
  if (sum <= kind.bound * 1024) return;
  console.error(`/${page}: ${sum} bytes, over the ${kind.bound} KB of "${kind.name}"`);
  process.exitCode = 1;
}

for (const file of names.filter((name) => basename(name) === "index.html")) {
  const page = file.slice(0, -"index.html".length);
  const kind = KINDS.find(({ of }) => of.test(page)) ?? READ;
  weigh(kind, page, sumOf(fetched(file, kind)));
}
weigh(ONWARD, "", weight(inApp("onward.wasm")));
weigh(FOLDED, "", weight(inApp("folds.wasm")));
weigh(VIEWS, "", weight(inApp("views.wasm")));
weigh(LATER, "", weight(inApp("database.wasm")));
weigh(OWN, "", own(inApp("database.wasm")));

const row = (name, page, sum, bound) => console.log(`${name.padEnd(33)}${page.padEnd(44)}${sum.padStart(7)}${bound.padStart(7)}`);
row("Kind, and its heaviest page", "", "KB", "bound");
for (const [kind, { page, sum }] of heaviest) row(kind.name, `/${page}`, (sum / 1024).toFixed(1), String(kind.bound));
const [wasm] = code.filter((name) => name.endsWith(".wasm"));
console.log(`The app itself: ${weight(wasm)} bytes of WebAssembly, ${code.filter((name) => name !== wasm).reduce((sum, name) => sum + weight(name), 0)} of loaders.\n`);

const hash = createHash("sha256");
for (const name of names) hash.update(`${join(DIST, name)}\n`).update(readFileSync(join(DIST, name)));
console.log(`The ${names.length} files of dist/: sha256 ${hash.digest("hex")}`);
