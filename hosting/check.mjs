// Checks a host against the guide: node check.mjs https://your.address/path/
// Asks for some thirty files, changes nothing, and says line by line what is right and what to change. Ends with an error
// if something has to change. Needs Node 20 or later and nothing else.
import { createHash } from "node:crypto";

const FOLDER = /engagement-career-path-[0-9a-f]+/;
const NO_PAGE = "no-such-page/";
// Pages by their own paths, as the site names them in each page.
const PAGES = ["", "tracks/", "tracks/compare/", "principles/equal-voice/", "assess/", "results/", "data/", "about/"];
const HEADERS = {
  "x-content-type-options": [/^nosniff$/i, "nosniff"],
  "referrer-policy": [/^(same-origin|no-referrer|strict-origin)$/i, "same-origin"],
  "cross-origin-opener-policy": [/^same-origin$/i, "same-origin"],
};

let faults = 0;
const say = (mark, what, advice) => console.log(`${mark.padEnd(7)} ${what}${advice ? `\n        ${advice}` : ""}`);
const ok = (what) => say("ok", what);
const note = (what, advice) => say("note", what, advice);
function change(what, advice) {
  faults += 1;
  say("CHANGE", what, advice);
}
const check = (isRight, right, wrong, advice) => (isRight ? ok(right) : change(wrong, advice));

const ask = (address, how = {}) =>
  fetch(address, { redirect: "manual", headers: { "accept-encoding": "br, gzip" }, ...how }).then(
    async (answer) => ({ status: answer.status, header: (name) => answer.headers.get(name) ?? "", text: await answer.text() }),
    (error) => ({ status: 0, header: () => "", text: "", why: error.cause?.message ?? error.message }),
  );

const given = process.argv[2];
if (!given || !URL.canParse(given)) {
  console.error("Say which address: node check.mjs https://your.address/path/");
  process.exit(2);
}
const home = new URL(given.endsWith("/") ? given : `${given}/`);
const at = (path) => new URL(path, home).href;
// The page that was delivered says which it is.
const pathOf = (html) => html.match(/<script[^>]* data-path="([^"]*)"/)?.[1];
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const first = await ask(home);
if (pathOf(first.text) !== "") {
  console.error(`${home} answers ${first.status || first.why} and does not give the home page of Engagement Career Path.`);
  console.error("Copy the content of site/, not the folder itself, to where this address leads; see guide.md, 2.");
  process.exit(1);
}
const appFolder = first.text.match(FOLDER)[0];

async function pages() {
  for (const path of PAGES) {
    const { status, header, text } = await ask(at(path));
    const isPage = status === 200 && pathOf(text) === path && header("content-type").startsWith("text/html");
    check(isPage, `/${path} is the page that it should be`, `/${path} answers ${status} ${header("content-type")}, and not its page`,
      "Each page is a file: /tracks/ is tracks/index.html. Serve index.html for a folder, and rewrite nothing.");
  }
  const bare = await ask(at("tracks"));
  const target = bare.header("location") && new URL(bare.header("location"), at("tracks")).pathname;
  const leads = [301, 302, 307, 308].includes(bare.status) && target === new URL(at("tracks/")).pathname;
  check(leads || pathOf(bare.text) === "tracks/", "an address without its last slash leads to its page",
    `/tracks answers ${bare.status} ${target || ""}, and should lead to /tracks/`, "Most hosts do that by themselves: switch off what prevents it.");
  const capitals = await ask(at("TRACKS/"));
  note(pathOf(capitals.text) === "tracks/" ? "this host ignores capitals, which the site allows for" : "capitals count at this host");
}

async function missing() {
  const { status, text } = await ask(at(NO_PAGE));
  check(status === 404, "a page that does not exist is answered with 404", `a page that does not exist is answered with ${status}`,
    "Switch off the rule that gives index.html, or another page, for every address.");
  check(text.includes("data-to="), "the site's own words for it are shown", "the site's own \"Page not found\" is not shown",
    "Name 404.html as the page for the error 404; at a sub-path with the path in front.");
  const file = await ask(at(`${appFolder}/no-such-file.wasm`));
  check(file.status === 404, "a file that is gone is answered with 404", `a file that is gone is answered with ${file.status}`,
    "A page in its place would look like a damaged app to browsers.");
}

