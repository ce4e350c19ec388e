import { z } from 'zod';
import { isUuid } from '../../../domain/ids.js';
import type { Money } from '../../../domain/money.js';
import type { ObservedState } from '../../../domain/operation.js';
import type { OperationScope, ProviderWrite } from '../../../domain/provider.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import type { Dated } from '../../../upstream/answers.js';
import { assertRules } from '../../input-rules.js';
import type { WriteAnswer } from '../../kit/answers.js';
import { defineWrite } from '../../kit/define-write.js';
import { done, indeterminate } from '../../kit/states.js';
import type { PurseMade, PurseWriteCall } from '../client.js';
import { authorizationState, isOf } from './observed-state.js';
import { toClientSessionRequest, toPaymentLinkRequest, toPaymentRequest } from './requests.js';
import type { Dependencies } from './dependencies.js';
import { clientSessionRules, paymentLinkRules, paymentRules } from './rules.js';

/** What differs between payments, sessions and links when they are created. */
interface Creation<Input> {
  readonly rules: z.ZodType;
  readonly post: (input: Input, call: PurseWriteCall) => Promise<WriteAnswer<PurseMade>>;
  readonly read: (id: string, scope: OperationScope) => Promise<Dated<PurseMade> | null>;
  readonly toState: (document: PurseMade) => ObservedState;
}

interface Requested {
  readonly amount: Money;
  readonly order: { readonly reference: string };
}

/**
 * What can be created at Purse. Whether it honours a key here is not documented, and nothing can be looked up but by its id: one whose answer
 * was lost stays unknown, and is never sent again.
 */
export function createResourceWrites({ client, entityId, report }: Dependencies) {
  return {
    createPayment: createResource<WriteInputs['createPayment']>({
      rules: paymentRules,
      post: (input, call) => client.createPayment(toPaymentRequest(input, entityId), call),
      read: (id, scope) => client.getPaymentNow(id, scope),
      toState: (payment) => authorizationState(payment, report),
    }),
    createClientSession: createResource<WriteInputs['createClientSession']>({
      rules: clientSessionRules,
      post: (input, call) => client.createClientSession(toClientSessionRequest(input, entityId), call),
      read: (id, scope) => client.getClientSessionNow(id, scope),
      toState: isCreated,
    }),
    createPaymentLink: createResource<WriteInputs['createPaymentLink']>({
      rules: paymentLinkRules,
      post: (input, call) => client.createPaymentLink(toPaymentLinkRequest(input, entityId), call),
      read: (id, scope) => client.getPaymentLinkNow(id, scope),
      toState: isCreated,
    }),
  };
}

/** A session or a link is all that was requested. */
const isCreated = ({ id }: PurseMade): ObservedState => done(id, id);

/** Nothing has to be stored: what was created is followed by its id. */
function createResource<Input extends Requested>({
  rules,
  post,
  read,
  toState,
}: Creation<Input>): ProviderWrite<Input> {
  return defineWrite({
    provider: 'PURSE',
    data: z.object({}),
    prepare: (input: Input) => {
      assertRules(rules, input);
      return {};
    },
    send: ({ input, providerKey, scope }) => post(input, { key: providerKey, scope }),
    answered: toState,
    read: async (_data, { reference, scope }) =>
      reference !== null && isUuid(reference) ? ((await read(reference, scope))?.value ?? null) : null,
    observe: toState,
    // That a 409 names what was created is an inference, so it is believed only of something that is like what was requested.
    proven: (document, _hint, { input: { amount, order } }) =>
      isOf(document, amount, order.reference) ? toState(document) : indeterminate(),
  });
}
