/** What every contender is asked, and what it has to answer. */

export const query = `query Read($id: ID!) {
  payment(id: $id) {
    id
    status
    createdAt
    amount { minorUnits currency decimal }
    amounts {
      authorized { minorUnits currency decimal }
      captured { minorUnits currency decimal }
      availableToCapture { minorUnits currency decimal }
      availableToRefund { minorUnits currency decimal }
    }
    method { name cardNetwork cardLastFour }
    operations { reference kind status amount { minorUnits currency decimal } }
  }
}`;

const money = (minorUnits) => ({ minorUnits, currency: 'EUR', decimal: (minorUnits / 100).toFixed(2) });

/** The answer for the published payment (test/fixtures/purse/payment-get.response.json) under another id. */
export function expected(id) {
  return {
    payment: {
      id: `purse:payment:${id}`,
      status: 'PARTIALLY_CAPTURED',
      createdAt: '2020-08-25T08:42:59.123Z',
      amount: money(4299),
      amounts: {
        authorized: money(4299),
        captured: money(3000),
        availableToCapture: money(1299),
        availableToRefund: money(3000),
      },
      method: { name: 'creditcard', cardNetwork: 'VISA', cardLastFour: '1234' },
      operations: [
        {
          reference: '1a14962c-bdcf-49d1-8673-e75dfb48013f',
          kind: 'CAPTURE',
          status: 'SUCCEEDED',
          amount: money(3000),
        },
      ],
    },
  };
}

/** The mapping that the two comparisons do by hand: the same fields, the way a tutorial would. */
export function mapByHand(payment) {
  const amountOf = (minorUnits) => ({
    minorUnits,
    currency: payment.currency,
    decimal: (minorUnits / 100).toFixed(2),
  });
  const card = payment.authorization.partner_transactions.find((transaction) => transaction.card);
  return {
    id: `purse:payment:${payment.id}`,
    status: payment.amounts.available_to_capture === 0 ? 'CAPTURED' : 'PARTIALLY_CAPTURED',
    createdAt: new Date(payment.created_at).toISOString(),
    amount: amountOf(payment.amount),
    amounts: {
      authorized: amountOf(payment.amounts.total_authorized),
      captured: amountOf(payment.amounts.total_captured),
      availableToCapture: amountOf(payment.amounts.available_to_capture),
      availableToRefund: amountOf(payment.amounts.available_to_refund),
    },
    method: { name: card.method, cardNetwork: card.card.selected_network, cardLastFour: card.card.last_four_digits },
    operations: payment.captures.map((capture) => ({
      reference: capture.id,
      kind: 'CAPTURE',
      status: capture.status === 'SUCCESS' ? 'SUCCEEDED' : capture.status,
      amount: amountOf(capture.amount),
    })),
  };
}
