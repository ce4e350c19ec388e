/** What a number with separators is made of, after the cut or before it; half of a character beyond the basic plane counts too. */
const numberPart = /^[\p{N}\p{Cs}\p{Zs}\s\p{Pd}./]$/u;
const ending = '… [cut]';

/**
 * A text of limited length, for what is searched for card numbers and credentials afterwards. Half of a number or of a password could not be
 * recognized any more, so a group of letters or digits that is cut is left out as a whole.
 *
 * @param maxLength in UTF-16 units, without the mark that says that something was cut
 */
export function cutShort(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let end = maxLength;
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end -= 1;
  while (end > 0 && numberPart.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}${ending}`;
}
