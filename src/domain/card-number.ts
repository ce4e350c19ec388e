/** The first digits of the networks: American Express, Diners and JCB (3), Visa (4), Mastercard (5, 2221 to 2720), Discover, UnionPay and Maestro (6), RuPay (8). */
const issuerPrefix = /^(?:[34568]|22[2-9]|2[3-6]|27[01]|2720)/;
/** Thirteen digits or more, however people part them: blanks of every kind, dashes, dots, slashes, up to two between digits. */
const digitRun = /\d(?:[\p{Zs}\t\p{Pd}./]{0,2}\d){12,}/gu;
/** One random UUID in seven hundred holds such digits across its dashes, so a UUID, with dashes or without, is passed over whole. */
const uuid = /(?<![0-9a-f])[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}(?![0-9a-f])/gi;
/** A longer row of digits without a break is a number of another kind (a count, a reference), not a card with something around it. */
const longestCard = 19;

/** Whether a text holds digits that begin as a card's and pass the Luhn check. */
export function holdsCardNumber(text: string): boolean {
  return runsOf(text).some(isSuspect);
}

/** The text with every card number taken out: for what is written where none may stand. */
export function withoutCardNumbers(text: string): string {
  // Full-width digits become plain ones only where there is something to take out.
  const suspects = runsOf(text).filter(isSuspect);
  return suspects.reduce(
    (rest, run) => rest.replaceAll(run, '[card number]'),
    suspects.length ? text.normalize('NFKC') : text,
  );
}

function runsOf(text: string): readonly string[] {
  if (text.length < 13) return [];
  return text.normalize('NFKC').replace(uuid, ' ').match(digitRun) ?? [];
}

/** In parted digits a card may stand beside an expiry or a code, so each of its groups may be where it begins and ends. */
function isSuspect(run: string): boolean {
  const groups = run.match(/\d+/g) ?? [];
  return groups.some((_, from) =>
    groups.slice(from).some((__, count) => isCardNumber(groups.slice(from, from + count + 1).join(''))),
  );
}

function isCardNumber(digits: string): boolean {
  return digits.length >= 13 && digits.length <= longestCard && issuerPrefix.test(digits) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}
