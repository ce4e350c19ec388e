import type { Prepared } from './crash-kind-rules.js';
import type { Kind } from './crash-kinds.js';
import type { GatewayProcess } from './crash-process.js';
import type { Call, Providers } from './crash-providers.js';
import { newKey, type Random } from './proof.js';

/** Of the kinds that can be declined, one in so many is. */
const oneInDeclined = 4;
/** Of the clients, one in so many never comes back. */
const oneInSilent = 3;

export type Status = 'IN_PROGRESS' | 'UNKNOWN' | 'PENDING' | 'SUCCEEDED' | 'DECLINED' | 'ACTION_REQUIRED' | 'REFUSED';

/** An operation as the ledger shows it. */
export interface Operation {
  readonly id: string;
  readonly status: Status;
  readonly replayed: boolean;
  readonly reference: string | null;
}

/** What a request was answered with. */
export interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly operation?: Operation;
}

/** One write of the proof. */
export interface Write extends Prepared {
  readonly kind: Kind;
  readonly key: string;
  /** Whether its client sends it again; otherwise the ledger has to find out by itself. */
  readonly isRepeated: boolean;
  /** Every answer that its client got, oldest first. */
  readonly answers: Answer[];
}

export async function newWrite(kind: Kind, providers: Providers, random: Random): Promise<Write> {
  const key = newKey();
  const isDeclined = kind.facts.declined !== undefined && random(oneInDeclined) === 0;
  const isRepeated = random(oneInSilent) > 0;
  const prepared = await kind.prepare(providers, { tag: `crash-${key}`, isDeclined }, kind.facts);
  return { ...prepared, kind, key, isRepeated, answers: [] };
}

const factsOfOperation = 'id status replayed reference';

function mutationOf({ facts: { mutation, payload, declinedAs } }: Kind): string {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const members = ['OutcomeUnknown', 'OperationInProgress', 'PaymentDeclined', 'OperationPending', payload];
  const withOperation = declinedAs === undefined ? members : [...members, declinedAs];
  const fragments = [...new Set(withOperation)].map((name) => `... on ${name} { operation { ${factsOfOperation} } }`);
  return `mutation ($input: ${input}!) { result: ${mutation}(input: $input) {
    __typename ... on Failure { message } ${fragments.join(' ')}
  } }`;
}

/** @returns null when the client disconnected, or the gateway was ended before it had answered */
export async function send(gateway: GatewayProcess, write: Write, signal?: AbortSignal): Promise<Answer | null> {
  const input = { idempotencyKey: write.key, ...write.input };
  const data = await gateway.execute(mutationOf(write.kind), { input }, signal);
  if (!data) return null;
  const answer = data['result'] as Answer;
  write.answers.push(answer);
  return answer;
}

const operationQuery = `query ($key: String!, $mutation: String!) {
  operationByKey(idempotencyKey: $key, mutation: $mutation) { ${factsOfOperation} }
}`;

/** What the ledger says of its key, and it looks at the provider first where that is not final; null when the key is free. */
export async function readLedger(gateway: GatewayProcess, { key, kind }: Write): Promise<Operation | null> {
  const data = await gateway.execute(operationQuery, { key, mutation: kind.facts.mutation });
  if (!data) throw new Error('a gateway that received no signal did not answer');
  return data['operationByKey'] as Operation | null;
}

const isAbout = (call: Call, { kind: { facts }, mark }: Write): boolean =>
  call.provider === facts.provider && call.text.includes(mark);

/** The calls that are to do it. */
export const callsOf = ({ calls }: Pick<Providers, 'calls'>, write: Write): readonly Call[] =>
  calls.filter((call) => call.operationId === write.kind.facts.operationId && isAbout(call, write));

/** The reads of what it is done to. */
export const readsOf = ({ calls }: Pick<Providers, 'calls'>, write: Write): readonly Call[] =>
  calls.filter((call) => !call.isWrite && isAbout(call, write));

export const isFinal = (status: Status | undefined): boolean =>
  status !== undefined && status !== 'IN_PROGRESS' && status !== 'UNKNOWN' && status !== 'PENDING';
