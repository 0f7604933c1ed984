// Starts the app where there is something for it to do. The page is readable before this runs and stays so if it fails;
// then it says why, and gives out what is stored without the WebAssembly that failed.
const tag = document.getElementById("boot");
const at = (path) => new URL(path, document.baseURI).href;
// As in src/store/mod.rs.
const prefix = `engagement-career-path:${new URL(document.baseURI).pathname}:`;

let blocked = false;

// What this site stored in this browser: pairs of a storage and a name.
function stored() {
  return ["localStorage", "sessionStorage"].flatMap((storage) => {
    try {
      return Object.keys(window[storage]).filter((name) => name.startsWith(prefix)).map((name) => [window[storage], name]);
    } catch {
      blocked = true;
      return [];
    }
  });
}

// All of it, as it is.
function storedText() {
  const texts = Object.fromEntries(stored().map(([storage, name]) => [name.slice(prefix.length), storage.getItem(name)]));
  return JSON.stringify({ type: "engagement-career-path/stored-text", stored: texts }, null, 1);
}

function saveStoredText() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([storedText()], { type: "application/json" }));
  link.download = "engagement-career-path-stored-text.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-stored-text]")) saveStoredText();
}, true);

function stop(error) {
  const crashed = document.documentElement.dataset.app === "live";
  if (document.documentElement.dataset.app === "stopped") return;
  document.documentElement.dataset.app = "stopped";
  const panel = document.getElementById("stopped");
  panel.querySelector("[data-why]").textContent = `Reason: ${error instanceof Error ? error.message : error}.`;
  panel.querySelector("[data-text]").value = storedText();
  const retry = panel.querySelector("[data-retry]");
  retry.href = location.href;
  // Past the crashed app, which would take the click.
  retry.addEventListener("click", (event) => { event.preventDefault(); event.stopPropagation(); location.reload(); });
  panel.hidden = false;
  for (const waiting of document.querySelectorAll("[data-waiting]")) waiting.hidden = true;
  if (crashed) panel.focus();
}

// A crash in the running app ends up here too. Its other exceptions are of the loader, which is named by the tag.
function crash(error, file) {
  const ours = file !== undefined && file.endsWith(tag.dataset.js.replace(/^\.\//, ""));
  if (error instanceof WebAssembly.RuntimeError || ours) stop("the app stopped unexpectedly");
}
addEventListener("error", (event) => crash(event.error, event.filename));
addEventListener("unhandledrejection", (event) => crash(event.reason));

// The menu of narrow screens works while the app is still on its way.
const button = document.getElementById("menu-button");
const menu = document.getElementById("menu");
function open(is) {
  button.setAttribute("aria-expanded", is);
  menu.classList.toggle("app-menu--open", is);
}
button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
menu.addEventListener("click", () => open(false));
menu.parentElement.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
  open(false);
  button.focus();
});

// A page to read needs no app, unless this browser keeps something that it could show, or can keep nothing, which the app
// says. So whoever only reads downloads a twentieth, and the first page that asks for answers brings the app.
const wanted = document.querySelector("[data-needs-app]") !== null || stored().length > 0 || blocked;

// After a link from another page of this site, as after a navigation within the app: reading goes on at the heading.
function arrive() {
  const [entry] = performance.getEntriesByType("navigation");
  if (entry?.type !== "navigate" || !document.referrer.startsWith(at("./"))) return;
  document.querySelector("main h1")?.focus({ preventScroll: true });
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

async function start() {
  try {
    if (typeof WebAssembly !== "object") throw new Error("WebAssembly is switched off in this browser");
    const { default: run } = await import(at(tag.dataset.js));
    await run({ module_or_path: at(tag.dataset.wasm) });
    if (document.documentElement.dataset.app !== "live") throw new Error("the app did not find its place in the page");
    arrive();
  } catch (error) {
    stop(error);
  }
}

// Fetched as soon as somebody turns to a link that leads to it.
function warm(event) {
  if (!(event.target instanceof Element) || !event.target.closest("[data-leads-to-app]")) return;
  removeEventListener("pointerover", warm);
  removeEventListener("focusin", warm);
  const wasm = { rel: "preload", as: "fetch", type: "application/wasm", crossOrigin: "anonymous", href: at(tag.dataset.wasm) };
  for (const link of [{ rel: "modulepreload", href: at(tag.dataset.js) }, wasm]) {
    document.head.append(Object.assign(document.createElement("link"), link));
  }
}

if (wanted) {
  start();
} else {
  addEventListener("pointerover", warm);
  addEventListener("focusin", warm);
  arrive();
  // Everything on this page answers.
  document.documentElement.dataset.app = "live";
}