async function files() {
  const types = [
    [`${appFolder}/engagement-career-path_bg.wasm`, /^application\/wasm/, "application/wasm"],
    [`${appFolder}/engagement-career-path.js`, /javascript/, "text/javascript"],
    ["boot.js", /javascript/, "text/javascript"],
    [`${appFolder}/style.css`, /^text\/css/, "text/css"],
    ["icon.svg", /^image\/svg\+xml/, "image/svg+xml"],
    ["site.json", /json/, "application/json"],
  ];
  for (const [path, type, wanted] of types) {
    const { status, header } = await ask(at(path));
    const found = header("content-type");
    check(status === 200 && type.test(found), `${path} has its type`, `${path} answers ${status} ${found}`, `Serve it with the type ${wanted}.`);
  }
  for (const path of ["tracks/", `${appFolder}/engagement-career-path_bg.wasm`]) {
    const how = (await ask(at(path))).header("content-encoding");
    check(/br|gzip|zstd/.test(how), `${path} is compressed (${how})`, `${path} is not compressed`,
      "Send the .br or .gz file beside it, or compress on the way: without it a slow line waits three times as long.");
  }
}

function headers() {
  const policy = first.header("content-security-policy");
  check(/frame-ancestors/.test(policy) || first.header("x-frame-options"), "no other site may put this one into a frame",
    "any other site may put this one into a frame", "Send Content-Security-Policy: frame-ancestors 'none'. A page cannot say that itself.");
  const blocked = /(default|script)-src/.test(policy) && !/wasm-unsafe-eval/.test(policy);
  check(!blocked, "no header forbids what the pages need", "the header Content-Security-Policy forbids WebAssembly",
    "Leave script-src and default-src to the pages, which have a stricter policy with the hashes of this release.");
  for (const [name, [right, wanted]] of Object.entries(HEADERS)) {
    check(right.test(first.header(name)), `${name} is set`, `${name} is ${first.header(name) || "missing"}`, `Send ${name}: ${wanted}.`);
  }
  const kept = first.header("cache-control");
  const age = Number(kept.match(/max-age=(\d+)/)?.[1] ?? (/no-cache|no-store/.test(kept) ? 0 : 1));
  check(age === 0, "browsers ask each time whether a page is current", `browsers may keep old pages (Cache-Control: ${kept || "missing"})`,
    "Send Cache-Control: no-cache with pages; an old page asks for an app that is gone.");
  if (home.protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(home.hostname)) ok("the connection is private, or this computer's own");
  else change("the connection is not private", "Serve the site over https: on the way, anybody could change the pages.");
}

// The policy in a page names its own scripts and styles by their hashes.
function changedOnTheWay() {
  const policy = first.text.match(/http-equiv="?Content-Security-Policy"? content="([^"]+)"/i)?.[1] ?? "";
  const inline = [...first.text.matchAll(/<(script|style)(?![^>]* src=)[^>]*>([^]*?)<\/\1>/g)];
  const changed = inline.filter(([, , text]) => !policy.includes(hash(text)));
  check(policy !== "" && changed.length === 0, "pages arrive as they were built", "something on the way changes the pages",
    "A proxy or an option of the host (minify, optimise, analytics) adds or rewrites scripts. Browsers refuse those: switch it off.");
}

async function around() {
  const site = await ask(at("site.json"));
  try {
    const { pack, maintainer } = JSON.parse(site.text);
    note(`maintained by: ${maintainer || "nobody is named in site.json"}`);
    if (pack) {
      const found = await ask(at(pack));
      check(found.status === 200 && JSON.parse(found.text), `${pack} is there`, `${pack} answers ${found.status}`, "It is named in site.json.");
    }
  } catch {
    change("site.json, or the pack that it names, cannot be read as JSON", "Compare it with the one in site/: a comma or a quote may be missing.");
  }
  const above = home.pathname === "/" ? undefined : await ask(new URL("/", home));
  if (above?.status === 200 || home.hostname.endsWith(".github.io")) {
    note("other pages share this origin", "They can read and change what people write here. Give the site an origin of its own if you can.");
  }
  const security = await ask(new URL("/.well-known/security.txt", home));
  const expires = Date.parse(security.text.match(/^Expires: *(.+)$/im)?.[1] ?? "");
  if (security.status !== 200 || Number.isNaN(expires)) note("there is no security.txt", "Fill in the template: whoever finds a fault will know whom to tell.");
  else check(expires > Date.now(), "security.txt has not expired", "security.txt has expired", "Put a later date into Expires.");
}

console.log(`Checking ${home}\n`);
await pages();
await missing();
await files();
headers();
changedOnTheWay();
await around();
console.log(faults === 0 ? "\nEverything is as it should be." : `\n${faults} to change. guide.md says how for each kind of host.`);
process.exitCode = faults === 0 ? 0 : 1;
