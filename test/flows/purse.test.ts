import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startBench } from '../kit/bench.js';

/** The ids that the page of the sandbox promises after a start. */
const page = readFileSync(new URL('../../docs/sandbox/purse.md', import.meta.url), 'utf8');
const idAfter = (words: string) => new RegExp(`${words} \`([0-9a-f-]{36})\``).exec(page)?.[1] ?? '';
const linkId = idAfter('the first link is');
const paymentId = idAfter('pays at once the payment is');

const createPaymentLink = `mutation {
  createPaymentLink(
    input: {
      idempotencyKey: "order-1009-link"
      amount: { minorUnits: 4299, currency: "EUR" }
      returnUrl: "https://shop.example.com/thanks"
      order: { reference: "order-1009", netAmountMinorUnits: 4299 }
    }
  ) {
    ... on CreatePaymentLinkPayload { paymentLink { id url status } }
    ... on Failure { code message }
  }
}`;
const readLink = `{
  paymentLink(id: "purse:payment-link:${linkId}") {
    status
    url
    actions { action }
    payments { authorizationStatus payment { id status actions { action maximum { decimal currency } } } }
    clientSessions { status }
  }
}`;
const capture = `mutation {
  capturePayment(
    input: {
      idempotencyKey: "order-1009-capture-1"
      id: "purse:payment:${paymentId}"
      amount: { minorUnits: 3000, currency: "EUR" }
    }
  ) {
    ... on CapturePaymentPayload { payment { status } operation { status } }
    ... on Failure { code message }
  }
}`;
const refund = `mutation {
  refundPayment(
    input: {
      idempotencyKey: "order-1009-refund-1"
      id: "purse:payment:${paymentId}"
      amount: { minorUnits: 1000, currency: "EUR" }
    }
  ) {
    ... on RefundPaymentPayload {
      payment { status amounts { captured { decimal } refunded { decimal } availableToCapture { decimal } availableToRefund { decimal } } }
      operation { status }
    }
    ... on Failure { code message }
  }
}`;

/** A gateway over fresh sandboxes, and a customer at the first link. */
async function start() {
  const { gateway, servers } = await startBench();
  const purse = servers['purse']!;
  const { data } = await gateway.execute(createPaymentLink);
  const url = `${purse.url}/payment-link/${linkId}`;
  const link = { id: `purse:payment-link:${linkId}`, url, status: 'CREATED' };
  expect(data.createPaymentLink).toEqual({ paymentLink: link });
  return {
    gateway,
    purse,
    url,
    readLink: async () => (await gateway.execute(readLink)).data.paymentLink,
    act: async (choice: string) =>
      (await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ choice }) })).status,
  };
}

describe('a payment link', () => {
  it('is paid at its page, captured in part and refunded in part', async () => {
    const { gateway, purse, readLink, act } = await start();
    expect(await act('pay')).toBe(303);
    const actions = ['CAPTURE', 'VOID'].map((action) => ({ action, maximum: { decimal: '42.99', currency: 'EUR' } }));
    expect(await readLink()).toEqual({
      status: 'PAID',
      url: null,
      actions: [],
      payments: [
        {
          authorizationStatus: 'AUTHORIZED',
          payment: { id: `purse:payment:${paymentId}`, status: 'AUTHORIZED', actions },
        },
      ],
      clientSessions: [{ status: 'SUBMITTED' }],
    });
    const operation = { status: 'SUCCEEDED' };
    const captured = await gateway.execute(capture);
    expect(captured.data.capturePayment).toEqual({ payment: { status: 'PARTIALLY_CAPTURED' }, operation });
    const refunded = await gateway.execute(refund);
    const amounts = {
      captured: { decimal: '30.00' },
      refunded: { decimal: '10.00' },
      availableToCapture: { decimal: '12.99' },
      availableToRefund: { decimal: '20.00' },
    };
    expect(refunded.data.refundPayment).toEqual({ payment: { status: 'PARTIALLY_REFUNDED', amounts }, operation });
    // All of it again: nothing more is done.
    for (const again of [createPaymentLink, capture, refund]) await gateway.execute(again);
    const writes = purse.calls.filter(({ method, path }) => method === 'POST' && path.startsWith('/payment'));
    expect(writes.map(({ operationId, status }) => `${operationId} ${status}`)).toEqual([
      'createPaymentLink 201',
      'capturePayment 200',
      'refundPayment 200',
    ]);
  });

  it('is opened by its customer, and stays open after a declined attempt', async () => {
    const { url, readLink, act } = await start();
    expect(await (await fetch(url)).text()).toContain('order-1009: 4299 EUR');
    expect(await readLink()).toMatchObject({ status: 'OPENED', url, actions: [{ action: 'CANCEL' }], payments: [] });
    expect(await act('decline')).toBe(303);
    expect(await readLink()).toMatchObject({ status: 'OPENED', payments: [{ payment: { status: 'DECLINED' } }] });
    expect(await act('pay')).toBe(303);
    expect(await act('pay')).toBe(409);
    const { status, payments, clientSessions } = await readLink();
    expect(status).toBe('PAID');
    expect(payments).toMatchObject([{ authorizationStatus: 'REFUSED' }, { authorizationStatus: 'AUTHORIZED' }]);
    expect(clientSessions).toEqual([{ status: 'SUBMITTED' }, { status: 'SUBMITTED' }]);
  });
});
