import {
  type GatewayFailure,
  OverloadedError,
  ProviderAnswersTooLargeError,
  ResponseTooLargeError,
} from './failures.js';

/** What one operation may read and send. Bytes. */
export interface MemoryLimits {
  /** Of the response: its JSON text, and a surcharge for each object (src/graphql/limits/response-size.ts). */
  readonly maxResponseBytes: number;
  /** Of the providers' answers that the operation reads, all together. */
  readonly maxUpstreamBytes: number;
}

/** Memory that the operations of the process share, beyond what each of them is always granted. Bytes. */
export class SharedMemory {
  #held = 0;

  constructor(private readonly maxBytes: number) {}

  /** How much is held at the moment. */
  get held(): number {
    return this.#held;
  }

  /** @returns false, and holds nothing more, when there is not enough left. Less than before is always accepted */
  take(bytes: number): boolean {
    if (bytes > 0 && this.#held + bytes > this.maxBytes) return false;
    this.#held += bytes;
    return true;
  }

  /** Holds more, whether or not there is enough left: for what must not be refused any more. */
  force(bytes: number): void {
    this.#held += bytes;
  }

  give(bytes: number): void {
    this.#held -= bytes;
  }
}

/**
 * What an operation may hold whatever the others hold, in bytes of memory: so that a small operation is never refused because large ones
 * have taken everything.
 */
const grantedBytes = 256_000;
/**
 * Bytes of memory that one byte of a provider's answer holds: its text, what it is parsed to, and the records made of it. Measured: 3.5 for a CHIP
 * purchase with many products; 8 for a list of Cleverbridge's, whose numbers stay text.
 */
const upstreamWeight = 6;
/** Bytes of memory that one byte of a response holds: the tree of results and its text. Measured: up to 3 for the tree, 1 to 2 for the text. */
const responseWeight = 5;
/** The shared memory is reserved in steps: a response is counted field by field. */
const stepBytes = 16_384;

const unlimited: MemoryLimits = { maxResponseBytes: Infinity, maxUpstreamBytes: Infinity };

/**
 * Measures what one operation holds in memory, and stops it at a limit: its own limits, or the memory that all operations share. What is held
 * is released when the operation's response has been read.
 */
export class OperationMemory {
  #upstreamBytes = 0;
  #responseBytes = 0;
  /** How much of the response is held already. */
  #heldResponseBytes = 0;
  #held = 0;
  #isReleased = false;
  #failure: GatewayFailure | undefined;
  readonly #stopped: (() => void)[] = [];

  constructor(
    private readonly limits: MemoryLimits = unlimited,
    private readonly shared: SharedMemory = new SharedMemory(Infinity),
  ) {}

  /** Why the response was stopped: `RESPONSE_TOO_LARGE` or `OVERLOADED`; undefined as long as it was not. */
  get failure(): GatewayFailure | undefined {
    return this.#failure;
  }

  /** Calls `stop` once, when the response is stopped at a limit. */
  onStop(stop: () => void): void {
    this.#stopped.push(stop);
  }

  /**
   * Counts an answer of a provider.
   *
   * @param mayRefuse false for what a write that was sent needs: it is counted, and never refused
   * @throws {ProviderAnswersTooLargeError} the operation has read too much
   * @throws {OverloadedError} the operations of the process hold too much together
   */
  countUpstream(bytes: number, mayRefuse: boolean): void {
    this.#upstreamBytes += bytes;
    if (mayRefuse && this.#upstreamBytes > this.limits.maxUpstreamBytes) throw new ProviderAnswersTooLargeError();
    if (!this.#hold(bytes * upstreamWeight, mayRefuse)) throw new OverloadedError();
  }

  /** Counts a part of the response. @returns false once the response is stopped */
  countResponse(bytes: number): boolean {
    this.#responseBytes += bytes;
    return this.#responseBytes <= this.#heldResponseBytes || this.#holdResponse();
  }

  /** Releases what is held: when the response has been read, or nobody waits for it any more. */
  release(): void {
    this.#isReleased = true;
    this.shared.give(beyondGrant(this.#held));
    this.#held = 0;
  }

  #holdResponse(): boolean {
    if (this.#failure) return false;
    const next = Math.min(this.#responseBytes + stepBytes, this.limits.maxResponseBytes);
    if (this.#responseBytes > next) return this.#stop(new ResponseTooLargeError());
    const isHeld = this.#hold((next - this.#heldResponseBytes) * responseWeight, true);
    if (!isHeld) return this.#stop(new OverloadedError());
    this.#heldResponseBytes = next;
    return true;
  }

  /** What was built of the response is dropped and released at once: other operations need not wait until this one is closed. */
  #stop(failure: GatewayFailure): false {
    this.#failure = failure;
    this.#hold(-this.#heldResponseBytes * responseWeight, false);
    this.#heldResponseBytes = 0;
    for (const stop of this.#stopped) stop();
    return false;
  }

  #hold(bytes: number, mayRefuse: boolean): boolean {
    if (this.#isReleased) return true;
    const more = beyondGrant(this.#held + bytes) - beyondGrant(this.#held);
    if (!this.shared.take(more)) {
      if (mayRefuse) return false;
      this.shared.force(more);
    }
    this.#held += bytes;
    return true;
  }
}

const beyondGrant = (bytes: number): number => Math.max(0, bytes - grantedBytes);
