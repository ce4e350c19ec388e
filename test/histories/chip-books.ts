import type { Purchase } from '../../src/sandbox/chip/documents.js';
import type { SandboxDefinition } from '../../src/sandbox/kit/sandbox-server.js';
import {
  answerOf,
  type BookedSandbox,
  type Books,
  type Effect,
  type Operation,
  operationOf,
  requestOf,
  withOperations,
} from './books.js';
import { type Act, type Subject, writeOf } from './subjects.js';

const kinds = { capturePurchase: 'capture', releasePurchase: 'void', refundPurchase: 'refund' } as const;
type WriteName = keyof typeof kinds;

/**
 * CHIP shows no key on what was done. So each call of a write is compared with what the purchase shows before and after it: what it has done is noted with the
 * key that came with it.
 */
export function bookChip(definition: SandboxDefinition): BookedSandbox {
  const books = new ChipBooks(definition);
  return { definition: books.definition, books };
}

interface Noted extends Effect {
  readonly reference: string;
}

class ChipBooks implements Books {
  readonly definition: SandboxDefinition;
  #noted: Noted[] = [];

  constructor(private readonly inner: SandboxDefinition) {
    const names = Object.keys(kinds) as WriteName[];
    this.definition = withOperations(inner, Object.fromEntries(names.map((name) => [name, this.#comparing(name)])));
  }

  effectsOf({ reference }: Subject): readonly Effect[] {
    return this.#noted.filter((noted) => noted.reference === reference);
  }

  sumsOf({ reference }: Subject) {
    const { status, payment, purchase, refundable_amount: left = 0 } = this.#read(reference);
    const captured = payment?.amount ?? 0;
    const isReleased = status === 'released';
    // A capture in part releases the rest.
    const voided = isReleased ? purchase.total : captured > 0 ? purchase.total - captured : 0;
    return { captured, voided, refunded: payment ? captured - left : 0 };
  }

  availableTo(kind: Effect['kind'], { reference }: Subject): number {
    return availableTo(kind, this.#read(reference));
  }

  async setUp(): Promise<void> {
    // Its seeds are paid or on hold already.
  }

  async act(act: Act): Promise<void> {
    const name = writeOf(act);
    const body = act.amount === null ? {} : { amount: act.amount };
    await operationOf(this.definition, name)(requestOf(name, { pathParameters: { id: act.subject.reference }, body }));
  }

  async finish({ reference }: Subject, isDone: boolean): Promise<void> {
    // What another party begins meanwhile is not ended by this.
    const pending = this.#noted.filter((noted) => noted.reference === reference && noted.status === 'PENDING');
    if (pending.length === 0) return;
    const url = new URL(`http://sandbox/acquirer/${reference}/`);
    await this.inner.page?.('POST', url, { outcome: isDone ? 'done' : 'failed' });
    const after = this.#read(reference);
    this.#noted = this.#noted.map((noted) => {
      if (!pending.includes(noted)) return noted;
      return isDone ? { ...noted, status: 'DONE', id: idIn(noted.kind, after) } : { ...noted, status: 'FAILED' };
    });
  }

  reset(): void {
    this.#noted = [];
  }

  #comparing(name: WriteName): Operation {
    return (request) => {
      const reference = request.pathParameters['id'] ?? '';
      const before = this.#read(reference);
      const answer = operationOf(this.inner, name)(request);
      const after = this.#read(reference);
      if (after.status_history?.length !== before.status_history?.length) {
        const kind = kinds[name];
        const isPending = after.status.startsWith('pending_');
        this.#noted.push({
          reference,
          kind,
          amount: (request.body as { amount?: number } | undefined)?.amount ?? availableTo(kind, before),
          id: isPending ? null : idIn(kind, after),
          madeBy: request.headers['idempotency-key'] ?? null,
          status: isPending ? 'PENDING' : 'DONE',
        });
      }
      return answer;
    };
  }

  #read(reference: string): Purchase {
    const request = requestOf('getPurchase', { pathParameters: { id: reference } });
    return answerOf(operationOf(this.inner, 'getPurchase')(request)).body as Purchase;
  }
}

const availableTo = (kind: Effect['kind'], { purchase, refundable_amount: left }: Purchase): number =>
  kind === 'refund' ? (left ?? 0) : purchase.total;

/** Only a refund has an id: that of its Payment, the newest in the history. */
const idIn = (kind: Effect['kind'], { status_history: history = [] }: Purchase): string | null =>
  kind === 'refund' ? (history.at(-1)?.related_object?.id ?? null) : null;
