// A WebAssembly file as its sections: each has a number, or the number 0 and a name.

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
