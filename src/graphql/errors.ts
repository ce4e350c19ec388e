import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayFailure } from '../domain/failures.js';

/** What a client reads of an error that is our own mistake: nothing of its text, which may hold anything. */
const masked = { message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' } as const;

/**
 * What a client reads of an error. Our own failures show their code and what they declare safe; errors of the request itself
 * (syntax, validation, variables) pass as graphql-js words them; anything else is masked and handed to `report`.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof GatewayFailure) {
    return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.extensions } };
  }
  // Only what a resolver or scalar threw has a path; syntax, validation and variables are judged before anything runs.
  const isOfRequest = cause instanceof GraphQLError && formatted.path === undefined;
  if (isOfRequest && formatted.extensions?.['code'] !== masked.code) return formatted;
  report(cause);
  return { ...formatted, message: masked.message, extensions: { code: masked.code } };
}
