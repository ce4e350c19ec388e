import ipaddr from 'ipaddr.js';
import { isUrl } from '../../domain/urls.js';

/** Longer names do not exist in the DNS. */
const maxNameLength = 253;
const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** No top-level domain is one letter, or begins with a digit. */
const topLevelLabel = /^[a-z][a-z0-9-]+$/;

/** Last labels that mean this machine, this network or nothing at all: reserved by the IETF or ICANN, or what networks commonly use inside. */
const internalTopLevels: ReadonlySet<string> = new Set([
  ...[
    'localhost',
    'local',
    'localdomain',
    'internal',
    'intranet',
    'private',
    'lan',
    'home',
    'corp',
    'domain',
    'workgroup',
  ],
  ...['svc', 'pod', 'cluster', 'consul', 'docker', 'arpa', 'test', 'invalid', 'onion', 'alt'],
]);

/** The address at which Azure's own services answer every virtual machine; it is in the public range. */
const azureServices = '168.63.129.16';
/** The part of IPv6 that is public at all. What wraps an IPv4 address (mapped, compatible, NAT64), this network and this machine lie elsewhere. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a host is one of the public internet, as far as its name or address says. Names are not looked up: what a name leads to may change after any
 * check, and it is not this gateway that goes there.
 *
 * @param hostname as the WHATWG parser gives it: IPv4 in four decimal parts however it was written, IPv6 in brackets, other letters as punycode
 */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublicIPv6(ipaddr.IPv6.parse(hostname.slice(1, -1)));
  if (ipaddr.IPv4.isValidFourPartDecimal(hostname)) {
    return hostname !== azureServices && ipaddr.IPv4.parse(hostname).range() === 'unicast';
  }
  return isPublicName(hostname);
}

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  return address.match(globalUnicast) && address.range() === 'unicast';
}

/** Two labels at least, none of them empty: also no dot at the end, which would make another name of the same host. */
function isPublicName(name: string): boolean {
  const labels = name.split('.');
  const last = labels.at(-1) ?? '';
  const isWellFormed = name.length <= maxNameLength && labels.every((part) => label.test(part));
  return isWellFormed && labels.length > 1 && topLevelLabel.test(last) && !internalTopLevels.has(last);
}

/**
 * An entry of an operator's list of hosts: a name, or `*.` and a name for all names below it.
 *
 * @returns the entry as host names are compared; null when it is none
 */
export function toHostPattern(entry: string): string | null {
  const wildcard = entry.startsWith('*.') ? '*.' : '';
  const url = `https://${entry.slice(wildcard.length)}`;
  const { hostname, href } = isUrl(url) ? new URL(url) : { hostname: '', href: '' };
  return href === `https://${hostname}/` && isPublicName(hostname) ? wildcard + hostname : null;
}

/** @param patterns from `toHostPattern` */
export function isListedHost(hostname: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern,
  );
}
