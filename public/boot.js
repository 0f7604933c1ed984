// Starts the app if it has something to do (lazy loading). The page is readable before this runs and stays so if it
// fails; then it says why, and offers what is stored as a file, without the WebAssembly that failed.
const tag = document.getElementById("boot");
const at = (path) => new URL(path, document.baseURI).href;
// What stands in the head of the page, before anything is painted (early.js, stopped.js).
const { wanted, fetchApp, isShared } = window.early;
const { tell, watch } = window.stopped;

// What a filter on the network puts in place of a file is no WebAssembly.
const FOREIGN = "something else came in place of the app, such as the page of a filter on the network";

function stop(error) {
  const crashed = document.documentElement.dataset.app === "live";
  if (document.documentElement.dataset.app === "stopped") return;
  document.documentElement.dataset.app = "stopped";
  const panel = tell(error?.name === "CompileError" ? FOREIGN : error instanceof Error ? error.message : error);
  for (const waiting of document.querySelectorAll("[data-waiting]")) waiting.hidden = true;
  if (crashed) panel.focus();
}

// After all.
function came() {
  if (document.documentElement.dataset.app === "live") document.getElementById("stopped").hidden = true;
}

// A crash in the running app ends up here too. Its other exceptions come from the loader, which the tag names.
function crash(error, file) {
  const ours = file !== undefined && file.endsWith(tag.dataset.js.replace(/^\.\//, ""));
  if (error?.name === "RuntimeError" || ours) stop("the app stopped unexpectedly");
}
addEventListener("error", (event) => crash(event.error, event.filename));
addEventListener("unhandledrejection", (event) => crash(event.reason));

// Until the app follows links, one to a place in this page keeps the query of the address. Then the app does so itself,
// and the query may have changed (src/app/onward/mod.rs).
addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[href*='#']");
  if (!link || location.search === "" || document.documentElement.dataset.leads !== undefined) return;
  if (link.origin + link.pathname !== location.origin + location.pathname || link.search !== "") return;
  event.preventDefault();
  location.hash = link.hash;
  document.getElementById(link.hash.slice(1))?.focus();
}, true);

// A form of the app that stands in the page (method="dialog", so it sends nothing): the button pressed before the app
// runs is pressed again once it does.
let pressed;
addEventListener("submit", (event) => {
  if (document.documentElement.dataset.app === "live" || !event.target.matches("[data-app-form]")) return;
  event.preventDefault();
  pressed = event.submitter;
  pressed?.setAttribute("aria-busy", "true");
}, true);

// On a shared device, a page that the browser brings back as it was may be another person's: it shows nothing until it is
// loaded again.
const wasShared = isShared();
addEventListener("pagehide", () => { document.body.hidden = wasShared; });
addEventListener("pageshow", (event) => { if (event.persisted && (wasShared || isShared())) location.reload(); });

// The menu on narrow screens works while the app is still loading.
const button = document.getElementById("menu-button");
const header = document.getElementById("header");
function open(is) {
  button.setAttribute("aria-expanded", is);
  header.classList.toggle("app-header--open", is);
}
button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
// A link or a search leads to another page, which the menu must not cover.
header.addEventListener("click", (event) => { if (event.target.closest("a")) open(false); });
header.addEventListener("submit", () => open(false));
header.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
  open(false);
  button.focus();
});

// Paper has nothing to press: what is folded is opened for it.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("main details:not([open])")) folded.open = folded.dataset.folded = true;
});
addEventListener("afterprint", () => {
  for (const opened of document.querySelectorAll("details[data-folded]")) {
    opened.open = false;
    delete opened.dataset.folded;
  }
});

// What the operator filled in after the build (site.json): each place shows its field, and is hidden if that is empty.
// Only an address with a safe scheme becomes a link.
const page = document.getElementById("page");
let site;
let fault = "";
// As in public/framework/schema/site.schema.json.
const FIELDS = ["$schema", "organisation", "home", "maintainer", "contact", "privacy", "accessibility", "suggest", "status", "pack"];
const LINKS = ["home", "privacy", "accessibility", "suggest"];
const isLink = (value) => /^(https?:\/\/|mailto:)/i.test(value);
const isFile = (name) => /^[a-z0-9][\w./-]*$/i.test(name) && !name.includes("..");

// What the person who filled in site.json should know, shown on the About page.
function faults(site) {
  const unknown = Object.keys(site).filter((name) => !FIELDS.includes(name));
  const addresses = LINKS.filter((name) => site[name] && !isLink(site[name]));
  return [
    ...unknown.map((name) => `It has no field "${name}".`),
    ...addresses.map((name) => `${name} must be a whole web address, or an email address with mailto: in front.`),
    ...(site.pack && !isFile(site.pack) ? ["pack must be the name of a file beside the site, such as pack.json."] : []),
  ];
}

function fill() {
  const told = document.querySelector("[data-site-fault]");
  if (told !== null) {
    told.textContent = fault;
    told.hidden = fault === "";
  }
  if (site === undefined) return;
  for (const place of document.querySelectorAll("[data-site]")) {
    const value = String(site[place.dataset.site] ?? "");
    if (value === "" && place.dataset.site === "status") continue;
    const link = place instanceof HTMLAnchorElement;
    const empty = link ? !isLink(value) : value === "";
    if (link && !empty) place.href = value;
    if (!link) place.textContent = value;
    const whole = place.closest("[data-site-if]");
    if (whole) whole.hidden = empty;
  }
}
fetch(at("site.json")).then((answer) => answer.json()).then((found) => {
  site = found ?? {};
  const wrong = faults(site);
  if (wrong.length > 0) fault = `In site.json, something is left out: ${wrong.join(" ")}`;
  // The app reads an agency pack, and checks the whole of it. Only a file of this site: no scheme, no `..`.
  if (!site.pack || !isFile(site.pack)) return;
  document.documentElement.dataset.pack = site.pack;
  dispatchEvent(new Event("pack"));
  wake(true);
}).catch((error) => {
  fault = `site.json could not be read: ${error.message}. The site runs without it.`;
}).finally(() => {
  fill();
  // Pages that the app renders later.
  new MutationObserver(fill).observe(page, { childList: true });
});

