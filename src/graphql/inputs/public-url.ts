import { holdsCardNumber } from '../../domain/card-number.js';
import { ForbiddenError, InvalidInputError } from '../../domain/failures.js';
import { isListedHost, isPublicHost } from './public-host.js';

/**
 * In characters. Longer ones are cut or refused on their way by browsers, proxies and the providers themselves (CHIP ends at 500); and names in other
 * letters take work that grows faster than their length.
 */
const maxUrlLength = 2_048;
/** Ports below this belong to other services than web servers: nobody may make a provider talk to a mail server. */
const firstFreePort = 1_024;
/** Parsers differ in what they do with these: they drop them, end the host at them, or take them for a slash. */
const ambiguous = /[\p{C}\p{Z}\s\\]/u;

/** What a URL is given for. */
export type UrlUse = 'PAGE' | 'RETURN' | 'CALLBACK';

export interface UrlPolicy {
  /** Where people may be sent and records be posted: entries of `toHostPattern`. Empty for any public host. */
  readonly hosts: readonly string[];
  /** Whether the caller may read what a provider posts to a callback. */
  readonly mayReadPersonalData: boolean;
}

/**
 * A URL that a provider will show, send people to or post records to: https, and not at an internal address.
 *
 * @returns it in the parser's own normal form, which leaves nothing for another parser to read differently: to be sent instead of the text
 * @throws {InvalidInputError}
 * @throws {ForbiddenError} for a callback of a caller who may not read what it would post, where no list of hosts says that it may go there
 */
export function toPublicUrl(text: string, path: string, use: UrlUse, policy: UrlPolicy): string {
  const url = parsed(text, path);
  const problem = problemOf(url);
  if (problem) throw new InvalidInputError(path, problem);
  // Separated by %20 or + too.
  if (holdsCardNumber(url.href) || holdsCardNumber(decoded(url.href))) {
    throw new InvalidInputError(path, 'looks like it contains a card number, which this gateway never accepts');
  }
  if (use !== 'PAGE') assertMayGoTo(url.hostname, path, use, policy);
  return url.href;
}

function parsed(text: string, path: string): URL {
  if (text.length > maxUrlLength) throw tooLong(path);
  if (ambiguous.test(text)) {
    throw new InvalidInputError(path, 'must not contain spaces, control characters or backslashes');
  }
  if (!URL.canParse(text)) throw new InvalidInputError(path, 'must be an absolute URL');
  if (!/^https:\/\/[^/]/i.test(text)) throw new InvalidInputError(path, 'must be an https URL');
  const url = new URL(text);
  if (url.href.length > maxUrlLength) throw tooLong(path);
  return url;
}

const tooLong = (path: string) => new InvalidInputError(path, `must be at most ${maxUrlLength} characters`);

function problemOf({ hostname, port, username, password }: URL): string | undefined {
  if (username || password) return 'must not contain a user or a password';
  if (!isPublicHost(hostname)) return 'must not lead to an internal address';
  return port !== '' && Number(port) < firstFreePort ? 'must not lead to the port of another service' : undefined;
}

function assertMayGoTo(hostname: string, path: string, use: UrlUse, policy: UrlPolicy): void {
  if (policy.hosts.length > 0) {
    if (!isListedHost(hostname, policy.hosts)) throw new InvalidInputError(path, 'must lead to a host of the list');
  } else if (use === 'CALLBACK' && !policy.mayReadPersonalData) {
    throw new ForbiddenError('needs pii:read for a callback, which gets personal data', path);
  }
}

/** The text without its escapes, also beside one that is broken. */
function decoded(href: string): string {
  return href.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
