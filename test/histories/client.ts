import type { Gateway } from './gateways.js';
import type { Intent } from './history.js';
import { traitsOf } from './subjects.js';

/** What a client receives. */
export interface Answer {
  /** The typename of the result; of a look, the status of the operation. */
  readonly type: string;
  readonly reference: string | null;
}

interface WireOperation {
  readonly reference: string | null;
  readonly status: string;
}

interface WireResult {
  readonly __typename: string;
  readonly operation?: WireOperation;
}

/** @param token of the intent's tenant. @param retryAt when a retry is to be made. @returns null when the gateway died */
export async function ask(
  gateway: Gateway,
  intent: Intent,
  token: string,
  retryAt: string | null,
): Promise<Answer | null> {
  const variables = { input: inputOf(intent, retryAt) };
  const headers = { authorization: `Bearer ${token}` };
  const answer = await gateway.execute<{ result: WireResult }>(mutationOf(intent), variables, headers);
  if (answer === null) return null;
  const result = answer.data?.result;
  if (!result) return { type: `error ${JSON.stringify(answer.errors)}`, reference: null };
  return { type: result.__typename, reference: result.operation?.reference ?? null };
}

/** Looks at the operation of a key, which may find out about it and sends nothing. */
export async function watch(gateway: Gateway, { kind, key }: Intent, token: string): Promise<Answer | null> {
  const variables = { idempotencyKey: key, mutation: traitsOf[kind].mutation };
  const headers = { authorization: `Bearer ${token}` };
  const answer = await gateway.execute<{ operationByKey: WireOperation | null }>(watchQuery, variables, headers);
  if (answer === null) return null;
  if (answer.errors.length > 0) return { type: String(answer.errors[0]?.extensions?.['code']), reference: null };
  const operation = answer.data?.operationByKey;
  return { type: operation?.status ?? 'NONE', reference: operation?.reference ?? null };
}

const watchQuery = `query ($idempotencyKey: String!, $mutation: String) {
  operationByKey(idempotencyKey: $idempotencyKey, mutation: $mutation) { status reference }
}`;

function inputOf({ kind, key, subject, amount, text }: Intent, retryAt: string | null): Record<string, unknown> {
  const isPurchase = subject.provider === 'CLEVERBRIDGE';
  const id = `${subject.provider.toLowerCase()}:${isPurchase ? 'purchase' : 'payment'}:${subject.reference}`;
  const whole = { idempotencyKey: key, id };
  switch (kind) {
    case 'retry':
      return { ...whole, retryAt };
    case 'cancelRetry':
      return whole;
    case 'license':
      return { ...whole, runningNumber: 1, licenseKey: text };
    default:
      return {
        ...whole,
        ...(amount === null ? {} : { amount: { minorUnits: amount, currency: subject.currency } }),
        ...(text === null ? {} : { merchantReference: text }),
      };
  }
}

function mutationOf({ kind }: Intent): string {
  const { mutation } = traitsOf[kind];
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const declined =
    kind === 'license' || kind === 'cancelRetry' ? '' : '... on PaymentDeclined { operation { ...Facts } }';
  return `mutation ($input: ${name}Input!) { result: ${mutation}(input: $input) {
    __typename
    ... on ${name}Payload { operation { ...Facts } }
    ... on OperationPending { operation { ...Facts } }
    ... on OutcomeUnknown { operation { ...Facts } }
    ... on OperationInProgress { operation { ...Facts } }
    ${declined}
  } }
  fragment Facts on Operation { status reference }`;
}
