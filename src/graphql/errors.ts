import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutCardNumbers } from '../domain/card-number.js';
import { GatewayFailure } from '../domain/failures.js';

/** What a client reads of an error that is our own mistake: nothing of its text, which may hold anything. */
export const masked = { message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' } as const;

/** The library's messages are sentences; what is longer repeats what a caller has sent. */
const maxMessageLength = 400;
/** Conflicting fields, or one duplicate: nobody follows more places than these. */
const maxLocations = 5;

export interface ErrorFormat {
  /** Whether `Did you mean` is left out: it tells names of the schema to who cannot ask for it. */
  readonly hidesSuggestions: boolean;
}

/**
 * Makes what a client reads of an error. Our own failures show their code and what they declare safe; errors of the request itself
 * (syntax, validation, variables, limits) pass as they are worded, shortened; anything else is masked.
 */
export function createFormatError({ hidesSuggestions }: ErrorFormat) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof GatewayFailure) {
      return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.extensions } };
    }
    if (isOurMistake(error)) return { ...formatted, message: masked.message, extensions: { code: masked.code } };
    return shortened(withCode(hidesSuggestions ? withoutSuggestion(formatted) : formatted));
  };
}

/** The last sentence of a message, whichever part of the library wrote it: validation, or the coercion of variables, which knows no option. */
function withoutSuggestion(formatted: GraphQLFormattedError): GraphQLFormattedError {
  return { ...formatted, message: formatted.message.replace(/\s*Did you mean .*$/s, '') };
}

/** The library gives some errors of the request no code, and Apollo Server then takes them for ours: that variables hold too many errors. */
function withCode(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.['code'] !== masked.code) return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } };
}

function shortened({ locations, ...formatted }: GraphQLFormattedError): GraphQLFormattedError {
  const message = withoutGivenValues(formatted.message);
  return {
    ...formatted,
    message: message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message,
    ...(locations && { locations: locations.slice(0, maxLocations) }),
  };
}

/**
 * The library repeats what it was given, which may be a license key or a card number, and routers log it. The place and the reason stay.
 */
function withoutGivenValues(message: string): string {
  const named = message
    .replace(/(got invalid value) .*?( at "[^"]*")?(; |$)/s, '$1$2$3')
    .replace(/(cannot represent (?:[\w-]+ ){0,3}[\w-]+)(?: value)?: .*$/s, '$1')
    .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1')
    .replace(/(Syntax Error: [^"]*)".*$/s, '$1')
    .replace(/(is not a valid \w+[^:]*): .*$/s, '$1')
    .replace(/(Value ")[^"]*(" does not exist in)/s, '$1…$2')
    .replace(/(Unknown operation named ).*$/s, '$1');
  return withoutCardNumbers(named);
}

/** Neither a failure of ours that is meant to be shown, nor an error of the request itself. */
export function isOurMistake(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  if (cause instanceof GatewayFailure) return false;
  if (!(cause instanceof GraphQLError) || cause.extensions['code'] === masked.code) return true;
  // Only what a resolver or scalar threw has a path; syntax, validation and variables are judged before anything runs.
  return cause.path !== undefined || hidesMistake(cause);
}

/** What something of ours threw before anything ran: Apollo Server wraps it. A parser that runs out of stack is no error of the text, either. */
function hidesMistake({ originalError, extensions }: GraphQLError): boolean {
  const isForeign = originalError !== undefined && !(originalError instanceof GraphQLError);
  return (isForeign && extensions['code'] === undefined) || isOverflowOfParser(originalError);
}

function isOverflowOfParser(error: Error | undefined): boolean {
  return error instanceof GraphQLError && error.path === undefined && error.originalError instanceof RangeError;
}
