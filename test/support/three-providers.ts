import { readFileSync } from 'node:fs';
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';

/** A published body, as the provider gives it. */
export function fixture(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')) as Record<string, unknown>;
}

export const ids = {
  cleverbridgePurchase: 'cleverbridge:purchase:168377690',
  chipPurchase: 'chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11',
  pursePayment: 'purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f',
  purseSession: 'purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d',
  purseLink: 'purse:payment-link:7d9c5288-d7bb-423b-bff7-5c0727cb0adc',
} as const;

export interface ThreeProviders {
  readonly gateway: TestGateway;
  readonly purse: FakeUpstream;
  readonly chip: FakeUpstream;
  readonly cleverbridge: FakeUpstream;
  /** How many requests for data all three got: the token calls left out. */
  dataRequests(): number;
}

/** A gateway over three faked wires, each answering its published bodies. Tests add the answers that they are about. */
export async function startThreeProviders(env: Record<string, string> = {}): Promise<ThreeProviders> {
  const [purse, chip, cleverbridge] = await Promise.all([
    startFakeUpstream(),
    startFakeUpstream(),
    startFakeUpstream(),
  ]);
  answerAsPublished(purse, chip, cleverbridge);
  const gateway = await startGateway({
    env: {
      PURSE_BASE_URL: purse.url,
      PURSE_TOKEN_URL: `${purse.url}/oauth/token`,
      PURSE_CLIENT_ID: 'client',
      PURSE_CLIENT_SECRET: 'purse-secret',
      PURSE_ENTITY_ID: '89a237d0-20f9-438e-b46c-3993c46b7bbe',
      CHIP_BASE_URL: `${chip.url}/api/v1`,
      CHIP_SECRET_KEY: 'chip-secret',
      CHIP_BRAND_ID: 'b9f03950-4f2d-49b6-a96a-62451d6d45e1',
      CLEVERBRIDGE_BASE_URL: cleverbridge.url,
      CLEVERBRIDGE_USERNAME: 'user',
      CLEVERBRIDGE_PASSWORD: 'cleverbridge-secret',
      ...env,
    },
  });
  const wires = [purse, chip, cleverbridge];
  const isData = ({ path }: { path: string }) => path !== '/oauth/token';
  const dataRequests = () => wires.flatMap(({ requests }) => requests).filter(isData).length;
  return { gateway, purse, chip, cleverbridge, dataRequests };
}

function answerAsPublished(purse: FakeUpstream, chip: FakeUpstream, cleverbridge: FakeUpstream): void {
  const last = (id: string) => id.split(':').at(-1) ?? '';
  purse.on('POST', '/oauth/token', { body: fixture('purse/oauth-token.response.json') });
  purse.on('GET', `/payment/v2/payments/${last(ids.pursePayment)}`, {
    body: fixture('purse/payment-get.response.json'),
  });
  purse.on('GET', `/payment/v2/client-sessions/${last(ids.purseSession)}`, {
    body: fixture('purse/client-session-get.response.json'),
  });
  purse.on('GET', `/payment/v2/payment-links/${last(ids.purseLink)}`, {
    body: fixture('purse/payment-link-get.response.json'),
  });
  chip.on('GET', `/api/v1/purchases/${last(ids.chipPurchase)}/`, { body: fixture('chip/purchase-paid.json') });
  cleverbridge.on('GET', '/purchase/getpurchase/v2', {
    body: { ResultMessage: 'OK', PurchaseNotification: JSON.stringify(fixture('cleverbridge/purchase-paid.json')) },
  });
}
