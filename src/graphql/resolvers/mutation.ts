import type { MutationName } from '../../domain/operation.js';
import type { WriteInputs } from '../../domain/provider.js';
import type { MutationResolvers } from '../../generated/resolvers.js';
import type { ResourceType } from '../../generated/schema.js';
import type { GatewayContext } from '../context.js';
import { ResourceReads, type RecordByType } from '../resource-reads.js';
import { assertIdempotencyKey, toPaymentWrite } from '../write-inputs.js';
import { toRefusal, toView } from '../write-results.js';
import type { OperationView } from './operation.js';

/** What one mutation is about, and how its input and payload look. */
interface WriteSpec<Name extends MutationName, Type extends ResourceType, Payload> {
  readonly mutation: Name;
  readonly type: Type;
  readonly toInput: (reference: string) => WriteInputs[Name];
  readonly toPayload: (record: RecordByType[Type] | null, operation: OperationView) => Payload;
}

/** Runs one mutation through the ledger and tells its outcome as one of the members of its result union. */
async function run<Name extends MutationName, Type extends ResourceType, Payload>(
  { id, idempotencyKey }: { readonly id: string; readonly idempotencyKey: string },
  context: GatewayContext,
  { mutation, type, toInput, toPayload }: WriteSpec<Name, Type, Payload>,
) {
  try {
    assertIdempotencyKey(idempotencyKey);
    const { provider, reference } = context.reads.identify(type, id, 'input.id');
    const { ledger, tenant, scope } = context;
    const input = toInput(reference);
    const result = await ledger.run({ tenant, mutation, idempotencyKey, resourceId: id, provider, input }, scope);
    await context.providers.get(provider)?.forget(reference);
    context.reads = new ResourceReads(context.providers, scope);
    const readNow = () => context.reads.get(type, id, 'input.id').catch(() => null);
    const view = await toView(result, async () => (await readNow())?.actions ?? []);
    return 'done' in view ? toPayload(await readNow(), view.done) : view;
  } catch (error) {
    return toRefusal(error);
  }
}

export const Mutation: MutationResolvers = {
  capturePayment: (_root, { input }, context) =>
    run(input, context, {
      mutation: 'capturePayment',
      type: 'PAYMENT',
      toInput: (reference) => toPaymentWrite(reference, input),
      toPayload: (payment, operation) => ({ __typename: 'CapturePaymentPayload' as const, payment, operation }),
    }),

  refundPayment: (_root, { input }, context) =>
    run(input, context, {
      mutation: 'refundPayment',
      type: 'PAYMENT',
      toInput: (reference) => toPaymentWrite(reference, input),
      toPayload: (payment, operation) => ({ __typename: 'RefundPaymentPayload' as const, payment, operation }),
    }),

  voidPayment: (_root, { input }, context) =>
    run(input, context, {
      mutation: 'voidPayment',
      type: 'PAYMENT',
      toInput: (reference) => toPaymentWrite(reference, input),
      toPayload: (payment, operation) => ({ __typename: 'VoidPaymentPayload' as const, payment, operation }),
    }),

  deleteRecurringToken: (_root, { input }, context) =>
    run(input, context, {
      mutation: 'deleteRecurringToken',
      type: 'PURCHASE',
      toInput: (reference) => ({ reference }),
      toPayload: (purchase, operation) => ({ __typename: 'DeleteRecurringTokenPayload' as const, purchase, operation }),
    }),
};
