import type { components } from '../../src/generated/cleverbridge.js';
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

type Schemas = components['schemas'];

/** Names somebody who acts without the gateway. */
const foreignHeader = 'x-histories-another';

/**
 * Cleverbridge receives no key. A retry is known by its moment, which no two keys of a history share; a license key by its value, and a cancellation by its purchase,
 * which several keys may share.
 */
export function bookCleverbridge(definition: SandboxDefinition, nowMs: () => number): BookedSandbox {
  const books = new CleverbridgeBooks(definition, nowMs);
  return { definition: books.definition, books };
}

interface Noted extends Effect {
  readonly reference: string;
  readonly dueAtMs: number | null;
}

class CleverbridgeBooks implements Books {
  readonly definition: SandboxDefinition;
  #noted: Noted[] = [];

  constructor(
    private readonly inner: SandboxDefinition,
    private readonly nowMs: () => number,
  ) {
    this.definition = withOperations(inner, {
      retryPayment: this.#noting('retryPayment', (body) => this.#retried(body as Schemas['RetryPaymentRequest'])),
      cancelRetry: this.#noting('cancelRetry', (body) => this.#cancelled(body as Schemas['CancelRetryRequest'])),
      updateLicenseKey: this.#noting('updateLicenseKey', (body) =>
        toLicense(body as Schemas['UpdateLicenseKeyRequest']),
      ),
    });
  }

  effectsOf({ reference }: Subject): readonly Effect[] {
    this.#runDue(reference);
    return this.#noted.filter((noted) => noted.reference === reference);
  }

  sumsOf(): null {
    return null;
  }

  availableTo(): null {
    return null;
  }

  async setUp(): Promise<void> {
    // Its seeds are declined already.
  }

  async act(act: Act, retryAt: string | null): Promise<void> {
    const { reference } = act.subject;
    const bodies: Partial<Record<Act['kind'], object>> = {
      retry: { PurchaseId: reference, ...(retryAt === null ? {} : { RetryDateTime: retryAt }) },
      cancelRetry: { PurchaseId: reference },
      license: { PurchaseId: reference, RunningNumber: 1, LicenseKey: act.text },
    };
    const request = requestOf(writeOf(act), { body: bodies[act.kind], headers: { [foreignHeader]: 'yes' } });
    await operationOf(this.definition, writeOf(act))(request);
  }

  async finish(): Promise<void> {
    // What is scheduled runs by the clock.
  }

  reset(): void {
    this.#noted = [];
  }

  #noting(name: string, effectOf: (body: unknown) => Noted | null): Operation {
    return (request) => {
      const { PurchaseId: reference } = request.body as { readonly PurchaseId: string };
      this.#runDue(reference);
      const answer = answerOf(operationOf(this.inner, name)(request));
      const effect = answer.status === 200 ? effectOf(request.body) : null;
      const isForeign = request.headers[foreignHeader] !== undefined;
      if (effect) this.#noted.push(isForeign ? { ...effect, madeBy: null } : effect);
      return answer;
    };
  }

  /** It takes the place of what was scheduled. */
  #retried({ PurchaseId, RetryDateTime }: Schemas['RetryPaymentRequest']): Noted {
    this.#end(PurchaseId, 'FAILED');
    const dueAtMs = RetryDateTime === undefined ? this.nowMs() : Date.parse(RetryDateTime);
    const madeBy = RetryDateTime === undefined ? 'at once' : new Date(RetryDateTime).toISOString();
    return { kind: 'retry', reference: PurchaseId, id: null, amount: null, madeBy, dueAtMs, status: 'PENDING' };
  }

  /** Null when nothing was scheduled that we know of. */
  #cancelled({ PurchaseId }: Schemas['CancelRetryRequest']): Noted | null {
    const isScheduled = this.#end(PurchaseId, 'FAILED');
    const reference = PurchaseId;
    return isScheduled
      ? { kind: 'cancelRetry', reference, id: null, amount: null, madeBy: 'cancelled', dueAtMs: null, status: 'DONE' }
      : null;
  }

  /** Ends the retry that waits for its time. @returns whether there is one */
  #end(reference: string, status: Effect['status']): boolean {
    const isIt = (noted: Noted) =>
      noted.reference === reference && noted.kind === 'retry' && noted.status === 'PENDING';
    const wasThere = this.#noted.some(isIt);
    this.#noted = this.#noted.map((noted) => (isIt(noted) ? { ...noted, status } : noted));
    return wasThere;
  }

  /** A retry whose time has come was paid or declined; the list shows which. */
  #runDue(reference: string): void {
    const isDue = ({ kind, status, dueAtMs, reference: of }: Noted) =>
      of === reference && kind === 'retry' && status === 'PENDING' && (dueAtMs ?? 0) <= this.nowMs();
    if (this.#noted.some(isDue)) this.#end(reference, this.#isPaid(reference) ? 'DONE' : 'FAILED');
  }

  #isPaid(reference: string): boolean {
    const query = { startpurchaseid: reference, endpurchaseid: reference };
    const { body } = answerOf(
      operationOf(this.inner, 'getPurchaseListByIds')(requestOf('getPurchaseListByIds', { query })),
    );
    return /"StatusId":\s*"PAY"/.test(String(body));
  }
}

const toLicense = ({ PurchaseId, LicenseKey }: Schemas['UpdateLicenseKeyRequest']): Noted => ({
  kind: 'license',
  reference: PurchaseId,
  id: null,
  amount: null,
  madeBy: `license ${LicenseKey}`,
  dueAtMs: null,
  status: 'DONE',
});
