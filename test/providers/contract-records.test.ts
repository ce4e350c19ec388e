import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toMappers } from '../../scripts/contract/mappers.mjs';
import { recordsOf, toContentClasses, toSdl } from '../../scripts/contract/records.mjs';
import { toRequests } from '../../scripts/contract/requests.mjs';
import * as wire from '../../src/providers/wire.js';

interface Contract {
  readonly 'x-names'?: string;
  readonly components: { readonly schemas: Record<string, { properties: Record<string, object> }> };
}

const readContract = (provider: string): Contract =>
  parse(readFileSync(new URL(`../../src/providers/${provider}/contract.yaml`, import.meta.url), 'utf8'), {
    maxAliasCount: -1,
  });

const chip = readContract('chip');

/** A copy of CHIP's contract in which a purchase has one more field. */
function contractWith(name: string, property: object): Contract {
  const contract = structuredClone(chip);
  contract.components.schemas['Purchase']!.properties[name] = property;
  return contract;
}

/** The mapper of a purchase, as it is generated from the contract. */
function mapperOf(contract: Contract): (answer: object) => Record<string, unknown> {
  const source = toMappers(recordsOf(contract), 'chip', new Set(['ChipPurchase']), contract);
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports: Record<string, never> = {};
  runInNewContext(outputText, { exports, require: () => wire });
  return exports['toChipPurchase']!;
}

describe('a field that is added to a contract', () => {
  const answer = { id: 'p', status: 'paid', purchase: { currency: 'JPY' }, loyalty_reward: 250 };
  const reward = { type: 'integer', format: 'int64', 'x-as': 'amount', description: 'What the payer earned. [SPEC]' };

  it('appears in the SDL with its type and description', () => {
    const sdl = toSdl(recordsOf(contractWith('loyalty_reward', reward)));
    expect(sdl).toContain('  "What the payer earned."\n  loyaltyReward: Money\n');
  });

  it('is mapped from an answer', () => {
    const purchase = mapperOf(contractWith('loyalty_reward', reward))(answer);
    expect(purchase['loyaltyReward']).toEqual({ minorUnits: 250, currency: 'JPY' });
  });

  it('needs the scope of its mark, and has its content class', () => {
    const records = recordsOf(contractWith('loyalty_reward', { ...reward, 'x-sensitive': 'personal' }));
    expect(toSdl(records)).toContain('  loyaltyReward: Money @requiresScopes(scopes: [["pii:read"]])\n');
    expect(toContentClasses(records)['ChipPurchase']).toMatchObject({ loyaltyReward: 'personal' });
  });

  it('is read as its type says when it has no mark', () => {
    const flag = { type: 'boolean', description: 'Whether there is a reward. [SPEC]' };
    const contract = contractWith('has_reward', flag);
    expect(toSdl(recordsOf(contract))).toContain('  hasReward: Boolean\n');
    expect(mapperOf(contract)({ ...answer, has_reward: 'yes' })['hasReward']).toBeNull();
    expect(mapperOf(contract)({ ...answer, has_reward: true })['hasReward']).toBe(true);
  });

  it('is refused without a GraphQL type', () => {
    const contract = contractWith('reward', { ...reward, 'x-as': 'points' });
    expect(() => recordsOf(contract)).toThrow('reward: the kind points has no GraphQL type; name it with x-type');
  });

  it('is sent when it stands in a request', () => {
    const contract = structuredClone(chip);
    contract.components.schemas['ProductBody']!.properties['gift_value'] = reward;
    expect(toRequests(contract, 'chip')).toContain('    gift_value: input.giftValueMinorUnits,\n');
  });
});

it.each(['chip', 'cleverbridge', 'purse'])('the SDL of the records of %s is that of its contract', (provider) => {
  const file = new URL(`../../schema/details/${provider}.graphql`, import.meta.url);
  expect(toSdl(recordsOf(readContract(provider)))).toBe(readFileSync(file, 'utf8'));
});
