import { expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import { lists, readOf, seeded } from '../security/run-reads.js';
import { startGateway } from '../kit/gateway.js';
import { guardedBy, startIssuer } from '../support/issuer.js';
import { contentTable } from './content-table.js';

/** Long enough for a machine that does other things as well. */
const limitMs = 300_000;
/** What is contained in another text by chance is shorter. */
const minPartLength = 6;

/** A text or number in an answer, the field that it stands in, and whether that or one around it is other than plain. */
interface Value {
  readonly coordinate: string;
  readonly text: string;
  readonly isGuarded: boolean;
}

function valuesIn(answer: unknown, coordinate = '', isGuarded = false): readonly Value[] {
  if (typeof answer === 'string' || typeof answer === 'number') return [{ coordinate, text: `${answer}`, isGuarded }];
  if (typeof answer !== 'object' || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((item) => valuesIn(item, coordinate, isGuarded));
  const { __typename: typeName, ...fields } = answer as Readonly<Record<string, unknown>>;
  if (typeof typeName !== 'string')
    return Object.values(fields).flatMap((inner) => valuesIn(inner, coordinate, isGuarded));
  return Object.entries(fields).flatMap(([name, inner]) =>
    valuesIn(inner, `${typeName}.${name}`, isGuarded || contentTable[typeName]?.[name] !== 'plain'),
  );
}

/**
 * Whether the same text elsewhere must be the same thing: not an amount, a code or a small number, which occur anywhere, nor the seller's own address, which is in the same
 * town as that of the simulated payer.
 */
const saysSomething = ({ coordinate, text }: Value): boolean =>
  text.length > 3 && !/^(Money|ChipIssuerDetails)\./.test(coordinate);

async function start() {
  const sandbox = await startSandbox('free');
  onTestFinished(() => sandbox.close());
  const issuer = await startIssuer();
  const env = { ...sandbox.settings, ...guardedBy(issuer), LIMIT_OBJECTS: '1000000', BUDGET_PER_MINUTE: '0' };
  const gateway = await startGateway({ env });
  /** All data of the sandbox, as a caller with these scopes sees it. */
  return async (scope: string) => {
    const authorization = `Bearer ${await issuer.sign({ scope })}`;
    const requests = [...seeded.map(([provider, type, id]) => readOf(provider, type, id, 60)), ...lists];
    const answers = requests.map(async ({ query, variables = {} }) => {
      const { data } = await gateway.execute(query, variables, { authorization });
      expect(Object.values(data ?? {})[0]).toBeTruthy();
      return data as unknown;
    });
    return valuesIn(await Promise.all(answers)).filter(saysSomething);
  };
}

it(
  'a value that one field protects appears in no other field for a caller with payments:read alone',
  async () => {
    const readAll = await start();
    const everything = await readAll('payments:read pii:read secrets:read commercial:read');
    const open = await readAll('payments:read');
    expect(open.filter(({ isGuarded }) => isGuarded)).toEqual([]);
    const guarded = everything.filter(({ isGuarded }) => isGuarded);
    expect(new Set(guarded.map(({ coordinate }) => coordinate)).size).toBeGreaterThan(80);
    const shown = guarded.flatMap(({ coordinate, text }) =>
      open
        .filter((other) => other.text === text || (text.length >= minPartLength && other.text.includes(text)))
        .map((other) => `${coordinate} is shown by ${other.coordinate}: ${text}`),
    );
    expect([...new Set(shown)]).toEqual([]);
  },
  limitMs,
);
