// Starts the app. The page is readable before this runs and stays so if it fails; then it says why.
const tag = document.getElementById("boot");
const at = (path) => new URL(path, document.baseURI).href;

function stop(error) {
  if (document.documentElement.dataset.app === "stopped") return;
  document.documentElement.dataset.app = "stopped";
  const panel = document.getElementById("stopped");
  panel.querySelector("[data-why]").textContent = `Reason: ${error instanceof Error ? error.message : error}.`;
  const retry = panel.querySelector("[data-retry]");
  retry.href = location.href;
  retry.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
  panel.hidden = false;
  for (const waiting of document.querySelectorAll("[data-waiting]")) waiting.hidden = true;
}

// A crash in the running app ends up here too: nothing of the WebAssembly is needed to say so.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) stop("the app stopped unexpectedly");
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) stop("the app stopped unexpectedly");
});

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

try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is switched off in this browser");
  const { default: start } = await import(at(tag.dataset.js));
  await start({ module_or_path: at(tag.dataset.wasm) });
  if (document.documentElement.dataset.app !== "live") throw new Error("the app did not find its place in the page");
} catch (error) {
  stop(error);
}
