// Stands before `early.js` in the pages that start an assessment (scripts/page-head.mjs). A workshop link for one device,
// which people use one after another, counts from the first moment on: before anything is read that the browser itself
// keeps, because that is someone else's. The mark stays in this tab's storage, with the link for the next person.
// What reads the whole link, and knows every way in which a mail program hurts it, is src/exchange/workshop_link.rs.
try {
  if (/[?&;6]device[^&;]{1,9}shared/i.test(location.search)) {
    sessionStorage[`engagement-career-path:${new URL(document.baseURI).pathname}:shared`] = location.search.slice(1);
  }
} catch {
  // The page says that this device can't be shared (src/pages/shared/turn.rs).
}
