import { type GraphQLArgument, type GraphQLField, isInputObjectType } from 'graphql';
import { leastInputs } from './inputs.js';
import { asVariables, everythingOf, type Leaf, leavesOf, withLeaf } from './questions.js';
import { schema } from './run-reads.js';
import { mutationOf } from './run-writes.js';
import type { World } from './world.js';

/** A question that holds a card number in one place. */
interface CardQuestion {
  readonly place: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Texts and URLs are judged by the gateway; what has a form of its own (a day, a currency, a word of an enumeration) by the GraphQL library. */
export type Judge = 'texts' | 'urls' | 'library';

const judgeOf = ({ type }: Leaf): Judge => {
  if (type === 'URL') return 'urls';
  return ['String', 'ID', 'JSONObject'].includes(type) ? 'texts' : 'library';
};

/** How a card number goes into a value of a type. */
const dressed: Readonly<Record<string, (card: string) => readonly unknown[]>> = {
  ID: (card) => [card, `purse:payment:${card}`, `cleverbridge:purchase:${card}`, `chip:client:${card}`],
  URL: (card) => [`https://shop.example.com/?card=${card}`],
  JSONObject: (card) => [{ note: card }, { [card]: 'note' }],
};

/** A card number in every value of every mutation and query, one question each. */
export function* cardQuestions(world: World, judge: Judge): Generator<CardQuestion> {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const { type } = field.args[0]!;
    for (const leaf of leavesOf(type).filter((each) => judgeOf(each) === judge)) {
      for (const { place, value } of valuesFor(world, `${field.name}: ${leaf.path.join('.')} (${leaf.type})`, leaf)) {
        const key = world.plants.text('caller', `key of the card in ${place}`);
        const input = withLeaf(type, { idempotencyKey: key, ...leastInputs[field.name] }, leaf.path, value);
        yield { place, ...(mutationOf(field.name, input) as Omit<CardQuestion, 'place'>) };
      }
    }
  }
  for (const field of Object.values(schema.getQueryType()!.getFields())) yield* queriesOf(world, field, judge);
}

function* queriesOf(world: World, field: GraphQLField<unknown, unknown>, judge: Judge): Generator<CardQuestion> {
  // Its argument is the router's own scalar: see `_entities` among the intruders.
  if (field.name.startsWith('_')) return;
  for (const argument of field.args) {
    for (const leaf of leavesOf(argument.type).filter((each) => judgeOf(each) === judge)) {
      const where = `${field.name}: ${[argument.name, ...leaf.path].join('.')} (${leaf.type})`;
      for (const { place, value } of valuesFor(world, where, leaf)) {
        yield {
          place,
          ...queryOf(field, { [argument.name]: withLeaf(argument.type, leastArgument(argument), leaf.path, value) }),
        };
      }
    }
  }
}

function* valuesFor(world: World, where: string, leaf: Leaf): Generator<{ place: string; value: unknown }> {
  const forms = dressed[leaf.type] ?? ((card: string) => [card]);
  const count = forms('').length;
  for (let index = 0; index < count; index += 1) {
    const place = count === 1 ? where : `${where}, ${index + 1}`;
    yield { place, value: forms(world.plants.card(place))[index] };
  }
}

const leastFilters: Readonly<Record<string, unknown>> = {
  purchases: { provider: 'CLEVERBRIDGE', ids: { from: '1', to: '2' } },
  paymentMethods: { provider: 'CHIP', currency: 'MYR' },
};
const leastArguments: Readonly<Record<string, unknown>> = {
  id: 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139',
  ids: [],
  clientId: 'chip:client:b7f3be84-2ee3-42b5-946c-eef9d712b36f',
  token: 'a.b.c',
  idempotencyKey: 'k',
};

const leastArgument = ({ name, type }: GraphQLArgument): unknown =>
  isInputObjectType(type) ? undefined : leastArguments[name];

function queryOf({ name, args, type }: GraphQLField<unknown, unknown>, given: Readonly<Record<string, unknown>>) {
  const { declared, used } = asVariables(args);
  const isScalar = everythingOf(schema, type as never, 'Chip') === '';
  const selection = isScalar ? '' : '{ __typename }';
  const least = Object.fromEntries(
    args.map((argument) => [
      argument.name,
      argument.name === 'filter' ? leastFilters[name] : leastArguments[argument.name],
    ]),
  );
  const merged = { ...least, ...given };
  return { query: `query ${declared} { ${name}${used} ${selection} }`, variables: merged };
}

/** Asks all of them, a few at a time. */
export async function askCards(world: World, judge: Judge): Promise<number> {
  const questions = [...cardQuestions(world, judge)];
  for (let from = 0; from < questions.length; from += atOnce) {
    await Promise.all(
      questions
        .slice(from, from + atOnce)
        .map(({ place, ...request }) => world.ask('full', `the card in ${place}`, request)),
    );
  }
  return questions.length;
}

const atOnce = 6;

/** The same number as people write it, and as nobody should get it past a check. */
export const disguises: Readonly<Record<string, (card: string) => string>> = {
  'with its expiry behind it': (card) => `${card} 12/29`,
  'with its security code behind it': (card) => `${card} 123`,
  'with a number before it': (card) => `7 ${card}`,
  'separated by dots': (card) => inFours(card, '.'),
  'separated by no-break spaces': (card) => inFours(card, '\u00a0'),
  'separated by two spaces': (card) => inFours(card, '  '),
  'separated by another dash': (card) => inFours(card, '\u2011'),
  'separated by slashes': (card) => inFours(card, '/'),
  'in full-width digits': (card) => card.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
};

const inFours = (card: string, by: string): string => (card.match(/.{4}/g) ?? []).join(by);

/** Always the same: with digits beside it, one in ten would pass as another card number. */
const someCard = '4111111111111111';

/** @returns the disguises in which a card number was taken as a note to a purchase */
export async function askDisguised(world: World): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const [name, disguise] of Object.entries(disguises)) {
    const input = { ...leastInputs['createPurchase'], idempotencyKey: name, notes: disguise(someCard) };
    const { data } = await world.ask('full', `a card number ${name}`, mutationOf('createPurchase', input));
    if (data?.result?.__typename !== 'InvalidInput') taken.push(name);
  }
  return taken;
}

/** What the library says of a document or variables that it cannot read, where they hold a card number or somebody's secret. */
export async function askUnreadable({ plants, ask }: World): Promise<void> {
  const card = (where: string): string => plants.card(where);
  await ask('full', 'a document that breaks off', { query: `{ payment(id: "x") ${card('a document')} }` });
  await ask('full', 'an unknown operation', {
    query: 'query A { __typename }',
    operationName: card('an operation name'),
  });
  await ask('full', 'a number for a text', {
    query: `{ operationByKey(idempotencyKey: ${card('a literal')}) { id } }`,
  });
  await ask('full', 'a variable of another type', {
    query: 'query ($id: ID!) { payment(id: $id) { id } }',
    variables: { id: { card: card('an object for an id') } },
  });
  await ask('full', 'an input that lacks its id', {
    query: 'mutation ($input: UpdateLicenseKeyInput!) { updateLicenseKey(input: $input) { __typename } }',
    variables: {
      input: {
        idempotencyKey: 'k',
        runningNumber: 1,
        licenseKey: plants.text('fault', 'license key of a wrong input'),
      },
    },
  });
}
