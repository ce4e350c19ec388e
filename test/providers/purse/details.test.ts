import { readFileSync } from 'node:fs';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createSchema } from '../../../src/graphql/schema.js';
import { toClientSession } from '../../../src/providers/purse/records/client-session.js';
import { toPayment } from '../../../src/providers/purse/records/payment.js';
import { toPaymentLink } from '../../../src/providers/purse/records/payment-link.js';
import { link, payment, session } from './support.js';

interface ContractSchema {
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly 'x-sensitive'?: 'secret' | 'personal' | 'commercial';
}

const file = new URL('../../../src/providers/purse/contract.yaml', import.meta.url);
const contract = parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as {
  readonly components: { readonly schemas: Readonly<Record<string, ContractSchema>> };
};
const schema = createSchema();

/** The objects in Purse's records: every object of its answers except tokens, keys, claims and errors. */
const objects =
  'ClientSession Widget Solution Payment Amounts Overview Split Authorization Operation PartnerTransaction Card ThreeDs Redirection Authentication Webhook WebhookHeader PaymentLink PaymentLinkPayment PaymentLinkClientSession Order Shipment ItemLine Address Discount MarketplaceSeller Customer Account Link'.split(
    ' ',
  );

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function typeOf(name: string): GraphQLObjectType {
  const type = schema.getType(`Purse${name}`);
  if (!isObjectType(type)) throw new Error(`no type Purse${name}`);
  return type;
}

const fields = objects.flatMap((object) =>
  Object.entries(contract.components.schemas[object]?.properties ?? {}).map(([field, definition]) => ({
    object,
    field,
    definition,
  })),
);

describe('the schema of Purse’s own records', () => {
  it('contains every field that the contract documents', () => {
    const missing = fields.filter(({ object, field }) => !typeOf(object).getFields()[camelCase(field)]);
    expect(missing.map(({ object, field }) => `${object}.${field}`)).toEqual([]);
    expect(fields.length).toBeGreaterThan(150);
  });

  it('marks each secret, each personal and each commercial field', () => {
    const expected = {
      secret: /^Secret: /,
      personal: /^Personal data\. |May hold personal data\.$/,
      commercial: /^Commercial data\. /,
    };
    const unmarked = fields.filter(({ object, field, definition: { 'x-sensitive': kind } }) => {
      return kind && !expected[kind].test(typeOf(object).getFields()[camelCase(field)]?.description ?? '');
    });
    expect(unmarked.map(({ object, field }) => `${object}.${field}`)).toEqual([]);
  });
});

describe('the details of a Purse record', () => {
  /** Every value of a body that a mapper should return; amounts are searched as minor units. */
  function leaves(value: unknown): unknown[] {
    if (Array.isArray(value)) return value.flatMap(leaves);
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
    return [value];
  }
  const isTime = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value);
  const context = { asOf: '2026-01-05T09:00:00Z', report: () => undefined };

  it.each([
    ['payment', payment(), toPayment({ ...payment() }, context).details],
    ['session', session(), toClientSession({ ...session() }, context).details],
    ['link', link(), toPaymentLink({ ...link() }, context).details],
  ])('contain all values of the sample %s', (_what, body, details) => {
    const shown = new Set(leaves(details).map(String));
    const lost = leaves(body).filter((value) => !isTime(value) && !shown.has(String(value)));
    expect(lost).toEqual([]);
    const times = leaves(body)
      .filter(isTime)
      .map((value) => new Date(String(value)).toISOString());
    const shownTimes = new Set(
      leaves(details)
        .filter(isTime)
        .map((value) => new Date(String(value)).toISOString()),
    );
    expect(times.filter((time) => !shownTimes.has(time))).toEqual([]);
  });

  it('are computed only when they are requested', () => {
    const record = toPayment({ ...payment(), version: 7 }, context);
    expect(Object.getOwnPropertyDescriptor(record, 'details')?.get).toBeTypeOf('function');
  });

  it('show a JSON object as text when its format is not documented', () => {
    const redirection = { href: 'https://pay.example.org', method: 'POST', body: { a: 1 }, form: '<form/>' };
    const authentication = { status: 'CHALLENGE', challenge_data: { b: [2] } };
    const details = toPayment({ ...payment(), redirection, authentication }, context).details;
    expect(details).toMatchObject({
      redirection: { body: '{"a":1}', form: '<form/>', href: 'https://pay.example.org' },
      authentication: { status: 'CHALLENGE', challengeData: '{"b":[2]}' },
    });
  });
});
