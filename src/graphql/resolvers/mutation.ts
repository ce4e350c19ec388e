import type { GraphQLResolveInfo } from 'graphql';
import { lastPartOf } from '../../domain/ids.js';
import { inputTypeOf, type MutationName, mutationNames, mutations, resultsOf } from '../../domain/mutations.js';
import { type LedgerEntry, type OperationRecord, resourceIdOf } from '../../domain/operation.js';
import type { EntityRecord } from '../../domain/records.js';
import type { WriteResult } from '../../domain/write-desk.js';
import type { MutationResolvers } from '../../generated/resolvers.js';
import type { ResourceType } from '../../generated/schema.js';
import type { GatewayContext } from '../context.js';
import { checkInput } from '../inputs/check-input.js';
import type { UrlPolicy } from '../inputs/public-url.js';
import { assertIdempotencyKey, type MutationInput, toWriteInput } from '../inputs/write-inputs.js';
import { type RecordByType, ResourceReads } from '../resource-reads.js';
import { toFailure, toResult } from '../write-results.js';
import { cartOf, cartView } from './process-cart.js';

/** Runs one mutation through the ledger, as its row of the table says. @returns one of the members of its result union */
async function run(
  mutation: MutationName,
  input: MutationInput,
  context: GatewayContext,
  { schema }: GraphQLResolveInfo,
) {
  try {
    assertIdempotencyKey(input.idempotencyKey);
    const checked = checkInput(schema, inputTypeOf(mutation), input, urlPolicyOf(context));
    const { provider, reference, resourceId } = identify(mutation, input, context);
    const { ledger, scope } = context;
    const { tenant } = context.caller;
    const { idempotencyKey } = input;
    const write = toWriteInput(mutation, checked, reference);
    const result = await ledger.run({ tenant, mutation, idempotencyKey, resourceId, provider, input: write }, scope);
    if ('entry' in result) context.writes.push({ id: result.entry.id, status: result.entry.state });
    await forget(result, context);
    return await toMember(mutation, result, context);
  } catch (error) {
    return toFailure(error);
  }
}

/** Whoever may read personal data may have it posted anywhere; others only where the operator allows it. */
const urlPolicyOf = ({ returnUrlHosts, caller }: GatewayContext): UrlPolicy => ({
  hosts: returnUrlHosts,
  mayReadPersonalData: caller.scopes.has('pii:read'),
});

/** What a mutation is done to, or who creates it. The schema requires the one or the other. */
function identify(mutation: MutationName, { id = '', provider: creator }: MutationInput, { reads }: GatewayContext) {
  if (creator !== undefined) {
    reads.of(creator, 'input.provider');
    return { provider: creator, reference: null, resourceId: null };
  }
  const { provider, reference } = reads.identifyAs(mutations[mutation].targets, id, 'input.id');
  return { provider, reference, resourceId: id };
}

/** Cached answers about something are dropped once it may have changed. */
async function forget(result: WriteResult, context: GatewayContext): Promise<void> {
  if (result.kind === 'IN_PROGRESS' || !('entry' in result) || (result.kind === 'SETTLED' && result.replayed)) return;
  const reference = referenceWrittenTo(result.entry);
  if (reference) await context.providers.get(result.entry.provider)?.forget(reference);
  context.reads = new ResourceReads(context.providers, context.scope);
}

/** The member of the result union for a result. */
async function toMember(mutation: MutationName, result: WriteResult, context: GatewayContext) {
  const { shows } = mutations[mutation];
  const cart = result.kind === 'SETTLED' && cartOf(result.entry);
  if (cart) return cartView(result, cart, await readAgain(result, 'PURCHASE', context), context);
  const readNow = () => readAgain(result, shows, context);
  const member = await toResult(result, readNow);
  return 'done' in member ? toPayload(mutation, await readNow(), member.done) : member;
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

/** The provider's own id of what an operation is done to, or has created. */
function referenceWrittenTo(entry: LedgerEntry): string | null {
  const id = resourceIdOf(entry);
  return id && lastPartOf(id);
}

/** The field of a payload that shows the resource. */
const resourceFields = {
  PAYMENT: 'payment',
  PURCHASE: 'purchase',
  CLIENT_SESSION: 'clientSession',
  PAYMENT_LINK: 'paymentLink',
} as const;

function toPayload(mutation: MutationName, resource: EntityRecord | null, operation: OperationRecord) {
  const [__typename] = resultsOf(mutation);
  return { __typename, [resourceFields[mutations[mutation].shows]]: resource, operation };
}

type Arguments = { readonly input: MutationInput };

/** All mutations have the same resolver. */
export const Mutation = Object.fromEntries(
  mutationNames.map((mutation) => [
    mutation,
    (_root: unknown, { input }: Arguments, context: GatewayContext, info: GraphQLResolveInfo) =>
      run(mutation, input, context, info),
  ]),
) as unknown as MutationResolvers;
