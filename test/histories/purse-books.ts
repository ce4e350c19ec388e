import { requestIdKey } from '../../src/providers/purse/writes/requests.js';
import type { SandboxDefinition, SandboxRequest } from '../../src/sandbox/kit/sandbox-server.js';
import type { Payment, Schemas } from '../../src/sandbox/purse/documents.js';
import { answerOf, type BookedSandbox, type Books, type Effect, operationOf, requestOf } from './books.js';
import { type Act, type Subject, writeOf } from './subjects.js';

/** Purse's own documents: each operation shows its amount, its state, and the key that came with it. */
export const bookPurse = (definition: SandboxDefinition): BookedSandbox => ({
  definition,
  books: new PurseBooks(definition),
});

type Shown = Schemas['Payment'] &
  Pick<Payment, 'captures' | 'refunds' | 'voids'> & { readonly amounts: Schemas['Amounts'] };

class PurseBooks implements Books {
  constructor(private readonly definition: SandboxDefinition) {}

  effectsOf({ reference }: Subject): readonly Effect[] {
    const { captures, refunds, voids } = this.#read(reference);
    return [
      ...captures.map((operation) => toEffect('capture', operation)),
      ...refunds.map((operation) => toEffect('refund', operation)),
      ...voids.map((operation) => toEffect('void', operation)),
    ];
  }

  sumsOf({ reference }: Subject) {
    const { amounts } = this.#read(reference);
    const { total_captured: captured = 0, total_voided: voided = 0, total_refunded: refunded = 0 } = amounts;
    return { captured, voided, refunded };
  }

  async setUp(subject: Subject): Promise<void> {
    const amount = subject.capturedBefore ?? null;
    if (amount !== null) await this.act({ kind: 'capture', subject, amount, text: 'BEFORE', atMs: null });
  }

  async act(act: Act): Promise<void> {
    const { reference } = act.subject;
    const amount = act.amount ?? this.availableTo(act.kind, act.subject);
    if (amount <= 0) return;
    const given: Partial<SandboxRequest> = {
      pathParameters: { id: reference },
      body: { amount, merchant_reference: act.text ?? 'ANOTHER' },
    };
    await operationOf(this.definition, writeOf(act))(requestOf(writeOf(act), given));
  }

  async finish(): Promise<void> {
    // Purse asks its partners whenever it is read.
  }

  reset(): void {
    // Its documents are the sandbox's own.
  }

  availableTo(kind: Effect['kind'], { reference }: Subject): number {
    const { available_to_capture = 0, available_to_refund = 0 } = this.#read(reference).amounts;
    return kind === 'refund' ? available_to_refund : available_to_capture;
  }

  /** As it is known, without asking the partners. */
  #read(reference: string): Shown {
    const headers = { 'cache-control': 'max-age=3600' };
    const request = requestOf('getPayment', { pathParameters: { id: reference }, headers });
    return answerOf(operationOf(this.definition, 'getPayment')(request)).body as Shown;
  }
}

const statuses: Readonly<Record<string, Effect['status']>> = { SUCCESS: 'DONE', PENDING: 'PENDING', FAILURE: 'FAILED' };

function toEffect(kind: Effect['kind'], operation: Schemas['Operation']): Effect {
  const { id, amount = null, status, merchant_reference: reference, order } = operation;
  const mark = (order?.additional_data as Readonly<Record<string, unknown>> | undefined)?.[requestIdKey];
  const madeBy = typeof mark === 'string' ? mark : isKey(reference) ? reference : null;
  return { kind, id, amount, madeBy, status: statuses[status] ?? 'UNCERTAIN' };
}

/** Where the merchant gave no reference, the key takes its place. */
const isKey = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);
