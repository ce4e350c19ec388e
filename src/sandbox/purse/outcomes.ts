import { approved, type Operation, type Payment, type Schemas, type Split, type Transaction } from './documents.js';

/** The lists of a payment that hold its operations. */
export type OperationList = 'captures' | 'refunds' | 'voids';

/** How an operation begins, and what its partners say when they are called next. */
interface Outcome {
  readonly status: 'SUCCESS' | 'PENDING' | 'FAILURE' | 'CONFLICT' | 'UNCERTAIN';
  readonly pendingUpdates?: 'SUCCESS' | 'FAILURE';
}

/** What the last two digits of an amount (minor units) decide. All others succeed. @see docs/sandbox/purse.md */
const outcomes: Readonly<Record<number, Outcome>> = {
  1: { status: 'PENDING', pendingUpdates: 'SUCCESS' },
  2: { status: 'FAILURE' },
  3: { status: 'CONFLICT' },
  4: { status: 'UNCERTAIN' },
  6: { status: 'PENDING', pendingUpdates: 'FAILURE' },
};

/** How a payment that is created from server to server begins. */
interface InitialStatus {
  readonly status: 'AUTHORIZED' | 'PENDING' | 'REFUSED' | 'ERROR';
  /** Whether the shopper has to go to a page, and decides there. */
  readonly isRedirected: boolean;
  /** What the partners say when they are called next. */
  readonly pendingUpdates?: 'REFUSED';
}

/** The same digits, of the amount of the payment. All others are authorised. */
const initialStatuses: Readonly<Record<number, InitialStatus>> = {
  1: { status: 'PENDING', isRedirected: true },
  2: { status: 'REFUSED', isRedirected: false },
  3: { status: 'ERROR', isRedirected: false },
  4: { status: 'PENDING', isRedirected: false },
  6: { status: 'PENDING', isRedirected: false, pendingUpdates: 'REFUSED' },
};

export const initialStatusOf = (amount: number): InitialStatus =>
  initialStatuses[amount % 100] ?? { status: 'AUTHORIZED', isRedirected: false };

export const outcomeOf = (amount: number): Outcome => outcomes[amount % 100] ?? { status: 'SUCCESS' };

/** Amounts that end in 05 occupy the partner for a moment, in which Purse has the key and no operation yet. */
export const isSlow = (amount: number): boolean => amount % 100 === 5;

/** A partner's code for a part that failed. */
export const failed = { partner_status: '96', partner_status_description: 'System malfunction' };

export const partnerCodeOf = (status: string | undefined): Partial<Transaction> =>
  status === 'SUCCESS' ? approved : status === 'FAILURE' ? failed : {};

/**
 * The parts of an amount, each with how it ends. A conflict has at least two: the first succeeded, the others failed.
 *
 * @param amount no more than is available
 */
export function partsOf(
  payment: Payment,
  list: OperationList,
  amount: number,
): readonly { readonly split: Split; readonly status: string }[] {
  const { status } = outcomeOf(amount);
  const parts = distribute(payment, list, amount);
  if (status !== 'CONFLICT') return parts.map((split) => ({ split, status }));
  const cut = parts.length > 1 ? parts : parts.flatMap(halves);
  return cut.map((split, index) => ({ split, status: index === 0 ? 'SUCCESS' : 'FAILURE' }));
}

function halves(split: Split): readonly Split[] {
  const first = Math.floor(split.amount / 2);
  return [
    { ...split, amount: first },
    { ...split, amount: split.amount - first },
  ];
}

/** Captures and voids take gift cards first, refunds credit cards. @see https://docs.purse.tech (payment operations) */
function distribute(payment: Payment, list: OperationList, amount: number): readonly Split[] {
  const preferred = list === 'refunds' ? 'creditcard' : 'giftcard';
  const isLater = ({ method }: Split) => (method === preferred ? 0 : 1);
  const parts: Split[] = [];
  let missing = amount;
  for (const split of payment.split.toSorted((one, other) => isLater(one) - isLater(other))) {
    const taken = Math.min(missing, leftOf(payment, list, split));
    if (taken > 0) parts.push({ ...split, amount: taken });
    missing -= taken;
  }
  return parts;
}

/** What is left at one partner and method. */
function leftOf({ captures, voids, refunds }: Payment, list: OperationList, split: Split): number {
  const taken = (operations: readonly Operation[], ...statuses: readonly string[]) =>
    operations
      .flatMap(({ partner_transactions = [] }) => partner_transactions)
      .filter(
        ({ partner, method, status }) =>
          partner === split.partner && method === split.method && statuses.includes(status),
      )
      .reduce((sum, { amount = 0 }) => sum + amount, 0);
  const used = ['SUCCESS', 'PENDING', 'UNCERTAIN'];
  if (list === 'refunds') return taken(captures, 'SUCCESS') - taken(refunds, ...used);
  return split.amount - taken([...captures, ...voids], ...used);
}

/** An operation as its partners report it now, if they have an update. */
export function settle(
  pendingUpdates: Readonly<Record<string, string>>,
  at: string,
): (operation: Operation) => Operation {
  return (operation) => {
    const status = pendingUpdates[operation.id];
    if (status === undefined) return operation;
    const partner_transactions = (operation.partner_transactions ?? []).map((transaction) => ({
      ...transaction,
      ...partnerCodeOf(status),
      status,
      updated_at: at,
    }));
    return { ...operation, status, updated_at: at, partner_transactions };
  };
}

/** What has moved, by operations that ended well, and what is left besides those that still may. */
export function sumsOf({
  amount,
  authorization,
  captures,
  voids,
  refunds,
}: Pick<Payment, 'amount' | 'authorization' | 'captures' | 'voids' | 'refunds'>) {
  const total_authorized = authorization.status === 'AUTHORIZED' ? amount : 0;
  const [captured, voided, refunded] = [moved(captures), moved(voids), moved(refunds)];
  const left = total_authorized - captured - voided - held(captures) - held(voids);
  return {
    authorize_pending: authorization.status === 'PENDING' ? amount : 0,
    total_authorized,
    total_voided: voided,
    available_to_void: left,
    total_captured: captured,
    available_to_capture: left,
    total_refunded: refunded,
    available_to_refund: captured - refunded - held(refunds),
  };
}

export function overviewOf(sums: ReturnType<typeof sumsOf>): Schemas['Overview'] {
  const share = (part: number, whole: number) => (part === 0 ? 'NOT' : part < whole ? 'PARTIALLY' : 'TOTALLY');
  const { total_authorized, total_captured, total_voided, total_refunded } = sums;
  return {
    consumed: share(total_captured + total_voided, total_authorized),
    captured: share(total_captured, total_authorized),
    voided: share(total_voided, total_authorized),
    refunded: share(total_refunded, total_captured),
  };
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Of a conflict only the parts that succeeded have moved. */
const moved = (operations: readonly Operation[]) =>
  sum(
    operations
      .flatMap(({ partner_transactions = [] }) => partner_transactions)
      .map(({ status, amount = 0 }) => (status === 'SUCCESS' ? amount : 0)),
  );

const held = (operations: readonly Operation[]) =>
  sum(operations.map(({ status, amount = 0 }) => (status === 'PENDING' || status === 'UNCERTAIN' ? amount : 0)));
