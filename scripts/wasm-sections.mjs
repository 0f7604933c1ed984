// A WebAssembly file as its sections: each has a number, or the number 0 and a name.

export const IMPORTS = 2, FUNCTIONS = 3, EXPORTS = 7, CODE = 10;

// A number, in as many bytes as it needs, and where it ends.
export function unsigned(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

// The bytes of a number.
export function leb(value) {
  const bytes = [];
  do {
    bytes.push(value > 127 ? (value & 127) | 128 : value);
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

// A text, and where it ends.
export function text(bytes, at) {
  const [length, from] = unsigned(bytes, at);
  return [bytes.toString("utf8", from, from + length), from + length];
}

// The bytes of a text.
export const textBytes = (name) => Buffer.concat([leb(Buffer.byteLength(name)), Buffer.from(name)]);

// The file with each section as `change` has it, which gets its number and body; none means that it is left out.
export function changed(bytes, change) {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [length, from] = unsigned(bytes, at + 1);
    const body = change(id, bytes.subarray(from, from + length));
    if (body !== undefined) parts.push(Buffer.from([id]), leb(body.length), body);
    at = from + length;
  }
  return Buffer.concat(parts);
}

// What a section lists, each as `read` has it, which says where it ends.
export function listed(body, read) {
  let [length, at] = unsigned(body, 0);
  return Array.from({ length }, () => {
    const [found, end] = read(body, at);
    at = end;
    return found;
  });
}

// Each import: its module, its name, and the bytes that describe it, of which the first is its kind, 0 for a function.
export const importsOf = (body) => listed(body, (bytes, at) => {
  const [module, named] = text(bytes, at);
  const [name, described] = text(bytes, named);
  const end = pastDescription(bytes, described);
  return [[module, name, bytes.subarray(described, end)], end];
});

// Where what an import describes ends: a function's type, a table, a memory, a global.
function pastDescription(bytes, at) {
  const kind = bytes[at++];
  const limits = (from) => {
    const [flags, next] = unsigned(bytes, from);
    const [, end] = unsigned(bytes, next);
    return flags & 1 ? unsigned(bytes, end)[1] : end;
  };
  if (kind === 0) return unsigned(bytes, at)[1];
  if (kind === 1) return limits(at + 1);
  if (kind === 2) return limits(at);
  if (kind === 3) return at + 2;
  throw new Error(`unknown kind of import: ${kind}`);
}
