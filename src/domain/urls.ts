/**
 * Whether a text is a URL, absolute or relative to a base.
 *
 * Not `URL.canParse`: once Node 20 has optimised it, it rejects each text with a letter like ü.
 */
export function isUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
