import { referenceOf, resourceIdOf, retentionMs } from '../../domain/operation.js';
import type { OperationResolvers } from '../../generated/resolvers.js';

const toInstant = (ms: number): string => new Date(ms).toISOString();

export const Operation: OperationResolvers = {
  id: ({ entry }) => entry.id,
  mutation: ({ entry }) => entry.mutation,
  provider: ({ entry }) => entry.provider,
  status: ({ entry }) => entry.state,
  createdAt: ({ entry }) => toInstant(entry.createdAtMs),
  updatedAt: ({ entry }) => toInstant(entry.updatedAtMs),
  expiresAt: ({ entry: { settledAtMs } }) => (settledAtMs === null ? null : toInstant(settledAtMs + retentionMs)),
  resourceId: ({ entry }) => resourceIdOf(entry),
  reference: ({ entry }) => referenceOf(entry),
  decline: ({ entry: { outcome } }) => (outcome?.kind === 'DECLINED' ? outcome.decline : null),
};
