/** The query that every contender receives, and the answer that it must return. */

export const query = `query Read($id: ID!) {
  payment(id: $id) {
    id
    status
    createdAt
    amount { minorUnits currency decimal }
    amounts { captured { minorUnits } availableToCapture { minorUnits } availableToRefund { minorUnits } }
    method { name cardNetwork cardLastFour }
  }
}`;

/** The answer for the published payment (test/fixtures/purse/payment-get.response.json) under another id. */
export function expected(id) {
  return {
    payment: {
      id: `purse:payment:${id}`,
      status: 'PARTIALLY_CAPTURED',
      createdAt: '2020-08-25T08:42:59.123Z',
      amount: { minorUnits: 4299, currency: 'EUR', decimal: '42.99' },
      amounts: {
        captured: { minorUnits: 3000 },
        availableToCapture: { minorUnits: 1299 },
        availableToRefund: { minorUnits: 3000 },
      },
      method: { name: 'creditcard', cardNetwork: 'VISA', cardLastFour: '1234' },
    },
  };
}

/** The mapping that the two comparisons do by hand: the same fields, as in a tutorial. */
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
      captured: { minorUnits: payment.amounts.total_captured },
      availableToCapture: { minorUnits: payment.amounts.available_to_capture },
      availableToRefund: { minorUnits: payment.amounts.available_to_refund },
    },
    method: { name: card.method, cardNetwork: card.card.selected_network, cardLastFour: card.card.last_four_digits },
  };
}
