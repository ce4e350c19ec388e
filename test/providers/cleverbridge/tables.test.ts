import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { toActions } from '../../../src/providers/cleverbridge/mapper.js';
import {
  declines,
  notificationCodes,
  statuses,
  statusIdsOf,
  toDecline,
  toStatus,
} from '../../../src/providers/cleverbridge/tables.js';

const never = (): never => {
  throw new Error('a documented word was reported as unknown');
};

describe('the statuses of Cleverbridge', () => {
  it.each([
    // The notification codes.
    ['PAY', 'PAID', 'CAPTURED', 'ORDERED'],
    ['TST', 'PAID', 'CAPTURED', 'ORDERED'],
    ['PEN', 'PENDING', 'PENDING', 'PENDING'],
    ['HLD', 'ON_HOLD', 'NOT_STARTED', 'PENDING'],
    ['DEC', 'DECLINED', 'DECLINED', 'OPEN'],
    ['WOF', 'AWAITING_PAYMENT', 'PENDING', 'OPEN'],
    ['WPO', 'AWAITING_PAYMENT', 'PENDING', 'OPEN'],
    ['REF', 'REFUNDED', 'REFUNDED', 'ORDERED'],
    // The internal codes, each as its notification code.
    ['AUT_ACC', 'PAID', 'CAPTURED', 'ORDERED'],
    ['NST_ACC', 'PENDING', 'PENDING', 'PENDING'],
    ['NST_AER', 'PENDING', 'PENDING', 'PENDING'],
    ['NST_ARE', 'PENDING', 'PENDING', 'PENDING'],
    ['NST_ARP', 'PENDING', 'PENDING', 'PENDING'],
    ['NST_ECA', 'PENDING', 'PENDING', 'PENDING'],
    ['NST_ECR', 'PENDING', 'PENDING', 'PENDING'],
    ['NST_ERR', 'PENDING', 'PENDING', 'PENDING'],
    ['NST_HLD', 'ON_HOLD', 'NOT_STARTED', 'PENDING'],
  ])('%s is a purchase %s, a payment %s and a cart %s', (statusId, purchase, payment, cart) => {
    expect(toStatus(statusId, never)).toEqual({ purchase, payment, cart });
  });

  it('have no row that the test above leaves out', () => {
    expect(Object.keys(statuses)).toHaveLength(8);
    expect(Object.keys(notificationCodes)).toHaveLength(9);
  });

  it('hold every code that the contract names as seen', () => {
    const contract = readFileSync(
      new URL('../../../src/providers/cleverbridge/contract.yaml', import.meta.url),
      'utf8',
    );
    const seen = /examples: \[(PAY, [A-Z, ]+)\]/.exec(contract)?.[1]?.split(', ');
    expect(seen).toEqual(expect.arrayContaining(['PAY', 'TST', 'REF']));
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(seen ?? []));
  });

  it.each(['XYZ', 'REG', 'toString', '__proto__'])(
    'are UNKNOWN and reported when they are a new word like %s',
    (word) => {
      const report = vi.fn();
      expect(toStatus(word, report)).toEqual({ purchase: 'UNKNOWN', payment: 'UNKNOWN', cart: 'UNKNOWN' });
      expect(report).toHaveBeenCalledExactlyOnceWith('purchase.statusId', word);
    },
  );

  it('are asked for by every code that means them', () => {
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
  ])('%s is %s, retryable: %s', (code, reason, retryable) => {
    expect(toDecline(code, never)).toEqual({ reason, retryable });
  });

  it('have no row that the test above leaves out', () => {
    expect(Object.keys(declines)).toHaveLength(7);
  });

  it('may be missing, which is no unknown word', () => {
    expect(toDecline(null, never)).toEqual({ reason: 'UNKNOWN', retryable: false });
  });

  it('are UNKNOWN and reported when they are new', () => {
    const report = vi.fn();
    expect(toDecline('PAY_NEW', report)).toEqual({ reason: 'UNKNOWN', retryable: false });
    expect(report).toHaveBeenCalledExactlyOnceWith('purchase.error.code', 'PAY_NEW');
  });
});

describe('what may be done with a purchase', () => {
  it('includes a retry of the payment only after the card issuer declined it', () => {
    const canRetry = Object.keys({ ...statuses, ...notificationCodes }).filter((statusId) =>
      toActions(statusId).some(({ action }) => action === 'RETRY_PAYMENT'),
    );
    expect(canRetry).toEqual(['DEC']);
  });

  it('always includes its license keys and x-parameters, and never an amount', () => {
    for (const statusId of [...Object.keys(statuses), 'XYZ']) {
      const actions = toActions(statusId);
      expect(actions.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['UPDATE_LICENSE_KEY', 'UPDATE_PARAMETERS']),
      );
      expect(actions.every(({ maximum, partial }) => maximum === null && !partial)).toBe(true);
    }
  });
});
