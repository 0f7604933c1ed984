// Smoke test: asks a server for what a visitor's browser needs, the home page, a page with the app, and the app itself.
import assert from "node:assert/strict";

const home = process.argv[2];
const ask = async (path) => {
  const answer = await fetch(new URL(path, home));
  return { status: answer.status, url: answer.url, type: answer.headers.get("content-type"), body: Buffer.from(await answer.arrayBuffer()) };
};

const first = await ask("");
assert.equal(first.status, 200);
assert.match(first.body.toString(), /<h1[^>]*>[^<]+<\/h1>/);

// A host adds the last slash, and keeps the query.
const assess = await ask("assess?track=engagement-generalist");
assert.equal(assess.url, new URL("assess/?track=engagement-generalist", home).href);
const named = (kind) => assess.body.toString().match(new RegExp(`data-${kind}="([^"]+)"`))?.[1];
const loader = await ask(named("js"));
assert.deepEqual([loader.status, loader.type], [200, "text/javascript"]);
const app = await ask(named("wasm"));
assert.deepEqual([app.status, app.type], [200, "application/wasm"]);
assert.equal(app.body.subarray(0, 4).toString("latin1"), "\0asm");

const nowhere = await ask("nowhere/");
assert.equal(nowhere.status, 404);
assert.match(nowhere.body.toString(), /Page not found/);
console.log(`${home} serves the home page, the app (${app.body.length} bytes), and a 404 page for unknown addresses.`);
