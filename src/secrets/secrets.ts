import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** What keys are used for. Each purpose has keys of its own, so that nothing of one purpose opens or names anything of another. */
type Purpose = 'read-cache' | 'vault' | 'caller-budget';

/** What a name is made of. Framed by JSON, so that `("a", "bc")` and `("ab", "c")` differ. */
export type NameParts = readonly (string | readonly string[])[];

const nonceBytes = 12;
const tagBytes = 16;

/** What one key does for one purpose. */
export class Sealer {
  readonly #nameKey: KeyObject;
  readonly #sealKey: KeyObject;

  constructor(key: Uint8Array, purpose: Purpose) {
    this.#nameKey = subkey(key, `paygraph ${purpose} names 1`);
    this.#sealKey = subkey(key, `paygraph ${purpose} seals 1`);
  }

  /** 43 characters (HMAC-SHA256) that are the same wherever this key is, and that nobody without it can find by trying. */
  nameOf(...parts: NameParts): string {
    return createHmac('sha256', this.#nameKey).update(JSON.stringify(parts)).digest('base64url');
  }

  /**
   * AES-256-GCM. Each name has a key of its own: what is moved under another name does not open, and random nonces do not run out however
   * many entries there are (a single key would allow 2^32 of them).
   *
   * @param name where it will be stored
   */
  seal(name: string, text: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#keyFor(name), nonce, { authTagLength: tagBytes });
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64url',
    );
  }

  /** Undefined when it was sealed with another key, for another purpose, under another name, or was changed. */
  open(name: string, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return undefined;
    const nonce = bytes.subarray(0, nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', this.#keyFor(name), nonce, { authTagLength: tagBytes });
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    try {
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      return undefined; // `final` throws for this reason only: the tag does not fit
    }
  }

  #keyFor(name: string): Buffer {
    return createHmac('sha256', this.#sealKey).update(name).digest();
  }
}

/** One sealer for each key, the current one first. */
export type Sealers = readonly [Sealer, ...Sealer[]];

/** The keys of SECRETS_KEY: the first seals, all open. They stay inside: nothing that is logged or printed shows them. */
export class Secrets {
  readonly #keys: readonly [Uint8Array, ...Uint8Array[]];

  constructor(...keys: readonly [Uint8Array, ...Uint8Array[]]) {
    this.#keys = keys;
  }

  sealers(purpose: Purpose): Sealers {
    const [current, ...older] = this.#keys;
    return [new Sealer(current, purpose), ...older.map((key) => new Sealer(key, purpose))];
  }
}

/** HKDF of RFC 5869: the keys are random already, so there is no salt. */
function subkey(key: Uint8Array, info: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', info, 32)));
}
