import { describe, expect, it } from 'vitest';
import { purse } from '../../../src/providers/purse/index.js';
import { environment, startPurse } from './support.js';

const complete = environment('https://api.purse.example', 'https://auth.purse.example/oauth/token');
const faultsOf = (changes: Record<string, string | undefined>) => {
  const configuration = purse.configure({ ...complete, ...changes });
  return configuration.kind === 'faulty' ? configuration.faults : [];
};

describe('the settings of Purse', () => {
  it('are complete with or without an API key', () => {
    expect(purse.configure(complete).kind).toBe('configured');
    expect(purse.configure({ ...complete, PURSE_API_KEY: undefined }).kind).toBe('configured');
  });

  it('are absent when nothing of Purse is set', () => {
    expect(purse.configure({ CHIP_SECRET_KEY: 'x' })).toEqual({ kind: 'absent' });
  });

  it.each(['PURSE_BASE_URL', 'PURSE_TOKEN_URL', 'PURSE_CLIENT_ID', 'PURSE_CLIENT_SECRET', 'PURSE_ENTITY_ID'])(
    'need %s, for which there is no default',
    (name) => {
      expect(faultsOf({ [name]: '' })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
    },
  );

  it.each([
    ['PURSE_BASE_URL', 'http://api.purse.example'],
    ['PURSE_TOKEN_URL', 'http://auth.purse.example/token'],
    ['PURSE_TOKEN_URL', 'https://user:secret@auth.purse.example/token'],
    ['PURSE_TOKEN_URL', 'https://auth.purse.example/token?grant_type=client_credentials'],
    ['PURSE_TOKEN_URL', 'token'],
    ['PURSE_ENTITY_ID', 'my shop'],
  ])('refuse %s=%s without repeating it', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
    expect(faults[0]).not.toContain(value);
  });

  it('accept plain http on loopback, where the sandbox is', () => {
    expect(faultsOf(environment('http://127.0.0.1:4013'))).toEqual([]);
  });
});

describe('Purse among the providers', () => {
  it('lists its resources and actions without a call', async () => {
    const { purse: upstream, gateway } = await startPurse();
    const { data } = await gateway.execute('{ providers { name isSandbox resourceTypes reads actions limitations } }');
    expect(data.providers).toEqual([
      {
        name: 'PURSE',
        isSandbox: false,
        resourceTypes: ['PAYMENT', 'CART', 'CLIENT_SESSION', 'PAYMENT_LINK'],
        reads: ['REDIRECTION'],
        actions: [
          'CREATE_PAYMENT',
          'CREATE_CLIENT_SESSION',
          'CREATE_PAYMENT_LINK',
          'CAPTURE',
          'REFUND',
          'VOID',
          'ABORT',
          'CANCEL',
        ],
        limitations: expect.arrayContaining([expect.stringContaining('stays unknown')]),
      },
    ]);
    expect(upstream.requests).toEqual([]);
  });
});
