/** A key of 256 bits; more is accepted. */
const minBytes = 32;
/** Of 32 random bytes some 30 differ from each other: fewer than this is a placeholder such as `AAAA…`. */
const minDistinctBytes = 16;

const hex = /^(?:[0-9a-f]{2})+$/i;
/** Both alphabets, with or without padding. */
const base64 = /^[\w+/-]+={0,2}$/;

/** What a key must be, as half a sentence that follows the name of the variable or file. */
export const keyRule =
  'must be at least 32 random bytes in base64, base64url or hex: make it with `openssl rand -base64 32`';

/** The bytes of a key as it is written; undefined when it is none. */
export function parseKey(text: string): Uint8Array | undefined {
  const bytes = decode(text.trim());
  if (!bytes || bytes.length < minBytes || new Set(bytes).size < minDistinctBytes) return undefined;
  return bytes;
}

function decode(text: string): Uint8Array | undefined {
  if (hex.test(text)) return Buffer.from(text, 'hex');
  return base64.test(text) ? Buffer.from(text, 'base64') : undefined;
}
