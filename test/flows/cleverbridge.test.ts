import { describe, expect, it } from 'vitest';
import { startBench } from '../kit/bench.js';

/** As docs/flows.md has it. */
const order = /* GraphQL */ `
  mutation Order($product: ID!, $key: String!) {
    processCart(
      input: {
        idempotencyKey: $key
        formerPurchaseId: "cleverbridge:purchase:168377690"
        items: [
          { productId: $product, quantity: 1, price: { amount: { minorUnits: 4990, currency: "EUR" }, isGross: true } }
        ]
      }
    ) {
      __typename
      ... on ProcessCartPaid {
        purchase {
          id
          status
        }
      }
      ... on ProcessCartPending {
        purchase {
          id
          status
        }
        decline {
          reason
          retryable
        }
        isRetryScheduled
        paymentLink {
          url
        }
      }
      ... on ProcessCartCustomerActionNeeded {
        clientSession {
          id
          checkoutUrl
          expiresAt
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`;
const retry = /* GraphQL */ `
  mutation Retry($id: ID!) {
    retryPayment(input: { idempotencyKey: "order-1009-retry-1", id: $id }) {
      __typename
      ... on OperationPending {
        operation {
          id
          status
        }
      }
      ... on RetryPaymentPayload {
        purchase {
          status
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`;
const outcome = /* GraphQL */ `
  query Outcome($id: ID!, $purchase: ID!) {
    operation(id: $id) {
      status
    }
    purchase(id: $purchase) {
      status
      paidAt
    }
  }
`;

describe('a cart at Cleverbridge', () => {
  it('can be declined, retried and then paid', async () => {
    const { gateway, servers } = await startBench();
    const ordered = await gateway.execute(order, { product: '219791', key: 'order-1009' });
    expect(ordered.errors).toEqual([]);
    const { purchase, ...pending } = ordered.data.processCart;
    expect(pending).toEqual({
      __typename: 'ProcessCartPending',
      decline: { reason: 'LIMIT_EXCEEDED', retryable: true },
      isRetryScheduled: false,
      paymentLink: { url: expect.stringContaining('/1584/p/169200001-SANDBOX') },
    });
    expect(purchase).toEqual({ id: 'cleverbridge:purchase:169200001', status: 'DECLINED' });

    const retried = await gateway.execute(retry, { id: purchase.id });
    expect(retried.data.retryPayment).toMatchObject({
      __typename: 'OperationPending',
      operation: { status: 'PENDING' },
    });

    const { id } = retried.data.retryPayment.operation;
    const { data, errors } = await gateway.execute(outcome, { id, purchase: purchase.id });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ operation: { status: 'SUCCEEDED' }, purchase: { status: 'PAID' } });
    expect(data.purchase.paidAt).not.toBeNull();
    const { data: again } = await gateway.execute(retry, { id: purchase.id });
    expect(again.retryPayment).toEqual({ __typename: 'RetryPaymentPayload', purchase: { status: 'PAID' } });
    const writes = servers['cleverbridge']!.calls.filter(({ method }) => method === 'POST');
    expect(writes.map(({ operationId }) => operationId)).toEqual(['processCart', 'retryPayment']);
  });

  it('leads to a page where the customer orders when data of the customer is missing', async () => {
    const { gateway } = await startBench();
    const { data, errors } = await gateway.execute(order, { product: '219795', key: 'order-1010' });
    expect(errors).toEqual([]);
    const { clientSession } = data.processCart;
    expect(clientSession.id).toMatch(/^cleverbridge:client-session:[0-9a-f-]{36}$/);
    expect(await (await fetch(clientSession.checkoutUrl)).text()).toContain('Your cart');

    await fetch(clientSession.checkoutUrl, { method: 'POST', body: new URLSearchParams({ outcome: 'pay' }) });

    const bought = await gateway.execute('{ purchase(id: "cleverbridge:purchase:169200001") { status } }');
    expect(bought.data.purchase.status).toBe('PAID');
  });

  it('is paid at once when nothing prevents it', async () => {
    const { gateway } = await startBench();
    const { data } = await gateway.execute(order, { product: '219783', key: 'order-1011' });
    expect(data.processCart).toEqual({
      __typename: 'ProcessCartPaid',
      purchase: { id: 'cleverbridge:purchase:169200001', status: 'PAID' },
    });
  });
});
