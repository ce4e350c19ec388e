import type { GraphQLResolveInfo } from 'graphql';
import { lastPartOf } from '../../domain/ids.js';
import { type LedgerEntry, type MutationName, resourceIdOf, type WriteResult } from '../../domain/operation.js';
import type { ClientSessionRecord, PaymentLinkRecord, PaymentRecord, PurchaseRecord } from '../../domain/records.js';
import type { WriteInputs } from '../../domain/write-inputs.js';
import type { MutationResolvers } from '../../generated/resolvers.js';
import type { ProviderName, ResourceType } from '../../generated/schema.js';
import type { GatewayContext } from '../context.js';
import { checkInput } from '../inputs/check-input.js';
import type { UrlPolicy } from '../inputs/public-url.js';
import { assertIdempotencyKey, toChange, toCreation, toPaymentWrite } from '../inputs/write-inputs.js';
import { type RecordByType, ResourceReads } from '../resource-reads.js';
import { toFailure, toResult } from '../write-results.js';
import type { OperationView } from './operation.js';
import { cartView } from './process-cart.js';

/** What one mutation is about, and how its input and payload look. */
interface WriteSpec<Name extends MutationName, Input, Type extends ResourceType, Payload, Special> {
  readonly mutation: Name;
  /** What is done to which types, or made by which provider. */
  readonly target: { readonly id: string; readonly types: readonly ResourceType[] } | { readonly maker: ProviderName };
  /** The type of the payload's resource. */
  readonly shows: Type;
  /**
   * @param input as it was checked: what was given is not used again
   * @param reference the provider's own id of what it is done to; empty when it makes something
   */
  readonly toInput: (input: Input, reference: string) => WriteInputs[Name];
  readonly toPayload: (record: RecordByType[Type] | null, operation: OperationView) => Payload;
  /** For an outcome that has a type of its own; null for one that has none. */
  readonly special?: (operation: OperationView, record: RecordByType[Type] | null) => Promise<Special | null>;
}

/** Runs one mutation through the ledger and tells its outcome as one of the members of its result union. */
async function run<
  Name extends MutationName,
  Input extends { readonly idempotencyKey: string },
  Type extends ResourceType,
  Payload,
  Special = never,
>(
  input: Input,
  context: GatewayContext,
  { schema }: GraphQLResolveInfo,
  spec: WriteSpec<Name, Input, Type, Payload, Special>,
) {
  try {
    const { mutation, shows } = spec;
    assertIdempotencyKey(input.idempotencyKey);
    const checked = checkInput(schema, inputTypeOf(mutation), input, urlPolicyOf(context));
    const { provider, reference, resourceId } = identify(spec.target, context);
    const { ledger, scope } = context;
    const { tenant } = context.caller;
    const { idempotencyKey } = input;
    const write = spec.toInput(checked, reference ?? '');
    const result = await ledger.run({ tenant, mutation, idempotencyKey, resourceId, provider, input: write }, scope);
    if ('entry' in result) context.writes.push({ id: result.entry.id, status: result.entry.state });
    await forget(result, context);
    const readNow = () => readAgain(result, shows, context);
    const settled = result.kind === 'SETTLED' ? { entry: result.entry, replayed: result.replayed } : null;
    const special = settled && spec.special ? await spec.special(settled, await readNow()) : null;
    if (special) return special;
    const view = await toResult(result, readNow);
    return 'done' in view ? spec.toPayload(await readNow(), view.done) : view;
  } catch (error) {
    return toFailure(error);
  }
}

const inputTypeOf = (mutation: MutationName): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** Whoever may read personal data may have it posted anywhere; others only where the operator lets it go. */
const urlPolicyOf = ({ returnUrlHosts, caller }: GatewayContext): UrlPolicy => ({
  hosts: returnUrlHosts,
  mayReadPersonalData: caller.scopes.has('pii:read'),
});

function identify(target: WriteSpec<never, never, never, never, never>['target'], { reads }: GatewayContext) {
  if ('maker' in target) {
    reads.of(target.maker, 'input.provider');
    return { provider: target.maker, reference: null, resourceId: null };
  }
  const { provider, reference } = reads.identifyAs(target.types, target.id, 'input.id');
  return { provider, reference, resourceId: target.id };
}

/** What is held of something is dropped once it may have changed. */
async function forget(result: WriteResult, context: GatewayContext): Promise<void> {
  if (result.kind === 'IN_PROGRESS' || !('entry' in result) || (result.kind === 'SETTLED' && result.replayed)) return;
  const reference = referenceWrittenTo(result.entry);
  if (reference) await context.providers.get(result.entry.provider)?.forget(reference);
  context.reads = new ResourceReads(context.providers, context.scope);
}

/** What a write is about, as it is now. */
async function readAgain<Type extends ResourceType>(
  result: WriteResult,
  type: Type,
  { reads }: GatewayContext,
): Promise<RecordByType[Type] | null> {
  if (!('entry' in result)) return null;
  return reads.afterWrite(type, result.entry.provider, referenceWrittenTo(result.entry));
}

/** The provider's own id of what an operation is done to, or has made. */
function referenceWrittenTo(entry: LedgerEntry): string | null {
  const id = resourceIdOf(entry);
  return id && lastPartOf(id);
}

/** How the payloads of one resource look. */
const withPayment =
  <Name extends string>(__typename: Name) =>
  (payment: PaymentRecord | null, operation: OperationView) => ({ __typename, payment, operation });
const withPurchase =
  <Name extends string>(__typename: Name) =>
  (purchase: PurchaseRecord | null, operation: OperationView) => ({ __typename, purchase, operation });
const withClientSession =
  <Name extends string>(__typename: Name) =>
  (clientSession: ClientSessionRecord | null, operation: OperationView) => ({ __typename, clientSession, operation });
