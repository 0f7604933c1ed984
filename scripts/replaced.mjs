// Replaces each `what` in a text, or throws if there is none. Another version of a tool may write another form, and a
// build that silently leaves a change out is worse than none.
export function replaced(text, what, by, where) {
  const found = typeof what === "string" ? text.includes(what) : text.search(what) >= 0;
  if (!found) throw new Error(`${where} is not in the form that the scripts expect: it does not contain ${what}`);
  return text.replaceAll(what, typeof by === "function" ? by : () => by);
}
