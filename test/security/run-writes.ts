import { getNamedType } from 'graphql';
import { plantedWrites, type Write } from './inputs.js';
import { everythingOf } from './questions.js';
import { readOf, schema } from './run-reads.js';
import type { Request, Answered, World } from './world.js';

const providerOf = (mutation: string): string => {
  if (/LicenseKey|Parameters|retry|Retry|Cart/.test(mutation)) return 'Cleverbridge';
  return /Payment|Session|Link/.test(mutation) ? 'Purse' : 'Chip';
};

/** A mutation that asks for everything of whatever comes of it. */
export function mutationOf(mutation: string, input: unknown): Request {
  const field = schema.getMutationType()!.getFields()[mutation]!;
  const selection = everythingOf(schema, getNamedType(field.type), providerOf(mutation));
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return {
    query: `mutation ($input: ${type}!) { result: ${mutation}(input: $input) ${selection} }`,
    variables: { input },
  };
}

const done = /Payload$|^ProcessCart|^OperationPending$/;

/**
 * Every mutation, with something planted wherever it takes something, and a look at what was made by the caller who may see it.
 *
 * @returns what was done
 */
export async function writes(world: World): Promise<readonly Write[]> {
  const all = plantedWrites(world.plants);
  for (const { mutation, input } of all) {
    const { data, text } = await world.ask('little', mutation, mutationOf(mutation, input));
    if (!done.test(data?.result?.__typename)) throw new Error(`${mutation}: ${text.slice(0, 1_000)}`);
    await world.ask('full', `${mutation} again`, mutationOf(mutation, input));
    await lookAt(world, data.result.operation.resourceId, mutation);
  }
  return all;
}

/** The results of writes, and the same writes again. */
export async function askAgain(world: World, all: readonly Write[]): Promise<void> {
  const query = 'query ($key: String!) { operationByKey(idempotencyKey: $key) { id status reference resourceId } }';
  for (const { mutation, input } of all) {
    await world.ask('little', `the key of ${mutation}`, { query, variables: { key: input['idempotencyKey'] } });
    await world.ask('little', `${mutation} again`, mutationOf(mutation, input));
  }
}

async function lookAt(world: World, id: unknown, mutation: string): Promise<Answered | undefined> {
  if (typeof id !== 'string') return undefined;
  const type = {
    purchase: 'Purchase',
    payment: 'Payment',
    'client-session': 'ClientSession',
    'payment-link': 'PaymentLink',
  }[id.split(':')[1] ?? ''];
  if (!type) return undefined;
  return world.ask('full', `what ${mutation} was about`, readOf(providerOf(mutation), type, id));
}
