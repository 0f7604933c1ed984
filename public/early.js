// Inlined into the head of every page, so it runs before anything is painted: whether the app is coming, and what this
// site stored in this browser. What would move when the app answers is held back from the start then
// (style/grids.css), where it would otherwise be painted first and move later. `boot.js` goes on from here.
window.early = ((tag) => {
  // As in src/store/mod.rs.
  const prefix = `engagement-career-path:${new URL(document.baseURI).pathname}:`;
  const root = document.documentElement.dataset;
  let isBlocked = false;

  // On a device that people use one after another, what the browser itself keeps is someone else's (sharing.js).
  const isShared = () => {
    try {
      return sessionStorage[`${prefix}shared`] !== undefined;
    } catch {
      return false;
    }
  };

  // Pairs of a storage and a name.
  function stored() {
    return ["localStorage", "sessionStorage"].flatMap((storage) => {
      try {
        if (storage[0] === "l" && isShared()) return [];
        return Object.keys(window[storage]).filter((name) => name.startsWith(prefix)).map((name) => [window[storage], name]);
      } catch {
        isBlocked = true;
        return [];
      }
    });
  }

  // All of it, unchanged.
  function storedText() {
    const texts = Object.fromEntries(stored().map(([storage, name]) => [name.slice(prefix.length), storage.getItem(name)]));
    return JSON.stringify({ type: "engagement-career-path/stored-text", stored: texts }, null, 1);
  }

  // What is wrong, and what is stored, for whoever can't go on.
  function tell(why) {
    const panel = document.getElementById("stopped");
    panel.querySelector("[data-why]").textContent = `Reason: ${why}.`;
    panel.querySelector("[data-text]").value = storedText();
    panel.hidden = false;
    return panel;
  }

  // A filter may hold a file back for ever, boot.js too. On a slow line it may still come.
  const LATE = "its files have not come within ten seconds. On a slow line they still may, and this note goes then";
  function late() {
    if (root.app === "live" || root.app === "stopped") return;
    // The page itself may not be here yet.
    if (document.getElementById("stopped")) tell(LATE);
    else watch();
  }
  const watch = () => setTimeout(late, 10000);

  // Whether what is stored shows on every page. In the browser's own storage the mark of a deletion and settings do not;
  // in the tab's they say that the person wants to be forgotten, and so does the header.
  // As in src/record/store_form.rs.
  const MARKS = /^(head|device|mark|debt|[^/]+\/(deletion|origin))$/;
  const shows = ([storage, name]) => storage !== localStorage || !MARKS.test(name.slice(prefix.length));

  // A page to read needs no app, unless this browser has stored something that it could show, or can store nothing,
  // which the app says. So people who only read download a twentieth, and the first page that asks for answers loads
  // the app.
  const hasRecord = stored().some(shows);
  const { needsApp, asks, folder, part, path } = tag.dataset;
  // A query for a form of this page: it was sent without the app, or the link was saved.
  const isAsked = asks !== undefined && location.search !== "";
  const wanted = needsApp !== undefined || isBlocked || hasRecord || isAsked;
  if (wanted) root.app = "coming";
  if (wanted) watch();
  if (wanted && hasRecord) root.record = "";

  // Side by side and at once, where one would lead to the next: a page that always needs the app names its files in its
  // head. What the app adds to a page to read needs rules that it has not, unless the page has a form that it answers
  // (src/app/style_sheet.rs).
  function fetchApp() {
    const name = "engagement-career-path";
    const style = asks !== undefined && part ? [] : ["style.css"];
    const files = [...(part ? [`${part}.wasm`] : []), `${name}_bg.wasm`, `${name}.js`, "__wasm_split.js", ...style];
    for (const file of files) {
      const how = file.endsWith(".js") ? { rel: "modulepreload" } : { rel: "preload", as: "fetch", crossOrigin: "anonymous" };
      document.head.append(Object.assign(document.createElement("link"), { ...how, href: `${folder}/${file}` }));
    }
  }
  if (wanted && needsApp === undefined) fetchApp();

  // A host that ignores capitals has this site at each spelling of its address, and answers are kept under one. Whoever
  // has none here is led there. Where capitals count, another site is there.
  async function toOtherSpelling(here) {
    const spelled = (key) => key.match(/^engagement-career-path:(\/(?:.*?\/)?):/)?.[1] ?? "";
    const isOther = (key) => spelled(key) !== here && spelled(key).toLowerCase() === here.toLowerCase();
    const there = Object.keys(localStorage).find((key) => isOther(key) && !MARKS.test(key.split(":").pop()));
    if (there === undefined) return;
    const answer = await fetch(new URL("BOOT.JS", document.baseURI), { method: "HEAD" });
    const isSame = answer.ok && answer.headers.get("content-type")?.includes("javascript");
    if (isSame) location.replace(spelled(there) + path + location.search + location.hash);
  }
  if (!hasRecord && !isBlocked && !isShared()) toOtherSpelling(prefix.split(":")[1]).catch(() => {});
  return { wanted, fetchApp, part, isShared, storedText, tell, watch };
})(document.currentScript);
