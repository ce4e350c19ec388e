/** The first digits of the networks: American Express, Diners and JCB (3), Visa (4), Mastercard (5, 2221 to 2720), Discover, UnionPay and Maestro (6), RuPay (8). */
const issuerPrefix = /^(?:[34568]|22[2-9]|2[3-6]|27[01]|2720)/;
/** Thirteen to nineteen digits, with or without spaces and dashes. */
const digitRun = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;
/** One random UUID in seven hundred holds such digits across its dashes, so a UUID, with dashes or without, is passed over whole. */
const uuid = /(?<![0-9a-f])[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}(?![0-9a-f])/gi;

/** Whether a text holds digits that begin as a card's and pass the Luhn check. */
export function holdsCardNumber(text: string): boolean {
  return (text.replace(uuid, ' ').match(digitRun) ?? []).some(isCardNumber);
}

/** The text with every card number taken out: for what is written where none may stand. */
export function withoutCardNumbers(text: string): string {
  const parts = text.split(uuid);
  const uuids = text.match(uuid) ?? [];
  return parts.map((part, index) => masked(part) + (uuids[index] ?? '')).join('');
}

const masked = (text: string): string => text.replace(digitRun, (run) => (isCardNumber(run) ? '[card number]' : run));

function isCardNumber(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  return issuerPrefix.test(digits) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}
