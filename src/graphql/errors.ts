import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayFailure } from '../domain/failures.js';

/** What a client reads of an error that is our own mistake: nothing of its text, which may hold anything. */
export const masked = { message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' } as const;

/**
 * What a client reads of an error. Our own failures show their code and what they declare safe; errors of the request itself
 * (syntax, validation, variables, limits) pass as they are worded; anything else is masked.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof GatewayFailure) {
    return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.extensions } };
  }
  const isMasked = isOurMistake(error) || formatted.extensions?.['code'] === masked.code;
  return isMasked ? { ...formatted, message: masked.message, extensions: { code: masked.code } } : formatted;
}

/** Neither a failure of ours that is meant to be shown, nor an error of the request itself. */
export function isOurMistake(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  if (cause instanceof GatewayFailure) return false;
  // Only what a resolver or scalar threw has a path; syntax, validation and variables are judged before anything runs.
  const isOfRequest = cause instanceof GraphQLError && cause.path === undefined;
  return !isOfRequest || cause.extensions['code'] === masked.code;
}
