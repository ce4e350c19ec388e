import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { type RunningSandbox, startSandboxServer } from '../../../src/sandbox/kit/sandbox-server.js';
import { definePurse, purseSandbox } from '../../../src/sandbox/purse/index.js';
import { startGateway, type TestGateway } from '../../kit/gateway.js';

export const entityId = '5e3a0862-7cc3-4427-92ba-9e1e9595f571';

const shown = {
  Payment: { field: 'payment', selection: 'id status redirectUrl amount { minorUnits } decline { providerCode }' },
  ClientSession: { field: 'clientSession', selection: 'id status checkoutUrl actions { action }' },
  PaymentLink: {
    field: 'paymentLink',
    selection: 'id status url actions { action } payments { authorizationStatus } clientSessions { status }',
  },
} as const;

/** The document of one mutation, with every member of its result. */
export function mutationOf(name: string): string {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  const { field, selection } = Object.entries(shown).find(([type]) => pascal.endsWith(type))![1];
  return `mutation ($input: ${pascal}Input!) { result: ${name}(input: $input) {
    __typename
    ... on Failure { code message retryable }
    ... on InvalidInput { path }
    ... on NotFound { path }
    ... on NotAllowed { actions { action } }
    ... on OutcomeUnknown { operation { ...Facts } }
    ... on OperationPending { operation { ...Facts } resource { ... on Payment { ${shown.Payment.selection} } } }
    ... on PaymentDeclined { operation { ...Facts } decline { reason retryable providerCode } }
    ... on ${pascal}Payload { ${field} { ${selection} } operation { ...Facts } }
  } }
  fragment Facts on Operation { id status reference resourceId replayed }`;
}

/** Runs a mutation and tells the member of its result that came back. */
export async function run(gateway: TestGateway, name: string, input: object, idempotencyKey = 'k-1') {
  const { data, errors } = await gateway.execute(mutationOf(name), { input: { idempotencyKey, ...input } });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.result;
}

/** A gateway over Purse's sandbox, with a ledger of its own. */
export async function startAtSandbox() {
  const running: RunningSandbox = await startSandboxServer(await definePurse(() => running.url), 0);
  onTestFinished(() => running.close());
  const env = { ...purseSandbox.settings(running.url), UPSTREAM_TIMEOUT_MS: '1000' };
  const gateway = await startGateway({ env });
  return {
    running,
    gateway,
    write: (name: string, input: object, key?: string) => run(gateway, name, input, key),
    /** The calls that change something, oldest first. */
    sent: () => running.calls.filter(({ method, operationId }) => method === 'POST' && operationId !== 'createToken'),
    /** What a shopper does at a page. */
    choose: (url: string, choice: string) =>
      fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ choice }) }),
  };
}

export const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
const returnUrl = 'https://shop.example.com/back';
const orderOf = (netAmountMinorUnits: number) => ({ reference: 'order-1009', netAmountMinorUnits });

/** The least that each creation needs. */
export const paymentOf = (minorUnits: number) => ({
  amount: eur(minorUnits),
  order: orderOf(minorUnits),
  returnUrl,
  split: [{ amountMinorUnits: minorUnits, partner: 'illicado', method: 'giftcard' }],
});
export const sessionOf = (minorUnits: number) => ({ amount: eur(minorUnits), order: orderOf(minorUnits), returnUrl });
export const linkOf = sessionOf;
export const creations = [
  ['createPayment', paymentOf(4_200)],
  ['createClientSession', sessionOf(4_200)],
  ['createPaymentLink', linkOf(4_200)],
] as const;

interface ContractSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly ContractSchema[];
  readonly oneOf?: readonly ContractSchema[];
  readonly items?: ContractSchema;
  readonly properties?: Readonly<Record<string, ContractSchema>>;
}

const file = new URL('../../../src/providers/purse/contract.yaml', import.meta.url);
const contract = parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as {
  readonly components: { readonly schemas: Readonly<Record<string, ContractSchema>> };
};

/** Words with a meaning of their own, by the name of their field. */
const words: Readonly<Record<string, unknown>> = {
  entity_id: entityId,
  currency: 'EUR',
  country_code: 'FR',
  challenge_indicator: 'CHALLENGE_REQUESTED_BY_MERCHANT',
  additional_data: { text: 'x', number: 1.5 },
};
const formats: Readonly<Record<string, string>> = {
  'date-time': '2096-01-02T03:04:05.6789+01:00',
  date: '1990-02-03',
  uri: 'https://shop.example.com/it?a=1',
  uuid: 'a1b2c3d4-abcd-4234-a1b2-123456abcdef',
};

/** A request that holds every field that its schema in the contract documents. @param kind which of the alternatives to take */
export function completeRequest(name: string, kind = 0): Record<string, unknown> {
  return sampleOf({ $ref: name }, '', kind) as Record<string, unknown>;
}

function sampleOf(schema: ContractSchema, field: string, kind: number): unknown {
  if (words[field] !== undefined) return words[field];
  if (schema.$ref) return sampleOf(contract.components.schemas[schema.$ref.split('/').at(-1)!]!, field, kind);
  if (schema.allOf) return sampleOf(schema.allOf[0]!, field, kind);
  if (schema.oneOf) return sampleOf(schema.oneOf[kind]!, field, kind);
  if (schema.enum) return schema.enum.at(-1);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties!).map(([name, inner]) => [name, sampleOf(inner, name, kind)]),
      );
    case 'array':
      return [sampleOf(schema.items!, field, kind)];
    case 'integer':
      return 7;
    case 'number':
      return 5.5;
    case 'boolean':
      return true;
    default:
      return formats[schema.format ?? ''] ?? `the-${field}`;
  }
}

const amounts = /^(net_amount|tax_amount|discount_amount|unit_gross_price|total_sales_amount|purchase_total_amount)$/;
const renamed: Readonly<Record<string, string>> = {
  shopper_redirection_url: 'returnUrl',
  three_ds_authentication_options: 'threeDs',
  three_ds_server_trans_id: 'threeDsServerTransactionId',
  tax_rate: 'taxRatePercent',
  utc_time_zone: 'utcTimeZoneMinutes',
};
const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The input that says what a request of Purse's says, by the rule of their names. */
export function inputOf({ entity_id: _, amount, currency, ...request }: Record<string, unknown>): object {
  const money = currency === undefined ? { minorUnits: amount, currency: 'EUR' } : { minorUnits: amount, currency };
  return { amount: money, ...(toInput(request) as object) };
}

function toInput(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toInput);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'additional_data') return ['additionalData', inner];
      if (name === 'tax_rate') return ['taxRatePercent', String(inner)];
      if (name === 'parent_payment_id') return ['parentPaymentId', `purse:payment:${inner}`];
      const isAmount = amounts.test(name) || name === 'amount';
      return [renamed[name] ?? camelCase(name) + (isAmount ? 'MinorUnits' : ''), toInput(inner)];
    }),
  );
}
