// Follows `early.js` in the head of every page: what is said, and what is handed out, where the app does not come or stops.
// Here, because a network may hold back `boot.js` too.
window.stopped = (({ prefix, stored, wanted }) => {
  const root = document.documentElement.dataset;

  // All of it, unchanged.
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

  function tell(why) {
    const panel = document.getElementById("stopped");
    panel.querySelector("[data-why]").textContent = `Reason: ${why}.`;
    panel.querySelector("[data-text]").value = storedText();
    const retry = panel.querySelector("[data-retry]");
    retry.href = location.href;
    // Bypass the crashed app, which would handle the click.
    retry.onclick = (event) => { event.preventDefault(); event.stopPropagation(); location.reload(); };
    panel.hidden = false;
    return panel;
  }

  const LATE = "its files have not come within ten seconds. On a slow line they still may, and this note goes then";
  function late() {
    if (root.app === "live" || root.app === "stopped") return;
    // The page itself may not be here yet.
    if (document.getElementById("stopped")) tell(LATE);
    else watch();
  }
  const watch = () => setTimeout(late, 10000);
  if (wanted) watch();
  return { tell, watch };
})(window.early);
