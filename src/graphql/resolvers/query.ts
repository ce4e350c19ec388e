import { InvalidInputError, NotSupportedError } from '../../domain/failures.js';
import type { EntityRecord } from '../../domain/records.js';
import type { QueryResolvers } from '../../generated/resolvers.js';
import { assertPageSize, maxPageSize, toFreshness } from '../arguments.js';
import { toConnection } from '../connections.js';
import { parseClientId, toPaymentMethodsQuery, toPurchasesQuery } from '../queries.js';

export const Query: QueryResolvers = {
  node: (_root, { id }, { reads }) => reads.getAny(id, 'id'),

  nodes: (_root, { ids }, { reads }) => {
    if (ids.length > maxPageSize) throw new InvalidInputError('ids', `must not contain more than ${maxPageSize}`);
    // The generated type cannot say that a promised slot may be null; the schema does.
    return ids.map((id, index) => reads.getAny(id, `ids[${index}]`) as Promise<EntityRecord>);
  },

  purchase: (_root, { id, maxAge }, { reads }) => reads.get('PURCHASE', id, 'id', toFreshness(maxAge)),

  payment: (_root, { id, maxAge }, { reads }) => reads.get('PAYMENT', id, 'id', toFreshness(maxAge)),

  clientSession: (_root, { id, maxAge }, { reads }) => reads.get('CLIENT_SESSION', id, 'id', toFreshness(maxAge)),

  paymentLink: (_root, { id, maxAge }, { reads }) => reads.get('PAYMENT_LINK', id, 'id', toFreshness(maxAge)),

  purchases: async (_root, { filter, first, after }, { reads }) => {
    assertPageSize(first);
    const query = toPurchasesQuery(filter, first, after ?? null);
    const page = await reads.of(filter.provider, 'filter.provider').purchases?.(query);
    if (!page) throw new NotSupportedError(filter.provider, 'cannot list purchases');
    return toConnection(page);
  },

  paymentMethods: async (_root, { filter }, { reads }) => {
    const query = toPaymentMethodsQuery(filter);
    const methods = await reads.of(filter.provider, 'filter.provider').paymentMethods?.(query);
    if (!methods) throw new NotSupportedError(filter.provider, 'does not list payment methods');
    return methods;
  },

  recurringTokens: async (_root, { clientId, first, after }, { reads, providers }) => {
    assertPageSize(first);
    const { provider, clientReference } = parseClientId(clientId, providers);
    const page = await reads
      .of(provider, 'clientId')
      .recurringTokens?.({ clientReference, first, after: after ?? null });
    if (page === undefined) throw new NotSupportedError(provider, 'does not list recurring tokens');
    return page && toConnection(page);
  },

  redirection: async (_root, { token }, { reads }) => {
    const redirection = await reads.of('PURSE', 'token').redirection?.(token);
    if (!redirection) throw new NotSupportedError('PURSE', 'does not sign redirections');
    return redirection;
  },

  operation: async (_root, { id }, { ledger, caller: { tenant }, scope }) => {
    const entry = await ledger.find(tenant, id, scope);
    return entry && { entry, replayed: true };
  },

  operationByKey: async (_root, { idempotencyKey, mutation }, { ledger, caller: { tenant }, scope }) => {
    const entry = await ledger.findByKey(tenant, idempotencyKey, mutation ?? null, scope);
    return entry && { entry, replayed: true };
  },

  providers: (_root, _args, { providers }) =>
    [...providers.values()]
      .map(({ description }) => description)
      .sort((one, other) => one.name.localeCompare(other.name)),
};
