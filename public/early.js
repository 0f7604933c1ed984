// Inlined into the head of every page, so it runs before anything is painted: whether the app is coming, and what this
// site stored in this browser. What would move when the app answers is held back from the start then
// (style/grids.css), where it would otherwise be painted first and move later. `boot.js` goes on from here.
window.early = ((tag) => {
  // As in src/store/mod.rs.
  const prefix = `engagement-career-path:${new URL(document.baseURI).pathname}:`;
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
  const root = document.documentElement.dataset;
  if (wanted) root.app = "coming";
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
  async function toOtherSpelling() {
    const isOther = (key) => !key.startsWith(prefix) && key.toLowerCase().startsWith(prefix.toLowerCase());
    const there = Object.keys(localStorage).find((key) => isOther(key) && !MARKS.test(key.slice(prefix.length)));
    if (there === undefined) return;
    const answer = await fetch(new URL("BOOT.JS", document.baseURI), { method: "HEAD" });
    const isSame = answer.ok && answer.headers.get("content-type")?.includes("javascript");
    if (isSame) location.replace(there.slice(prefix.indexOf("/"), prefix.length - 1) + path + location.search + location.hash);
  }
  if (!hasRecord && !isBlocked && !isShared()) toOtherSpelling().catch(() => {});
  return { prefix, stored, wanted, fetchApp, part, isShared };
})(document.currentScript);
