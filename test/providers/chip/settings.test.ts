import { describe, expect, it } from 'vitest';
import { chip } from '../../../src/providers/chip/index.js';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import { startGateway } from '../../kit/gateway.js';
import { brandId, chipEnvironment, fixture, paidId } from './support.js';

describe('the configuration of CHIP', () => {
  it('is absent when none of its variables is set, although its base URL has a default', () => {
    expect(chip.configure({}).kind).toBe('absent');
    expect(chip.configure({ CHIP_BASE_URL: '', CHIP_SECRET_KEY: '' }).kind).toBe('absent');
  });

  it('needs only a key and a brand', () => {
    expect(chip.configure({ CHIP_SECRET_KEY: 'sk', CHIP_BRAND_ID: brandId.toUpperCase() }).kind).toBe('configured');
  });

  it('reports every fault at once, without repeating a value', () => {
    const configuration = chip.configure({ CHIP_BASE_URL: 'http://gate.example/s3cret', CHIP_BRAND_ID: 'my-s3cret' });
    expect(configuration).toEqual({
      kind: 'faulty',
      faults: [
        expect.stringContaining('CHIP_BASE_URL must be https'),
        'CHIP_SECRET_KEY is not set',
        'CHIP_BRAND_ID must be a UUID',
      ],
    });
    expect(JSON.stringify(configuration)).not.toContain('s3cret');
  });

  it.each(['', '/', '/api/v1', '/api/v1/'])('appends the paths to a base URL that ends in "%s"', async (ending) => {
    const upstream = await startFakeUpstream();
    const prefix = ending.replace(/\/$/, '');
    upstream.on('GET', `${prefix}/purchases/${paidId}/`, { body: fixture('purchase-paid') });
    const gateway = await startGateway({ env: chipEnvironment(upstream.url + ending) });
    const { data } = await gateway.execute(`{ purchase(id: "chip:purchase:${paidId}") { status } }`);
    expect(data.purchase.status).toBe('PAID');
  });
});

describe('CHIP among the providers', () => {
  it('lists its resources and actions without a call', async () => {
    const upstream = await startFakeUpstream();
    const gateway = await startGateway({ env: chipEnvironment(upstream.url) });
    const { data } = await gateway.execute(
      '{ providers { name displayName isSandbox resourceTypes reads actions limitations } }',
    );
    expect(data.providers).toMatchObject([
      {
        name: 'CHIP',
        displayName: 'CHIP Collect',
        isSandbox: false,
        resourceTypes: ['PURCHASE', 'PAYMENT', 'CART', 'CLIENT_SESSION', 'PAYMENT_LINK'],
        reads: ['PAYMENT_METHODS', 'RECURRING_TOKENS'],
      },
    ]);
    expect(data.providers[0].actions).toEqual([
      'CREATE_PURCHASE',
      'CANCEL',
      'CHARGE',
      'MARK_AS_PAID',
      'RESEND_INVOICE',
      'CAPTURE',
      'REFUND',
      'VOID',
      'DELETE_RECURRING_TOKEN',
    ]);
    expect(upstream.requests).toEqual([]);
  });

  it('says that it cannot list purchases', async () => {
    const upstream = await startFakeUpstream();
    const gateway = await startGateway({ env: chipEnvironment(upstream.url) });
    const { errors } = await gateway.execute(
      '{ purchases(filter: { provider: CHIP, ids: { from: "1", to: "2" } }) { nodes { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', provider: 'CHIP' } }]);
  });
});
