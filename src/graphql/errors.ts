import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { cutShort } from '../domain/bounded-text.js';
import { withoutCardNumbers } from '../domain/card-number.js';
import { GatewayFailure } from '../domain/failures.js';

/** What a client reads of an internal error: nothing of its text, which may hold anything. */
export const masked = { message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' } as const;

/** The library's messages are sentences; what is longer repeats what a caller has sent. */
const maxMessageLength = 400;
/** Conflicting fields, or one duplicate: nobody follows more places than these. */
const maxLocations = 5;

interface ErrorFormat {
  /** Whether `Did you mean` is left out: it shows names of the schema to who may not read it. */
  readonly hidesSuggestions: boolean;
}

/**
 * Formats an error for a client. Our own failures show their code and what they declare safe; errors of the request itself
 * (syntax, validation, variables, limits) pass as they are worded, shortened; anything else is masked.
 */
export function createFormatError({ hidesSuggestions }: ErrorFormat) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof GatewayFailure) {
      return { ...formatted, message: cause.message, extensions: { code: cause.code, ...cause.extensions } };
    }
    if (isInternalError(error)) return { ...formatted, message: masked.message, extensions: { code: masked.code } };
    const message = withoutGivenValues(formatted.message, error);
    return shortened(withCode({ ...formatted, message: hidesSuggestions ? withoutSuggestion(message) : message }));
  };
}

/** The last sentence of a message, whichever part of the library wrote it: validation, or the coercion of variables, which knows no option. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .*$/s, '');
}

/** The library gives some errors of the request no code, and Apollo Server then takes them for ours: that variables hold too many errors. */
function withCode(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.['code'] !== masked.code) return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } };
}

function shortened({ locations, ...formatted }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    ...formatted,
    message: cutShort(formatted.message, maxMessageLength),
    ...(locations && { locations: locations.slice(0, maxLocations) }),
  };
}

/** Longer than any message of the library's own, with names of the schema in it, in characters. */
const maxSearchedLength = 1_000;

/**
 * The library repeats what it was given, which may be a license key or a card number, and routers log it. The place and the reason stay. A message
 * may be as long as the request, so it is cut before it is searched.
 */
function withoutGivenValues(message: string, error: unknown): string {
  const named = cutShort(withoutInvalidValue(message, error), maxSearchedLength)
    .replace(/(cannot represent (?:[\w-]+ ){0,3}[\w-]+)(?: value)?: .*$/s, '$1')
    .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1')
    .replace(/(Syntax Error: [^"]*)".*$/s, '$1')
    .replace(/(is not (?:string|a valid \w+)[^:]*): .*$/s, '$1')
    .replace(/(Value ")(?:.*(" does not exist in)|.*$)/s, '$1…$2')
    .replace(/(Unknown operation named ).*$/s, '$1');
  return withoutCardNumbers(named);
}

/**
 * `Variable "$v" got invalid value <value> at "v.field"; <reason>`. A value may hold anything, also the text around it, so it is separated from the reason by
 * the error that the library stores for it.
 */
function withoutInvalidValue(message: string, error: unknown): string {
  const phrase = ' got invalid value ';
  const start = message.indexOf(phrase);
  if (start < 0) return message;
  const known = message.slice(0, start + phrase.length - 1);
  const { originalError, message: whole } = error as GraphQLError;
  if (!originalError || !whole.endsWith(`; ${originalError.message}`)) return known;
  const end = whole.length - originalError.message.length - 2;
  const place = / at "[\w.[\]]*"$/.exec(whole.slice(Math.max(0, end - maxPlaceLength), end))?.[0] ?? '';
  return `${known}${place}${message.slice(end)}`;
}

/** Longer than the path of any field of an input, in characters. */
const maxPlaceLength = 200;

/** Neither a failure of ours that is meant to be shown, nor an error of the request itself. */
export function isInternalError(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  if (cause instanceof GatewayFailure) return false;
  if (!(cause instanceof GraphQLError) || cause.extensions['code'] === masked.code) return true;
  // Only what a resolver or scalar threw has a path; syntax, validation and variables are judged before anything runs.
  return cause.path !== undefined || hidesInternalError(cause);
}

/** What something of ours threw before anything ran: Apollo Server wraps it. A parser that runs out of stack is no error of the text, either. */
function hidesInternalError({ originalError, extensions }: GraphQLError): boolean {
  const isForeign = originalError !== undefined && !(originalError instanceof GraphQLError);
  return (isForeign && extensions['code'] === undefined) || isOverflowOfParser(originalError);
}

function isOverflowOfParser(error: Error | undefined): boolean {
  return error instanceof GraphQLError && error.path === undefined && error.originalError instanceof RangeError;
}
