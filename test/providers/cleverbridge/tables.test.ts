import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { toActions } from '../../../src/providers/cleverbridge/records/purchase.js';
import {
  declines,
  notificationCodes,
  statuses,
  statusIdsOf,
  toDecline,
  toStatus,
} from '../../../src/providers/cleverbridge/status.js';

const never = (): never => {
  throw new Error('a documented value was reported as unknown');
};

describe('the statuses of Cleverbridge', () => {
  it.each([
    // The notification codes.
    ['PAY', 'PAID', 'CAPTURED', 'ORDERED', 'PAID'],
    ['TST', 'PAID', 'CAPTURED', 'ORDERED', 'PAID'],
    ['PEN', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['HLD', 'ON_HOLD', 'NOT_STARTED', 'PENDING', 'CREATED'],
    ['DEC', 'DECLINED', 'DECLINED', 'OPEN', 'OPENED'],
    ['WOF', 'AWAITING_PAYMENT', 'PENDING', 'OPEN', 'CREATED'],
    ['WPO', 'AWAITING_PAYMENT', 'PENDING', 'OPEN', 'CREATED'],
    ['REF', 'REFUNDED', 'REFUNDED', 'ORDERED', 'PAID'],
    // The internal codes, each as its notification code.
    ['AUT_ACC', 'PAID', 'CAPTURED', 'ORDERED', 'PAID'],
    ['NST_ACC', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['NST_AER', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['NST_ARE', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['NST_ARP', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['NST_ECA', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['NST_ECR', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['NST_ERR', 'PENDING', 'PENDING', 'PENDING', 'CREATED'],
    ['NST_HLD', 'ON_HOLD', 'NOT_STARTED', 'PENDING', 'CREATED'],
  ])(
    'include %s: the purchase is %s, the payment %s, the cart %s and the link %s',
    (statusId, purchase, payment, cart, link) => {
      expect(toStatus(statusId, never)).toEqual({ purchase, payment, cart, link });
    },
  );

  it('contain no row that this test omits', () => {
    expect(Object.keys(statuses)).toHaveLength(8);
    expect(Object.keys(notificationCodes)).toHaveLength(9);
  });

  it('contain every code that the contract lists as seen', () => {
    const contract = readFileSync(
      new URL('../../../src/providers/cleverbridge/contract.yaml', import.meta.url),
      'utf8',
    );
    const seen = /examples: \[(PAY, [A-Z, ]+)\]/.exec(contract)?.[1]?.split(', ');
    expect(seen).toEqual(expect.arrayContaining(['PAY', 'TST', 'REF']));
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(seen ?? []));
  });

  it.each(['XYZ', 'REG', 'toString', '__proto__'])('are UNKNOWN and reported for a new value like %s', (raw) => {
    const report = vi.fn();
    expect(toStatus(raw, report)).toEqual({
      purchase: 'UNKNOWN',
      payment: 'UNKNOWN',
      cart: 'UNKNOWN',
      link: 'UNKNOWN',
    });
    expect(report).toHaveBeenCalledExactlyOnceWith('purchase.statusId', raw);
  });

  it('are requested with every code that has the same meaning', () => {
    expect(statusIdsOf('PAID')).toEqual(['PAY', 'TST']);
    expect(statusIdsOf('AWAITING_PAYMENT')).toEqual(['WOF', 'WPO']);
    expect(statusIdsOf('CANCELLED')).toEqual([]);
  });
});

describe('the decline codes of Cleverbridge', () => {
  it.each([
    ['PAY_CEX', 'EXPIRED_CARD', false],
    ['PAY_CLE', 'LIMIT_EXCEEDED', true],
    ['PAY_DEC', 'GENERAL', true],
    ['PAY_REJ', 'DO_NOT_HONOUR', true],
    ['FRA_REJ', 'SUSPECTED_FRAUD', false],
    ['PAY_SCO', 'INVALID_SECURITY_CODE', false],
    ['CCA_EXP', 'EXPIRED_CARD', false],
  ])('include %s: it is %s, retryable: %s', (code, reason, retryable) => {
    expect(toDecline(code, never)).toEqual({ reason, retryable });
  });

  it('contain no row that this test omits', () => {
    expect(Object.keys(declines)).toHaveLength(7);
  });

  it('may be missing, which is not an unknown code', () => {
    expect(toDecline(null, never)).toEqual({ reason: 'UNKNOWN', retryable: false });
  });

  it('are UNKNOWN and reported when they are new', () => {
    const report = vi.fn();
    expect(toDecline('PAY_NEW', report)).toEqual({ reason: 'UNKNOWN', retryable: false });
    expect(report).toHaveBeenCalledExactlyOnceWith('purchase.error.code', 'PAY_NEW');
  });
});

describe('the allowed actions on a Cleverbridge purchase', () => {
  const all = Object.keys({ ...statuses, ...notificationCodes });
  const rights = { hasRetriesLeft: true, isRetryCancellable: true };
  const statusesWith = (wanted: string, known = rights) =>
    all.filter((statusId) => toActions(statusId, known).some(({ action }) => action === wanted));

  it('include a retry of the payment only after the card issuer declined it, and while one is left', () => {
    expect(statusesWith('RETRY_PAYMENT')).toEqual(['DEC']);
    expect(statusesWith('RETRY_PAYMENT', { ...rights, hasRetriesLeft: false })).toEqual([]);
  });

  it('include the cancellation of a retry only when a cancellable one is known', () => {
    expect(statusesWith('CANCEL_PAYMENT_RETRY')).toEqual(['DEC']);
    expect(statusesWith('CANCEL_PAYMENT_RETRY', { ...rights, isRetryCancellable: false })).toEqual([]);
  });

  it('always include license keys and x-parameters, and never an amount', () => {
    for (const statusId of [...Object.keys(statuses), 'XYZ']) {
      const actions = toActions(statusId, rights);
      expect(actions.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['UPDATE_LICENSE_KEY', 'UPDATE_PARAMETERS']),
      );
      expect(actions.every(({ maximum, partial }) => maximum === null && !partial)).toBe(true);
    }
  });
});
