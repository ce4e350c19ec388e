import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  InvalidInputError,
  NotSentError,
  OutcomeUnknownError,
  ProviderFailure,
  ProviderInvalidResponseError,
  ProviderUnavailableError,
} from '../../src/domain/failures.js';
import { InexactMoneyError } from '../../src/domain/money.js';
import type { ObservedState } from '../../src/domain/operation.js';
import { amountToMove } from '../../src/providers/kit/amount.js';
import { readWriteAnswer, type WriteAnswer } from '../../src/providers/kit/answers.js';
import { withCredentials } from '../../src/providers/kit/credentials.js';
import { defineWrite, type WriteDefinition } from '../../src/providers/kit/define-write.js';
import { accepted, done, indeterminate, rejected, superseded, unchanged } from '../../src/providers/kit/states.js';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import { contextOf, type Known } from '../support/steps.js';

const scope = () => ({ signal: new AbortController().signal, meter: new OperationMeter(), callerKey: 'shop' });

describe('the answer to a write', () => {
  const read = (status: number, body: string) =>
    readWriteAnswer<string>(
      { status, body, headers: {}, receivedAt: '' },
      {
        provider: 'CHIP',
        success: (content) => {
          if (typeof content !== 'string') throw new ProviderInvalidResponseError('CHIP', 'it is unknown');
          return { kind: 'ACCEPTED', document: content };
        },
        rejection: (content) => (content === 'no' ? { kind: 'REJECTED', codes: [] } : null),
      },
    );

  it.each([200, 201, 202, 299])('with %i has the documented meaning', (status) => {
    expect(read(status, '"yes"')).toEqual({ kind: 'ACCEPTED', document: 'yes' });
  });
  it.each([400, 402, 404, 405, 422, 451])('with %i in the provider’s own format is a rejection', (status) => {
    expect(read(status, '"no"')).toEqual({ kind: 'REJECTED', codes: [] });
  });
  it.each([401, 403])('with %i is certainly not done, in any format', (status) => {
    for (const body of ['"no"', '<html>', '']) expect(() => read(status, body)).toThrow(NotSentError);
  });
  it.each([
    [200, '<html>'],
    [200, ''],
    [200, '{"status": '],
    [200, '{"an unknown": "document"}'],
    [400, '<html>'],
    [400, ''],
    [404, '<html>'],
    [404, '{"message":"no route"}'],
    [408, '"no"'],
    [409, '"no"'],
    [302, '"no"'],
    [100, '"no"'],
    [500, '"no"'],
  ])('with %i and %s is ambiguous', (status, body) => {
    expect(() => read(status, body)).toThrow(OutcomeUnknownError);
  });
});

describe('credentials that are rejected', () => {
  it.each([
    [[200], ['one']],
    [
      [401, 200],
      ['one', 'two'],
    ],
    [
      [401, 401],
      ['one', 'two'],
    ],
    [[403], ['one']],
    [[500], ['one']],
  ])('are renewed once after a 401 and after nothing else: %j', async (statuses, tokens) => {
    const known = ['one', 'two', 'three'];
    const used: string[] = [];
    const credentials = { token: async () => known[0]!, forget: () => void known.shift() };
    const answer = await withCredentials(credentials, scope(), async (token) => {
      used.push(token);
      return { status: statuses[used.length - 1]!, body: '', headers: {}, receivedAt: '' };
    });
    expect(used).toEqual(tokens);
    expect(answer.status).toBe(statuses.at(-1));
  });
});

describe('the amount of a write', () => {
  const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
  const part = { maximum: eur(1_000), partial: true };

  it('is the whole available amount, or the given part', () => {
    expect(amountToMove('PURSE', null, part)).toEqual(eur(1_000));
    expect(amountToMove('PURSE', eur(1), part)).toEqual(eur(1));
    expect(amountToMove('PURSE', eur(1_000), { ...part, partial: false })).toEqual(eur(1_000));
  });
  it.each<[string, { minorUnits: number; currency: string }, string]>([
    ['zero', eur(0), 'minorUnits'],
    ['negative', eur(-1), 'minorUnits'],
    ['a fraction', eur(1.5), 'minorUnits'],
    ['not a number', eur(NaN), 'minorUnits'],
    ['larger than a safe integer', eur(2 ** 53), 'minorUnits'],
    ['more than is available', eur(1_001), 'minorUnits'],
    ['of another currency', { minorUnits: 1, currency: 'USD' }, 'currency'],
  ])('is refused when it is %s', (_what, given, field) => {
    const move = () => amountToMove('PURSE', given, part);
    expect(move).toThrow(InvalidInputError);
    expect(move).toThrow(`input.amount.${field}`);
  });
  it('is refused for a part when only the whole amount is allowed', () => {
    expect(() => amountToMove('CHIP', eur(999), { ...part, partial: false })).toThrow('input.amount.minorUnits');
  });
  it.each([null, eur(0), eur(-5), eur(0.5)])('is never computed from an unusable maximum: %j', (maximum) => {
    expect(() => amountToMove('CHIP', null, { maximum, partial: true })).toThrow(ProviderFailure);
  });
});

type Definition = WriteDefinition<null, Record<string, never>, string, string>;

/** A write at a provider whose answers and reads the test sets. */
function writeWith(definition: Partial<Definition>) {
  const write = defineWrite<null, Record<string, never>, string, string>({
    provider: 'CHIP',
    data: z.object({}),
    prepare: () => ({}),
    send: async () => ({ kind: 'ACCEPTED', document: 'answer' }),
    answered: () => done(null, 'effect-1'),
    ...definition,
  });
  return {
    send: () => write.send({}, null, 'key', scope()),
    observe: (known?: Known) => write.observe({}, contextOf('key', known)),
  };
}

