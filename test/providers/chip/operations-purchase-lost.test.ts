import { describe, expect, it, vi } from 'vitest';
import { NotSentError, OutcomeUnknownError } from '../../../src/domain/failures.js';
import type { ObservedState } from '../../../src/domain/operation.js';
import { uuidFrom } from '../../../src/sandbox/kit/determinism.js';
import type { FaultKind } from '../../../src/sandbox/kit/faults.js';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import type { Steps } from '../../support/steps.js';
import { createProvider, key, scope, token, useSandbox, writesOf } from './operations-support.js';
import { chipEnvironment, fixture, paidId, purchasePath, unpaid } from './support.js';

const { sandbox, provider, purchase, sent } = useSandbox();

const created = uuidFrom('chip:created');
const other = uuidFrom('chip:token-2');
type Name = 'cancelPurchase' | 'chargePurchase' | 'markPurchaseAsPaid' | 'resendInvoice';
interface Given {
  readonly reference: string;
  readonly recurringTokenId: string;
}
const wanted = (reference = created, by = token): Given => ({ reference, recurringTokenId: `chip:purchase:${by}` });
const writeOf = (name: Name): Steps<Given> => writesOf(provider())[name];

const unknown: ObservedState = { kind: 'INDETERMINATE', reference: null };
const again: ObservedState = { kind: 'UNCHANGED', isSafeToResend: true };
const asBefore: ObservedState = { kind: 'UNCHANGED', isSafeToResend: false };
const done: ObservedState = { kind: 'DONE', reference: null, effectId: expect.any(String) };
const refused: ObservedState = { kind: 'SUPERSEDED' };

describe('when the answer of CHIP to a write on a purchase is lost,', () => {
  const before: FaultKind[] = ['hang-before', 'reset-before', 'error-500-before', 'error-502-html', 'error-503'];
  const after: FaultKind[] = [
    'hang-after',
    'reset-after',
    'error-500-after',
    'invalid-json-after',
    'truncated-json-after',
    'html-after',
    'empty-after',
    'oversized-after',
  ];

  async function lose(name: Name, kind: FaultKind) {
    const write = writeOf(name);
    const prepared = await write.prepare(wanted(), scope());
    sandbox().script({ kind, operationId: name });
    const controller = new AbortController();
    const sending = write.send(prepared, wanted(), key, scope(controller.signal)).catch((reason: unknown) => reason);
    if (kind.startsWith('hang')) {
      await vi.waitFor(() => expect(sent()).toHaveLength(1), { interval: 5 });
      controller.abort();
    }
    return { write, prepared: prepared, error: await sending };
  }

  const cases: readonly [name: Name, undone: ObservedState, isDone: ObservedState, status: string][] = [
    ['cancelPurchase', again, done, 'cancelled'],
    ['chargePurchase', asBefore, done, 'paid'],
    ['markPurchaseAsPaid', asBefore, done, 'paid'],
    ['resendInvoice', unknown, unknown, 'created'],
  ];

  for (const [name, undone, isDone, status] of cases) {
    it.each(before)(`before %s, nothing was done: ${name}`, async (kind) => {
      const { write, prepared, error } = await lose(name, kind);
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect((await purchase(created)).status).toBe('created');
      expect(await write.observe(prepared, key)).toEqual(undone);
      expect(sent()).toHaveLength(1);
    });

    it.each(after)(`by %s, it was done once and is found where it shows: ${name}`, async (kind) => {
      const { write, prepared, error } = await lose(name, kind);
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      await vi.waitFor(async () => expect((await purchase(created)).status).toBe(status), { interval: 5 });
      expect(await write.observe(prepared, key)).toEqual(isDone);
      expect(sent()).toHaveLength(1);
    });

    it(`by a 429, it was certainly not done: ${name}`, async () => {
      expect((await lose(name, 'too-many-requests')).error).toBeInstanceOf(NotSentError);
    });
  }

  it('and a cancellation is sent again after it was done, CHIP refuses the second', async () => {
    const { write, prepared } = await lose('cancelPurchase', 'reset-after');
    expect(await write.send(prepared, wanted(), key, scope())).toEqual({ kind: 'REJECTED' });
    expect(await write.observe(prepared, key)).toEqual(done);
  });
});