// A part that runs by itself, in half of the code: the search. The app draws it too, and takes over if it comes.
const alone = wanted ? null : document.querySelector("[data-alone]");
let begunAlone = false;
async function startAlone() {
  if (begunAlone || begun) return;
  begunAlone = true;
  delete document.documentElement.dataset.app;
  watch();
  const file = (ending) => at(tag.dataset.js.replace(/[^/]+$/, alone.dataset.alone + ending));
  try {
    if (typeof WebAssembly !== "object") throw new Error("WebAssembly is switched off in this browser");
    const { default: run } = await import(file(".js"));
    if (!begun) await run({ module_or_path: file("_bg.wasm") });
    came();
  } catch (error) {
    stop(await isOutdated() ? "there is a newer version of this site" : error);
  }
}

// A place that a link names may be in a line that opens.
function reveal() {
  const place = document.getElementById(location.hash.slice(1));
  (place?.closest("details") ?? place?.querySelector(":scope > details"))?.setAttribute("open", "");
}
addEventListener("hashchange", reveal);
reveal();

// After a link from another page of this site, or one that led to a newer version (src/app/release.rs), focus moves to
// the heading, as after a navigation within the app. Not if someone has already begun to type or to look around.
const arriving = history.state === "arriving";
function arrive() {
  if ((document.activeElement ?? document.body) !== document.body) return;
  const [entry] = performance.getEntriesByType("navigation");
  if (!arriving && (entry?.type !== "navigate" || !document.referrer.startsWith(at("./")))) return;
  const place = document.getElementById(location.hash.slice(1));
  if (place !== null && !place.hasAttribute("tabindex")) place.tabIndex = -1;
  (place ?? document.querySelector("main h1"))?.focus({ preventScroll: true });
  place?.scrollIntoView();
}

// Whether the host has another version of the site than this page's, whose files are gone then.
async function isOutdated() {
  const page = await fetch(location.href, { cache: "no-store" }).then((answer) => answer.text()).catch(() => "");
  return page.includes(" data-js=") && !page.includes(tag.dataset.js);
}

const FETCHED = { rel: "preload", as: "fetch", crossOrigin: "anonymous" };
const preload = (link) => document.head.append(Object.assign(document.createElement("link"), link));

let begun = false;
async function start(quietly) {
  if (begun) return;
  begun = true;
  try {
    if (typeof WebAssembly !== "object") throw new Error("WebAssembly is switched off in this browser");
    if (!wanted) fetchApp();
    const { default: run } = await import(at(tag.dataset.js));
    const started = new Promise((resolve) => addEventListener("started", resolve, { once: true }));
    await run({ module_or_path: at(tag.dataset.wasm) });
    await started;
    if (document.documentElement.dataset.app !== "live") throw new Error("a part of the app could not be loaded");
    came();
    if (wanted) arrive();
    pressed?.removeAttribute("aria-busy");
    pressed?.click();
  } catch (error) {
    // The user did not ask for the app here: the page stays as it was built.
    if (quietly) document.documentElement.dataset.app = "live";
    else stop(await isOutdated() ? "there is a newer version of this site" : error);
  }
}

// Prefetches the app as soon as the user points at a link that leads to it, or enters such a form. Pointing at a form
// does not count, because the pointer crosses the one in the header on every way through the page.
function warm(event) {
  const turnedTo = event.target instanceof Element && event.target.closest("[data-leads-to-app]");
  if (!turnedTo || (event.type === "pointerover" && turnedTo.matches("form"))) return;
  removeEventListener("pointerover", warm);
  removeEventListener("focusin", warm);
  preload({ rel: "modulepreload", href: at(tag.dataset.js) });
  preload({ href: at(tag.dataset.wasm), type: "application/wasm", ...FETCHED });
}

let sight;
// Starts the app in a page that worked without it, once the user enters a form that it answers at once, or reaches the
// end of a lesson.
function wake(quietly = false) {
  if (wanted || begun) return;
  sight?.disconnect();
  removeEventListener("pointerover", warm);
  removeEventListener("focusin", warm);
  delete document.documentElement.dataset.app;
  if (!quietly) watch();
  start(quietly);
}
function turned(event) {
  if (event.target instanceof Element && event.target.closest("[data-wakes-app]")) wake();
}

if (wanted) {
  start();
} else {
  addEventListener("focusin", turned);
  sight = new IntersectionObserver((seen) => { if (seen.some((place) => place.isIntersecting)) wake(); });
  for (const place of document.querySelectorAll("[data-wakes-app=sight]")) sight.observe(place);
  addEventListener("pointerover", warm);
  addEventListener("focusin", warm);
  arrive();
  // Everything on this page works.
  document.documentElement.dataset.app = "live";
  if (alone !== null) {
    alone.addEventListener("focusin", startAlone);
    if (location.search !== "") startAlone();
    else document.getElementById("everything")?.classList.add("app-everything--shown");
  }
}