const withPaymentLink =
  <Name extends string>(__typename: Name) =>
  (paymentLink: PaymentLinkRecord | null, operation: OperationView) => ({ __typename, paymentLink, operation });

const payment = (id: string) => ({ id, types: ['PAYMENT'] }) as const;
const purchase = (id: string) => ({ id, types: ['PURCHASE'] }) as const;
/** A payment of Cleverbridge's is a view on its purchase, and carries the same actions. */
const purchaseOrPayment = (id: string) => ({ id, types: ['PURCHASE', 'PAYMENT'] }) as const;
const clientSession = (id: string) => ({ id, types: ['CLIENT_SESSION'] }) as const;
const paymentLink = (id: string) => ({ id, types: ['PAYMENT_LINK'] }) as const;

export const Mutation: MutationResolvers = {
  capturePayment: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'capturePayment',
      target: payment(input.id),
      shows: 'PAYMENT',
      toInput: (checked, reference) => toPaymentWrite(reference, checked),
      toPayload: withPayment('CapturePaymentPayload'),
    }),

  refundPayment: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'refundPayment',
      target: payment(input.id),
      shows: 'PAYMENT',
      toInput: (checked, reference) => toPaymentWrite(reference, checked),
      toPayload: withPayment('RefundPaymentPayload'),
    }),

  voidPayment: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'voidPayment',
      target: payment(input.id),
      shows: 'PAYMENT',
      toInput: (checked, reference) => toPaymentWrite(reference, checked),
      toPayload: withPayment('VoidPaymentPayload'),
    }),

  createPayment: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'createPayment',
      target: { maker: input.provider },
      shows: 'PAYMENT',
      toInput: toCreation,
      toPayload: withPayment('CreatePaymentPayload'),
    }),

  createPurchase: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'createPurchase',
      target: { maker: input.provider },
      shows: 'PURCHASE',
      toInput: toCreation,
      toPayload: withPurchase('CreatePurchasePayload'),
    }),

  cancelPurchase: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'cancelPurchase',
      target: purchase(input.id),
      shows: 'PURCHASE',
      toInput: (_checked, reference) => ({ reference }),
      toPayload: withPurchase('CancelPurchasePayload'),
    }),

  chargePurchase: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'chargePurchase',
      target: purchase(input.id),
      shows: 'PURCHASE',
      toInput: (checked, reference) => toChange(reference, checked),
      toPayload: withPurchase('ChargePurchasePayload'),
    }),

  deleteRecurringToken: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'deleteRecurringToken',
      target: purchase(input.id),
      shows: 'PURCHASE',
      toInput: (_checked, reference) => ({ reference }),
      toPayload: withPurchase('DeleteRecurringTokenPayload'),
    }),

  markPurchaseAsPaid: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'markPurchaseAsPaid',
      target: purchase(input.id),
      shows: 'PURCHASE',
      toInput: (checked, reference) => toChange(reference, checked),
      toPayload: withPurchase('MarkPurchaseAsPaidPayload'),
    }),

  resendInvoice: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'resendInvoice',
      target: purchase(input.id),
      shows: 'PURCHASE',
      toInput: (_checked, reference) => ({ reference }),
      toPayload: withPurchase('ResendInvoicePayload'),
    }),

  updateLicenseKey: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'updateLicenseKey',
      target: purchase(input.id),
      shows: 'PURCHASE',
      toInput: (checked, reference) => toChange(reference, checked),
      toPayload: withPurchase('UpdateLicenseKeyPayload'),
    }),

  updatePurchaseParameters: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'updatePurchaseParameters',
      target: purchase(input.id),
      shows: 'PURCHASE',
      toInput: (checked, reference) => toChange(reference, checked),
      toPayload: withPurchase('UpdatePurchaseParametersPayload'),
    }),

  retryPayment: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'retryPayment',
      target: purchaseOrPayment(input.id),
      shows: 'PURCHASE',
      toInput: (checked, reference) => toChange(reference, checked),
      toPayload: withPurchase('RetryPaymentPayload'),
    }),

  cancelPaymentRetry: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'cancelPaymentRetry',
      target: purchaseOrPayment(input.id),
      shows: 'PURCHASE',
      toInput: (_checked, reference) => ({ reference }),
      toPayload: withPurchase('CancelPaymentRetryPayload'),
    }),

  processCart: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'processCart',
      target: { maker: input.provider },
      shows: 'PURCHASE',
      toInput: toCreation,
      toPayload: withPurchase('ProcessCartPaid'),
      special: (operation, record) => cartView(operation, record, context),
    }),

  createClientSession: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'createClientSession',
      target: { maker: input.provider },
      shows: 'CLIENT_SESSION',
      toInput: toCreation,
      toPayload: withClientSession('CreateClientSessionPayload'),
    }),

  abortClientSession: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'abortClientSession',
      target: clientSession(input.id),
      shows: 'CLIENT_SESSION',
      toInput: (_checked, reference) => ({ reference }),
      toPayload: withClientSession('AbortClientSessionPayload'),
    }),

  createPaymentLink: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'createPaymentLink',
      target: { maker: input.provider },
      shows: 'PAYMENT_LINK',
      toInput: toCreation,
      toPayload: withPaymentLink('CreatePaymentLinkPayload'),
    }),

  cancelPaymentLink: (_root, { input }, context, info) =>
    run(input, context, info, {
      mutation: 'cancelPaymentLink',
      target: paymentLink(input.id),
      shows: 'PAYMENT_LINK',
      toInput: (_checked, reference) => ({ reference }),
      toPayload: withPaymentLink('CancelPaymentLinkPayload'),
    }),
};
