import type { CleverbridgeSettings } from './settings.js';

/**
 * What proves to Cleverbridge who we are: HTTP Basic with the platform user.
 *
 * @see https://dev.cleverbridge.com/docs/authentication-rest-apis
 */
export function authorization(settings: CleverbridgeSettings): string {
  const pair = `${settings.CLEVERBRIDGE_USERNAME}:${settings.CLEVERBRIDGE_PASSWORD}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
