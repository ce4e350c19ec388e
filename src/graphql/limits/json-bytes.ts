/** Objects of free form, measured once each: a response may show the same one many times. */
const known = new WeakMap<object, number>();

/** How many bytes a leaf value has as JSON in UTF-8. Exact for texts, and for everything that JSON can hold. */
export function jsonBytes(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return textBytes(value);
    case 'number':
      return String(value).length;
    case 'boolean':
      return value ? 4 : 5;
    case 'object':
      return value === null ? 4 : objectBytes(value);
    default:
      return 4;
  }
}

/** Most texts are plain ASCII that needs no escaping. */
const plain = /^[ !#-[\]-~]*$/;

function textBytes(text: string): number {
  return plain.test(text) ? text.length + 2 : Buffer.byteLength(JSON.stringify(text));
}

function objectBytes(value: object): number {
  const found = known.get(value);
  if (found !== undefined) return found;
  const bytes = Buffer.byteLength(JSON.stringify(value));
  known.set(value, bytes);
  return bytes;
}
