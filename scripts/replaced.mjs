// The text with each `what` replaced. A tool of another version may write another form, and then it is an error: a build
// that leaves a change out in silence is worse than none.
export function replaced(text, what, by, where) {
  const found = typeof what === "string" ? text.includes(what) : text.search(what) >= 0;
  if (!found) throw new Error(`${where} has another form than the scripts know: nothing in it is ${what}`);
  return text.replaceAll(what, typeof by === "function" ? by : () => by);
}
