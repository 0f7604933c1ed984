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

try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is switched off in this browser");
  const { default: start } = await import(at(tag.dataset.js));
  await start({ module_or_path: at(tag.dataset.wasm) });
} catch (error) {
  stop(error);
}
