import { holdsCardNumber } from '../../src/domain/card-number.js';

/** Where a planted value comes from, which says where it may be seen. */
export type PlantKind =
  /** What the gateway proves itself with at providers and at Redis. */
  | 'credential'
  /** What callers and the router prove themselves with, and their idempotency keys. */
  | 'caller'
  /** Personal data and secrets that a caller gives. */
  | 'input'
  /** Personal data and secrets in a provider's good answers. */
  | 'answer'
  /** What providers say when they fail. */
  | 'fault'
  /** Card numbers. */
  | 'card';

export interface Plant {
  readonly kind: PlantKind;
  /** Says where it was planted. */
  readonly name: string;
  /** What is searched for. */
  readonly core: string;
}

/** Something that left the gateway. */
export interface Output {
  readonly where: string;
  readonly text: string;
  /** Kinds that belong there. */
  readonly mayHold?: readonly PlantKind[];
}

/** Values of one form begin alike, so that one search tells whether any of them is there. */
const textMarker = 'plnt7x';
const phoneMarker = '8675309';
const addressMarker = '198.51.100.';
/** A range of Visa's. */
const cardMarker = '453957';

/**
 * Values that occur nowhere else, each under a name, so that a leak tells which it is. Two never differ in their last character
 * alone: base64 does not show it whole.
 */
export class Plants {
  readonly #byMarker = new Map<string, Map<string, Plant>>();
  #count = 0;

  /** Eleven lower-case letters and digits: short enough for a bank code. */
  text(kind: PlantKind, name: string): string {
    return this.#add(textMarker, kind, name, `${textMarker}${this.#next().toString(36).padStart(4, '0')}z`);
  }

  email = (kind: PlantKind, name: string): string => `${this.text(kind, name)}@example.com`;

  url = (kind: PlantKind, name: string): string => `https://pay.example.com/${this.text(kind, name)}`;

  /** A telephone number that could not be taken for a card's. */
  phone(kind: PlantKind, name: string): string {
    const core = `${phoneMarker}${String(this.#next()).padStart(4, '0')}0`;
    return holdsCardNumber(core) ? this.phone(kind, name) : this.#add(phoneMarker, kind, name, core);
  }

  address(kind: PlantKind, name: string): string {
    const known = this.#byMarker.get(addressMarker)?.size ?? 0;
    return this.#add(addressMarker, kind, name, `${addressMarker}${100 + 10 * known}`);
  }

  /** A card number that passes every check that can be made of it. Its first eleven digits are too many already. */
  card(name: string): string {
    const core = `${cardMarker}${String(this.#next()).padStart(5, '0')}`;
    // Cut short by one digit it must be none, or a test of what is cut would go by chance.
    if (holdsCardNumber(`${core}0000`)) return this.card(name);
    this.#add(cardMarker, 'card', name, core);
    return Array.from('0123456789', (last) => `${core}0000${last}`).find(holdsCardNumber) ?? '';
  }

  /** Something that was made elsewhere, e.g. a token. */
  whole(kind: PlantKind, name: string, core: string): string {
    return this.#add(core, kind, name, core);
  }

  /** All that are to be found, as they are or in base64. */
  *findIn(text: string): Generator<Plant> {
    for (const [marker, plants] of this.#byMarker) {
      if (!spellings(marker).some((spelling) => text.includes(spelling))) continue;
      const found = [...plants.values()].filter(({ core }) =>
        spellings(core).some((spelling) => text.includes(spelling)),
      );
      yield* found;
    }
  }

  /** One line for each planted value in each output that must not hold it. */
  leaksIn(outputs: readonly Output[]): readonly string[] {
    const lines = outputs.flatMap(({ where, text, mayHold = [] }) =>
      [...this.findIn(text)]
        .filter(({ kind }) => !mayHold.includes(kind))
        .map(({ kind, name, core }) => `${kind} ${name} in ${where}: ${around(text, core)}`),
    );
    return [...new Set(lines)];
  }

  /** The names of what leaksIn tells, each once, in order. */
  namesIn(outputs: readonly Output[]): readonly string[] {
    const found = outputs.flatMap(({ text, mayHold = [] }) =>
      [...this.findIn(text)].filter(({ kind }) => !mayHold.includes(kind)),
    );
    return [...new Set(found.map(({ name }) => name))].sort();
  }

  /** Names of those of a kind that are nowhere in these outputs: planted in vain. */
  missingFrom(outputs: readonly Output[], kind: PlantKind): readonly string[] {
    const all = [...this.#byMarker.values()].flatMap((plants) => [...plants.values()]);
    const seen = new Set(outputs.flatMap(({ text }) => [...this.findIn(text)]));
    return all.filter((plant) => plant.kind === kind && !seen.has(plant)).map(({ name }) => name);
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #add(marker: string, kind: PlantKind, name: string, core: string): string {
    const plants = this.#byMarker.get(marker) ?? new Map<string, Plant>();
    plants.set(core, { kind, name, core });
    this.#byMarker.set(marker, plants);
    return core;
  }
}

const known = new Map<string, readonly string[]>();

/** A text as it is, and what is fixed of its base64 whatever stands before and after it, in both alphabets. */
function spellings(core: string): readonly string[] {
  const made = known.get(core) ?? [core, ...[0, 1, 2].flatMap((offset) => inBase64(core, offset))];
  known.set(core, made);
  return made;
}

function inBase64(core: string, offset: number): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(core)]);
  // The first characters also hold bits of what stands before, the last ones of what follows.
  const fixed = bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
  return [fixed, fixed.replaceAll('+', '-').replaceAll('/', '_')];
}

function around(text: string, core: string): string {
  const at = text.indexOf(core);
  return at < 0 ? '(in base64)' : JSON.stringify(text.slice(Math.max(0, at - 80), at));
}
