// Stands before everything else in the head of every page. Some hosts deliver a page at other addresses than its own: in
// other capitals, with several slashes in a row, without the last one, with letters as %61. What the host delivered is the
// page, so its address is put right before anything asks where the site is: the relative <base>, the names under which
// answers are stored, and the app, which would find no such page.
{
  const { path } = document.currentScript.dataset;
  // Only what means the same when it is written out (RFC 3986, 6.2.2.2).
  const plain = (whole, hex) => {
    const sign = String.fromCharCode(parseInt(hex, 16));
    return /[\w.~-]/.test(sign) ? sign : whole.toUpperCase();
  };
  const parts = location.pathname.replace(/%([0-9a-f]{2})/gi, plain).split("/").filter(Boolean);
  const file = /^index\.html$/i.test(parts.at(-1)) ? parts.pop().toLowerCase() : "";
  const home = parts.length - path.split("/").length + 1;
  const right = `/${parts.slice(0, Math.max(home, 0)).map((part) => `${part}/`).join("")}${path}${file}`;
  if (home >= 0 && right !== location.pathname) {
    history.replaceState(history.state, "", right + location.search + location.hash);
    const base = document.querySelector("base");
    base.href = base.getAttribute("href");
  }
}
