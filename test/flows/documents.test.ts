import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Bench, startBench } from '../kit/bench.js';

const flows = readFileSync(new URL('../../docs/flows.md', import.meta.url), 'utf8');

/** The steps of one flow, as a reader pastes them. */
function stepsOf(title: string): readonly { language: string; text: string }[] {
  const section = flows.split('\n## ').find((part) => part.startsWith(title)) ?? '';
  return [...section.matchAll(/```(graphql|sh)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

const portNames: Readonly<Record<string, string>> = { '4011': 'cleverbridge', '4012': 'chip', '4013': 'purse' };

/** Does the same as `curl -d name=value URL`, at the port of this sandbox. */
async function curl({ servers }: Bench, command: string): Promise<unknown> {
  const [, body = '', port = '', path = ''] = /-d (\S+) http:\/\/127\.0\.0\.1:(\d+)(\S+)/.exec(command) ?? [];
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${servers[portNames[port] ?? '']!.url}${path}`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  });
  return { status: answer.status < 400 ? 'ok' : answer.status };
}

/** Does what docs/flows.md says, step by step, on a fresh sandbox. */
async function run(title: string): Promise<readonly unknown[]> {
  const bench = await startBench();
  const results: unknown[] = [];
  for (const { language, text } of stepsOf(title)) {
    if (language === 'sh') results.push(await curl(bench, text));
    else {
      const { data, errors } = await bench.gateway.execute(text);
      expect(errors).toEqual([]);
      results.push(Object.values(data as object)[0]);
    }
  }
  return results;
}

describe('the flows of the documentation', () => {
  it('pay, capture in part and refund in part with a link at Purse', async () => {
    expect(await run('Purse')).toMatchObject([
      { paymentLink: { status: 'CREATED', url: expect.stringContaining('/payment-link/1e7a803d-') } },
      { status: 'ok' },
      { status: 'PAID', payments: [{ payment: { status: 'AUTHORIZED' } }] },
      { payment: { status: 'PARTIALLY_CAPTURED' }, operation: { status: 'SUCCEEDED' } },
      {
        payment: {
          status: 'PARTIALLY_REFUNDED',
          amounts: {
            captured: { decimal: '30.00' },
            refunded: { decimal: '10.00' },
            availableToRefund: { decimal: '20.00' },
          },
        },
      },
    ]);
  });

  it('decline, retry and pay a cart at Cleverbridge', async () => {
    expect(await run('Cleverbridge')).toMatchObject([
      {
        __typename: 'ProcessCartPending',
        purchase: { id: 'cleverbridge:purchase:169200001', status: 'DECLINED' },
        decline: { reason: 'LIMIT_EXCEEDED', retryable: true },
        paymentLink: { url: expect.stringMatching(/^http/) },
      },
      { __typename: 'OperationPending', operation: { status: 'PENDING' } },
      { __typename: 'RetryPaymentPayload', purchase: { status: 'PAID' } },
    ]);
  });

  it('save a token with a CHIP purchase, pay another one with it and delete it', async () => {
    expect(await run('CHIP')).toMatchObject([
      { purchase: { id: 'chip:purchase:6c22b398-643e-4f35-9420-d80009826b8d', status: 'OPEN' } },
      { status: 'ok' },
      { purchase: { id: 'chip:purchase:d549b95f-89da-44e4-91f8-b15176cbce37' } },
      { purchase: { status: 'PAID', payment: { method: { cardLastFour: '1111' } } } },
      { purchase: { status: 'PAID' } },
    ]);
  });
});
