/**
 * Cursors are opaque to clients: base64url of a JSON array that starts with the name of the list it belongs to.
 * They hold positions only (times, ids), nothing secret, and are read as untrusted input.
 */

/** @param list what the cursor continues, so that a cursor of another list is refused */
export function encodeCursor(list: string, position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...position])).toString('base64url');
}

/** @returns the position, or null when the text is no cursor of that list with that many parts */
export function decodeCursor(list: string, cursor: string, parts: number): readonly (string | number)[] | null {
  if (cursor.length > 1000) return null;
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(decoded) || decoded.length !== parts + 1 || decoded[0] !== list) return null;
    const position: unknown[] = decoded.slice(1);
    return position.every((part) => typeof part === 'string' || typeof part === 'number') ? position : null;
  } catch {
    return null;
  }
}
