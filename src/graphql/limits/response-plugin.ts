import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { type GatewayFailure, OverloadedError } from '../../domain/failures.js';
import type { GatewayContext } from '../context.js';

/** More errors than anybody reads. */
const maxErrors = 100;
/** When a client may try again. */
export const retryAfterSeconds = 1;

/** Limits the size of every response: one that was stopped at a limit is one error, and no response has more than a hundred. */
export function responsePlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, response: { body, http } }) => {
        if (body.kind !== 'single') return;
        const { failure } = contextValue.meter.memory;
        if (failure) body.singleResult = stoppedResponse(failure, contextValue.writes);
        else if (body.singleResult.errors) body.singleResult.errors = fewErrors(body.singleResult.errors);
        if (failure instanceof OverloadedError && contextValue.writes.length === 0) {
          http.status = 503;
          http.headers.set('retry-after', String(retryAfterSeconds));
        }
      },
    }),
  };
}

/**
 * The whole answer of an operation whose response was stopped. Nothing of what was completed is shown: a field that was not completed could not be
 * distinguished from one that is null.
 *
 * @param writes what the operation has sent or replayed: it was done whatever happens to the response
 */
function stoppedResponse(
  { message, code }: GatewayFailure,
  writes: GatewayContext['writes'],
): FormattedExecutionResult {
  if (writes.length === 0) return { data: null, errors: [{ message, extensions: { code } }] };
  const advice =
    'The writes of this operation were processed all the same: read them with "operation" or "operationByKey".';
  return { data: null, errors: [{ message: `${message} ${advice}`, extensions: { code, operations: writes } }] };
}

function fewErrors(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  if (errors.length <= maxErrors) return errors;
  const omitted = errors.length - maxErrors + 1;
  const last = { message: `${omitted} more errors are left out.`, extensions: { code: 'TOO_MANY_ERRORS', omitted } };
  return [...errors.slice(0, maxErrors - 1), last];
}