const answering = (answer: WriteAnswer<string>) => ({ send: async () => answer });

describe('a write that is sent', () => {
  const declined: ObservedState = {
    kind: 'DECLINED',
    decline: { reason: 'GENERAL', retryable: false, providerCode: null },
  };

  it.each([done(null, null), accepted('1', '1'), declined, indeterminate('1')])(
    'returns the effect that a 2xx shows: %j',
    async (state) => {
      expect(await writeWith({ answered: () => state }).send()).toEqual(state);
    },
  );
  it.each([rejected, superseded, unchanged(true), indeterminate()])(
    'is ambiguous when a 2xx shows %j',
    async (state) => {
      await expect(writeWith({ answered: () => state }).send()).rejects.toBeInstanceOf(OutcomeUnknownError);
    },
  );
  it.each([new InexactMoneyError('x'), new ProviderInvalidResponseError('CHIP', 'x')])(
    'is ambiguous when the document of a 2xx cannot be read: %s',
    async (error) => {
      const answered = () => {
        throw error;
      };
      await expect(writeWith({ answered }).send()).rejects.toBeInstanceOf(OutcomeUnknownError);
    },
  );
  it('is rejected by a readable rejection', async () => {
    expect(await writeWith(answering({ kind: 'REJECTED', codes: ['x'] })).send()).toEqual(rejected);
  });

  const unproven = answering({ kind: 'UNPROVEN', hint: '1' });
  it.each<[string, Partial<Definition>, ObservedState]>([
    ['cannot be read', { read: () => Promise.reject(new ProviderUnavailableError('CHIP', 'x')) }, indeterminate()],
    ['is not there', { read: async () => null }, indeterminate()],
    ['shows nothing', { read: async () => 'x', proven: () => unchanged(true) }, indeterminate()],
    [
      'has an inexact amount',
      { read: async () => 'x', proven: () => Promise.reject(new InexactMoneyError('x')) },
      indeterminate(),
    ],
    ['shows it', { read: async () => 'x', proven: () => done(null, null) }, done(null, null)],
    ['shows a decline', { read: async () => 'x', proven: () => declined }, declined],
  ])('is decided by a read after an unproven answer, when that %s', async (_what, definition, expected) => {
    expect(await writeWith({ ...unproven, ...definition }).send()).toEqual(expected);
  });
  it('does not hide an internal error behind an unproven answer', async () => {
    const broken = { ...unproven, read: () => Promise.reject(new TypeError('a bug')), proven: () => rejected };
    await expect(writeWith(broken).send()).rejects.toBeInstanceOf(TypeError);
  });
});

describe('a write that is observed', () => {
  const showing = (state: ObservedState, more: Partial<Definition> = {}) =>
    writeWith({ read: async () => 'x', observe: () => state, ...more });

  it('shows nothing when nothing is there, and preserves the reference', async () => {
    const gone = writeWith({ read: async () => null, observe: () => rejected });
    expect(await gone.observe({ reference: '1' })).toEqual(indeterminate('1'));
    expect(await writeWith({}).observe({ reference: '1' })).toEqual(indeterminate('1'));
  });
  it('fails when the provider cannot be read', async () => {
    const failing = writeWith({
      read: () => Promise.reject(new ProviderUnavailableError('CHIP', 'x')),
      observe: () => rejected,
    });
    await expect(failing.observe()).rejects.toBeInstanceOf(ProviderUnavailableError);
    const inexact = writeWith({ read: async () => 'x', observe: () => Promise.reject(new InexactMoneyError('x')) });
    await expect(inexact.observe()).rejects.toBeInstanceOf(ProviderInvalidResponseError);
  });
  it('is not unchanged once it was accepted', async () => {
    expect(await showing(unchanged(true)).observe()).toEqual(unchanged(true));
    expect(await showing(unchanged(true)).observe({ wasAccepted: true, reference: '1' })).toEqual(indeterminate('1'));
  });
  it.each([done('1', '1'), accepted('1', '1')])(
    'is not shown by an effect that another operation has claimed: %j',
    async (state) => {
      const claims = { '1': {} };
      expect(await showing(state).observe()).toEqual(state);
      expect(await showing(state).observe({ claims })).toEqual(indeterminate());
      expect(await showing(state, { isOnePerResource: true }).observe({ claims })).toEqual(superseded);
    },
  );
});

describe('the page about adding a provider', () => {
  const page = readFileSync(new URL('../../docs/adding-a-provider.md', import.meta.url), 'utf8');
  const source = readFileSync(new URL('../../src/providers/cleverbridge/writes/retries.ts', import.meta.url), 'utf8');

  it('shows a complete write exactly as in the source, in under forty lines', () => {
    const [, shown = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
    expect(shown).toContain('defineWrite({');
    expect(source).toContain(shown);
    expect(shown.split('\n').length).toBeLessThan(40);
  });
});

describe('the complete write that the documentation shows', () => {
  const page = readFileSync('docs/adding-a-provider.md', 'utf8');
  const [, path = '', code = ''] = /A complete one, from `([\w/.-]+)`:\n\n```ts\n([^]*?)```/.exec(page) ?? [];

  it('is identical to the source, and is shorter than 40 lines', () => {
    expect(readFileSync(path, 'utf8')).toContain(code);
    expect(code.split('\n').length).toBeGreaterThan(20);
    expect(code.split('\n').length).toBeLessThan(40);
  });
});
