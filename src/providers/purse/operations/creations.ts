import type { z } from 'zod';
import { GatewayFailure } from '../../../domain/failures.js';
import { isUuid } from '../../../domain/ids.js';
import type { Money } from '../../../domain/money.js';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { Reconciled } from '../../legacy-writes.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import type { Dated } from '../../../upstream/answers.js';
import { assertRules } from '../../input-rules.js';
import type { ReportUnknown } from '../../tables.js';
import { text } from '../../wire.js';
import type { PurseClient, PurseMade, PurseWriteCall } from '../client.js';
import type { PurseAnswer } from '../client/answers.js';
import {
  isOf,
  toAuthorizationOutcome,
  toClientSessionRequest,
  toPaymentLinkRequest,
  toPaymentRequest,
} from '../mapper.js';
import { clientSessionRules, paymentLinkRules, paymentRules } from './rules.js';

/** What tells payments, sessions and links apart when they are made. */
interface Creation<Input> {
  readonly rules: z.ZodType;
  readonly post: (input: Input, call: PurseWriteCall) => Promise<PurseAnswer<PurseMade>>;
  readonly read: (id: string, scope: OperationScope) => Promise<Dated<PurseMade> | null>;
  /** What the document says of the wish to have it made. */
  readonly toOutcome: (made: PurseMade) => WriteOutcome;
}

interface Asked {
  readonly amount: Money;
  readonly order: { readonly reference: string };
}

const unknown: WriteOutcome = { kind: 'UNKNOWN', reference: null };

/**
 * What can be made at Purse. Whether it honours a key here is not documented, and nothing can be looked up but by its id: one whose answer
 * was lost stays unknown, and is never sent again.
 *
 * @param entityId the business unit that it is made for
 */
export function createCreations(client: PurseClient, entityId: string, report: ReportUnknown) {
  return {
    createPayment: toWrite<WriteInputs['createPayment']>({
      rules: paymentRules,
      post: (input, call) => client.createPayment(toPaymentRequest(input, entityId), call),
      read: (id, scope) => client.getPaymentNow(id, scope),
      toOutcome: (payment) => toAuthorizationOutcome(payment, report),
    }),
    createClientSession: toWrite<WriteInputs['createClientSession']>({
      rules: clientSessionRules,
      post: (input, call) => client.createClientSession(toClientSessionRequest(input, entityId), call),
      read: (id, scope) => client.getClientSessionNow(id, scope),
      toOutcome: isMade,
    }),
    createPaymentLink: toWrite<WriteInputs['createPaymentLink']>({
      rules: paymentLinkRules,
      post: (input, call) => client.createPaymentLink(toPaymentLinkRequest(input, entityId), call),
      read: (id, scope) => client.getPaymentLinkNow(id, scope),
      toOutcome: isMade,
    }),
  };
}

/** A session or a link is all that was asked for. */
const isMade = ({ id }: PurseMade): WriteOutcome => ({ kind: 'SUCCEEDED', reference: id });

/** There is nothing to remember of it: what was made is followed by its id, which the ledger keeps. */
function toWrite<Input extends Asked>(creation: Creation<Input>): ProviderWrite<Input> {
  return {
    prepare: async (input) => {
      assertRules(creation.rules, input);
      return {};
    },
    send: async (_memo, input, key, scope) => {
      const answer = await creation.post(input, { key, scope });
      switch (answer.kind) {
        case 'DONE':
          return creation.toOutcome(answer.document);
        case 'ALREADY_PROCESSED':
          return recover(creation, input, answer.resourceId, scope);
        case 'REFUSED':
          return { kind: 'REFUSED' };
      }
    },
    reconcile: async (memo, _key, scope): Promise<Reconciled> => {
      const reference = text(memo['operationReference']);
      const read = reference === null ? null : await creation.read(reference, scope);
      return read ? { kind: 'FOUND', outcome: creation.toOutcome(read.value) } : { kind: 'STILL_UNKNOWN' };
    },
  };
}

/** That `resource_id` names what was made is an inference, so it is believed only of something that is like what was asked for. */
async function recover<Input extends Asked>(
  { read, toOutcome }: Creation<Input>,
  { amount, order }: Input,
  resourceId: string | null,
  scope: OperationScope,
): Promise<WriteOutcome> {
  const id = resourceId?.toLowerCase() ?? '';
  if (!isUuid(id)) return unknown;
  try {
    const found = await read(id, scope);
    return found && isOf(found.value, amount, order.reference) ? toOutcome(found.value) : unknown;
  } catch (error) {
    // The write has been answered, so a failure of this read is no failure of the write.
    if (error instanceof GatewayFailure) return unknown;
    throw error;
  }
}
