import type { Operation, Payment, Schemas } from '../state.js';

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
