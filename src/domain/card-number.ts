const shortestCard = 13;
/** A longer row of digits without a break is a number of another kind (a count, a reference), not a card with something around it. */
const longestCard = 19;
/** How many separators may be between two groups of digits: with more of them, they are two numbers. */
const maxSeparators = 2;
/** Spaces of every kind, dashes, dots, slashes. */
const separator = /^[\p{Zs}\t\p{Pd}./]$/u;
/** One random UUID in seven hundred holds a card's digits across its dashes, so a UUID, with all of its dashes or none, is passed over whole. */
const uuid = /(?<![0-9a-f])[0-9a-f]{8}(-?)(?:[0-9a-f]{4}\1){3}[0-9a-f]{12}(?![0-9a-f])/iy;

/** A part of a text, from one index to before another. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface CardScan {
  /** The text that was scanned: full-width digits are plain ones in it. */
  readonly text: string;
  /** Where card numbers are, each with all the digits that only separators divide from it: an expiry, a security code. */
  readonly found: readonly Span[];
  /** How many characters were looked at, each time counted; at most 30 for each character of the text. For tests of the worst case. */
  readonly steps: number;
}

/** Whether a text holds digits that begin as a card's and pass the Luhn check. */
export function holdsCardNumber(text: string): boolean {
  return scanForCardNumbers(text).found.length > 0;
}

/** The text with every card number taken out: for texts that may hold none. */
export function withoutCardNumbers(given: string): string {
  const { text, found } = scanForCardNumbers(given);
  if (found.length === 0) return given;
  const ends = [0, ...found.map(({ end }) => end)];
  return ends.map((end, index) => text.slice(end, found[index]?.start)).join('[card number]');
}

/** Reads a text once. The work grows with its length only, whatever it holds. */
export function scanForCardNumbers(text: string): CardScan {
  return new CardScanner(text.normalize('NFKC')).scan();
}

class CardScanner {
  readonly #found: Span[] = [];
  #steps = 0;

  constructor(private readonly text: string) {}

  scan(): CardScan {
    let at = 0;
    while (at < this.text.length) at = this.#behindUuid(at) ?? (this.#isDigit(at) ? this.#behindRun(at) : at + 1);
    return { text: this.text, found: this.#found, steps: this.#steps };
  }

  /** Behind the UUID that begins here; undefined when none does. */
  #behindUuid(at: number): number | undefined {
    this.#steps += 1;
    uuid.lastIndex = at;
    return uuid.test(this.text) ? uuid.lastIndex : undefined;
  }

  /** Behind the groups of digits that begin here; they are noted when a card number is among them. */
  #behindRun(start: number): number {
    let end = this.#behindDigits(start);
    let isSuspect = this.#endsInCard(start, end);
    for (let next = this.#nextGroup(end); next !== undefined; next = this.#nextGroup(end)) {
      end = this.#behindDigits(next);
      isSuspect = this.#endsInCard(start, end) || isSuspect;
    }
    if (isSuspect) this.#found.push({ start, end });
    return end;
  }

  #behindDigits(start: number): number {
    let end = start;
    while (this.#isDigit(end)) end += 1;
    return end;
  }

  /** Where the next group begins; undefined when it is too far away, or part of a UUID. */
  #nextGroup(end: number): number | undefined {
    let at = end;
    for (let count = 0; count < maxSeparators && this.#isSeparator(at); count += 1) at += widthAt(this.text, at);
    return at > end && this.#isDigit(at) && this.#behindUuid(at) === undefined ? at : undefined;
  }

  /**
   * Whether the groups up to here end in a card number. It may be beside an expiry or a code, so each group may be where it begins. Luhn's sum
   * goes from the last digit to the first, so that one walk over 19 digits tries every beginning.
   */
  #endsInCard(start: number, end: number): boolean {
    let sum = 0;
    let lead = 0;
    for (let at = end - 1, count = 0; at >= start && count <= longestCard; at -= 1) {
      if (!this.#isDigit(at)) continue;
      const digit = this.text.charCodeAt(at) - 48;
      sum += luhnValue(digit, count % 2 === 1);
      lead = digit * 1_000 + Math.trunc(lead / 10);
      count += 1;
      const isNumber = count >= shortestCard && count <= longestCard && sum % 10 === 0 && isOfIssuer(lead);
      if (isNumber && !this.#isDigit(at - 1)) return true;
    }
    return false;
  }

  #isDigit(at: number): boolean {
    this.#steps += 1;
    const code = this.text.charCodeAt(at);
    return code >= 48 && code <= 57;
  }

  #isSeparator(at: number): boolean {
    this.#steps += 1;
    return separator.test(this.text.slice(at, at + widthAt(this.text, at)));
  }
}

/** How many UTF-16 units the character here takes. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function luhnValue(digit: number, isDoubled: boolean): number {
  if (!isDoubled) return digit;
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}

/**
 * Whether a network's numbers begin so: American Express, Diners and JCB (3), Visa (4), Mastercard (5, 2221 to 2720), Discover, UnionPay and
 * Maestro (6), RuPay (8).
 *
 * @param lead the first four digits
 */
function isOfIssuer(lead: number): boolean {
  const first = Math.trunc(lead / 1_000);
  return (first >= 3 && first <= 6) || first === 8 || (lead >= 2_220 && lead <= 2_720);
}
