import { readFileSync } from 'node:fs';
import type { components } from '../../../src/generated/purse.js';
import { type FakeUpstream, startFakeUpstream } from '../../support/fake-upstream.js';
import { startGateway, type TestGateway } from '../../kit/gateway.js';

type Schemas = components['schemas'];

/** A body of Purse, by the name of its file in test/fixtures/purse, e.g. `payment-get.response`. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/purse/${name}.json`, import.meta.url), 'utf8'));
}

export const payment = () => fixture('payment-get.response') as Schemas['Payment'];
export const session = () => fixture('client-session-get.response') as Schemas['ClientSession'];
export const link = () => fixture('payment-link-get.response') as Schemas['PaymentLink'];

export const paymentPath = '/payment/v2/payments/9a14962c-bdcf-49d1-8673-e75dfb48013f';
export const sessionPath = '/payment/v2/client-sessions/9753ec77-fc16-4886-92af-c7dcf9b7352d';
export const linkPath = '/payment/v2/payment-links/7d9c5288-d7bb-423b-bff7-5c0727cb0adc';

export const paymentId = 'purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f';
export const sessionId = 'purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d';
export const linkId = 'purse:payment-link:7d9c5288-d7bb-423b-bff7-5c0727cb0adc';

/** The environment of a gateway whose Purse and whose token endpoint are at these addresses. */
export function environment(url: string, tokenUrl = `${url}/oauth/token`): Record<string, string> {
  return {
    PURSE_BASE_URL: url,
    PURSE_TOKEN_URL: tokenUrl,
    PURSE_CLIENT_ID: 'merchant',
    PURSE_CLIENT_SECRET: 'client-secret-1',
    PURSE_ENTITY_ID: '5e3a0862-7cc3-4427-92ba-9e1e9595f571',
    PURSE_API_KEY: 'api-key-1',
  };
}

/** A gateway in front of a Purse whose wire is faked; its token endpoint gives `token-1`, `token-2`, … for an hour each. */
export async function startPurse(
  more: Record<string, string> = {},
): Promise<{ purse: FakeUpstream; gateway: TestGateway }> {
  const purse = await startFakeUpstream();
  let count = 0;
  purse.on('POST', '/oauth/token', () => ({ body: token(`token-${++count}`) }));
  return { purse, gateway: await startGateway({ env: { ...environment(purse.url), ...more } }) };
}

/** An answer of the token endpoint. */
export const token = (value: string, expiresIn: unknown = 3_600) => ({
  access_token: value,
  token_type: 'Bearer',
  expires_in: expiresIn,
});