describe('the reconciliation of a write on a CHIP purchase', () => {
  /** The observation after another party has acted. */
  const found = async (name: Name, first: Name, by = token) => {
    const write = writeOf(name);
    const prepared = await write.prepare(wanted(), scope());
    const otherWrite = writeOf(first);
    await otherWrite.send(await otherWrite.prepare(wanted(created, by), scope()), wanted(created, by), key, scope());
    return write.observe(prepared, key);
  };

  it.each<[Name, Name]>([
    ['cancelPurchase', 'chargePurchase'],
    ['cancelPurchase', 'markPurchaseAsPaid'],
    ['chargePurchase', 'markPurchaseAsPaid'],
    ['chargePurchase', 'cancelPurchase'],
    ['markPurchaseAsPaid', 'cancelPurchase'],
    ['markPurchaseAsPaid', 'chargePurchase'],
  ])('of %s after %s is a rejection, because it can never be done', async (name, first) => {
    expect(await found(name, first)).toEqual(refused);
  });

  it('does not accept the charge of another token as its own', async () => {
    expect(await found('chargePurchase', 'chargePurchase', other)).toEqual(refused);
  });

  it('does not accept a payment by the shopper as a charge', async () => {
    const write = writeOf('chargePurchase');
    const prepared = await write.prepare(wanted(), scope());
    await fetch(`${sandbox().url}/p/${created}/`, {
      method: 'POST',
      body: new URLSearchParams({ action: 'pay' }),
      redirect: 'manual',
    });
    expect(await write.observe(prepared, key)).toEqual(refused);
  });
});

describe('the observation of a charge', () => {
  const prepared = { reference: paidId, token: other, statusesBefore: 1, attemptsBefore: 0 };
  const paid = { ...fixture('purchase-paid'), skip_capture: false };
  const byCard = { attempts: [{ type: 'execute', successful: true, error: null }] };
  const attempt = (successful: boolean, code: string | null = null) => ({
    transaction_data: { attempts: [{ type: 'recurring_execute', successful, error: code && { code } }] },
  });

  it.each<[string, object, ObservedState]>([
    ['that it paid', { ...paid, recurring_token: other }, done],
    ['that it paid, in capitals', { ...paid, recurring_token: other.toUpperCase() }, done],
    ['that it was refunded since', { ...paid, recurring_token: other, status: 'refunded' }, done],
    ['that it is on hold', { ...unpaid({ status: 'hold' }), recurring_token: other }, done],
    ['that its hold was released', { ...unpaid({ status: 'released' }), recurring_token: other }, done],
    ['that it waits', unpaid({ status: 'pending_charge', recurring_token: other }), unknown],
    ['that one waits, without its token', unpaid({ status: 'pending_charge' }), unknown],
    ['that another waits', unpaid({ status: 'pending_charge', recurring_token: token }), unknown],
    ['that the shopper’s payment waits', unpaid({ status: 'pending_execute' }), unknown],
    ['a status never seen', unpaid({ status: 'teleported' }), unknown],
    ['that it was paid, without its token', { ...paid, ...attempt(true) }, unknown],
    ['that it was paid by card', { ...paid, recurring_token: null, transaction_data: byCard }, refused],
    ['that it was paid, but not how', { ...paid, recurring_token: null, transaction_data: { attempts: [] } }, unknown],
    ['that it has expired', unpaid({ status: 'expired' }), refused],
    [
      'an attempt that failed at once, perhaps another’s',
      unpaid({ status: 'error', ...attempt(false, 'x') }),
      asBefore,
    ],
    ['that its outcome is unknown', unpaid({ status: 'expired', ...attempt(false, 'reconcile_error') }), unknown],
    ['nothing', unpaid(), asBefore],
  ])('is correct when the purchase shows %s', async (_case, body, expected) => {
    const wire = await startFakeUpstream();
    wire.on('GET', purchasePath, { body });
    const write = writesOf(createProvider(chipEnvironment(`${wire.url}/api/v1`))).chargePurchase;
    expect(await write.observe(prepared, key)).toEqual(expected);
  });
});

describe('an answer of 200', () => {
  const paths = {
    cancelPurchase: 'cancel',
    chargePurchase: 'charge',
    markPurchaseAsPaid: 'mark_as_paid',
    resendInvoice: 'resend_invoice',
  } as const;
  const prepared = { reference: paidId, token: other, paidOn: null, statusesBefore: 1, attemptsBefore: 0 };

  it.each<[Name, unknown]>([
    ['cancelPurchase', unpaid()],
    ['cancelPurchase', fixture('purchase-paid')],
    ['chargePurchase', unpaid()],
    ['chargePurchase', { ...fixture('purchase-paid'), recurring_token: token }],
    ['chargePurchase', { ...fixture('purchase-paid'), recurring_token: null }],
    ['markPurchaseAsPaid', { ...fixture('purchase-paid'), marked_as_paid: false }],
    ['markPurchaseAsPaid', unpaid()],
    ['resendInvoice', { ...unpaid(), id: created }],
    ['resendInvoice', '<html>'],
  ])('to %s that contradicts itself is neither success nor failure', async (name, body) => {
    const wire = await startFakeUpstream();
    wire.on('POST', `${purchasePath}${paths[name]}/`, { body });
    const write: Steps<Given> = writesOf(createProvider(chipEnvironment(`${wire.url}/api/v1`)))[name];
    const outcome = await write.send(prepared, wanted(paidId), key, scope()).catch((reason: unknown) => reason);
    expect(outcome).toBeInstanceOf(OutcomeUnknownError);
    expect(wire.requests).toHaveLength(1);
  });
});
