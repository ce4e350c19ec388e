import ipaddr from 'ipaddr.js';
import { holdsCardNumber } from '../../domain/card-number.js';
import { InvalidInputError } from '../../domain/failures.js';

/** Names that mean this machine or this network everywhere. */
const internalName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|test|invalid|onion)$/;

/**
 * A URL that a provider will send people or calls to: https, and not at an internal address. Names are not looked up: what a name leads to may
 * change after any check, and it is not this gateway that goes there.
 *
 * @throws {InvalidInputError}
 */
export function assertPublicUrl(text: string, path: string): void {
  const problem = problemOf(text);
  if (problem) throw new InvalidInputError(path, problem);
  // Parted by %20 too.
  if (holdsCardNumber(text) || holdsCardNumber(decoded(text))) {
    throw new InvalidInputError(path, 'looks like it holds a card number, which this gateway never takes');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function problemOf(text: string): string | undefined {
  if (!URL.canParse(text)) return 'must be an absolute URL';
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== 'https:') return 'must be an https URL';
  if (username || password) return 'must not hold a user or a password';
  // The parser has turned every other way of writing an IPv4 address (hexadecimal, one number) into four decimal parts.
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) {
    return ipaddr.process(host).range() === 'unicast' ? undefined : 'must not lead to an internal address';
  }
  return !host.includes('.') || internalName.test(host) ? 'must not lead to an internal address' : undefined;
}
