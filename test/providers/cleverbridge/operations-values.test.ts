import { describe, expect, it } from 'vitest';
import {
  InvalidInputError,
  OutcomeUnknownError,
  ProviderFailure,
  ResourceNotFoundError,
} from '../../../src/domain/failures.js';
import type { FakeAnswer } from '../../support/fake-upstream.js';
import { key, makeScope, paidId, startAtFake, startAtSandbox } from './operations-support.js';
import { json } from './support.js';

const licenseKey = 'DDDD-EEEE-FFFF';
const license = { reference: paidId, runningNumber: 1, licenseKey };
const parameters = {
  reference: paidId,
  parameters: [
    { key: 'x-customerid', value: '51255' },
    { key: 'X-New', value: 'Jane Doe' },
  ],
};
/** Data for a write whose values do not matter. */
const stored = { purchaseId: paidId, values: '{}' };
const getPath = '/purchase/getpurchase/v2';

interface Purchase {
  readonly keys?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
}

/** The purchase as Cleverbridge returns it. */
function purchase({ keys = ['AAAA-BBBB-CCCC'], values = { 'x-customerid': '51254' } }: Purchase = {}): FakeAnswer {
  const deliveries = keys.map((held) => ({ deliveryType: 'Key', key: held, keyRaw: held }));
  const extraParameters = Object.entries(values).map(([name, value]) => ({ key: name, value }));
  const items = [{ runningNumber: 1, productId: 1, deliveries }];
  return { body: { purchaseId: Number(paidId), status: 'Paid', statusId: 'PAY', items, extraParameters } };
}

describe('a license key at Cleverbridge', () => {
  it('is set by one call, and can be read', async () => {
    const { writes, sent, provider } = await startAtSandbox();
    const prepared = await writes.updateLicenseKey.prepare(license, makeScope());
    expect(sent('updateLicenseKey')).toEqual([]);
    expect(await writes.updateLicenseKey.send(prepared, license, key, makeScope())).toEqual({
      kind: 'DONE',
      reference: paidId,
      effectId: null,
    });
    expect(sent('updateLicenseKey').map(({ body }) => body)).toEqual([
      { PurchaseId: paidId, RunningNumber: 1, LicenseKey: licenseKey },
    ]);
    const details = await (await provider.reads(makeScope()).purchase?.(paidId, {}))?.details;
    expect(details).toMatchObject({ items: [{ deliveries: [{ key: licenseKey, keyRaw: licenseKey }] }] });
  });

  it('is not in the reconciliation data', async () => {
    const { writes } = await startAtSandbox();
    const prepared = JSON.stringify(await writes.updateLicenseKey.prepare(license, makeScope()));
    expect(prepared).not.toContain(licenseKey);
    expect(prepared).not.toContain('AAAA-BBBB-CCCC');
  });

  it.each([
    ['an item that is not there', { ...license, runningNumber: 2 }, { argument: 'input.runningNumber' }],
    ['item 0', { ...license, runningNumber: 0 }, { argument: 'input.runningNumber' }],
    ['no key', { ...license, licenseKey: '' }, { argument: 'input.licenseKey' }],
    ['an unknown purchase', { ...license, reference: '999999999' }, { path: 'input.id' }],
  ])('is refused for %s, and nothing is sent', async (_what, input, failure) => {
    const { writes, sent } = await startAtSandbox();
    const prepared = writes.updateLicenseKey.prepare(input, makeScope());
    const constructor = 'path' in failure ? ResourceNotFoundError : InvalidInputError;
    await expect(prepared).rejects.toMatchObject({ constructor, ...failure });
    expect(sent('updateLicenseKey')).toEqual([]);
  });

  it.each<[string, FakeAnswer]>([
    ['400', json('{"ResultMessage":"Missing required field."}', 400)],
    ['402', json('{"ResultMessage":"Invalid."}', 402)],
    ['404', json('{"ResultMessage":"Item not found."}', 404)],
    ['200 with another message than OK', json('{"ResultMessage":"Failed"}')],
  ])('is rejected by a readable %s', async (_what, answer) => {
    const { fake, writes } = await startAtFake();
    fake.on('POST', '/purchase/updatelicensekey', answer);
    expect(await writes.updateLicenseKey.send(stored, license, key, makeScope())).toEqual({ kind: 'REJECTED' });
  });

  it.each<[string, FakeAnswer]>([
    ['500', { status: 500, body: '' }],
    ['an empty 200', { body: undefined }],
    ['a 402 in HTML', { status: 402, body: '<html></html>' }],
  ])('has no known outcome after %s', async (_what, answer) => {
    const { fake, writes } = await startAtFake();
    fake.on('POST', '/purchase/updatelicensekey', answer);
    const outcome = writes.updateLicenseKey.send(stored, license, key, makeScope());
    await expect(outcome).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(fake.requests).toHaveLength(1);
  });

  it.each<[string, Purchase, string]>([
    ['ours', { keys: [licenseKey] }, 'DONE'],
    ['that of before', {}, 'UNCHANGED'],
    ['a third one', { keys: ['GGGG'] }, 'INDETERMINATE'],
    ['none', { keys: [] }, 'INDETERMINATE'],
  ])('is compared with the current key when the answer was lost: %s', async (_what, now, kind) => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const prepared = await writes.updateLicenseKey.prepare(license, makeScope());
    fake.on('GET', getPath, purchase(now));
    expect(await writes.updateLicenseKey.observe(prepared, key)).toMatchObject({ kind });
    expect(fake.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('stays unknown when the purchase no longer exists, and a failed read fails the observation', async () => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const prepared = await writes.updateLicenseKey.prepare(license, makeScope());
    fake.on('GET', getPath, json('{"ResultMessage":"Item not found."}', 404));
    expect(await writes.updateLicenseKey.observe(prepared, key)).toEqual({ kind: 'INDETERMINATE', reference: null });
    fake.on('GET', getPath, { status: 401, body: '' });
    await expect(writes.updateLicenseKey.observe(prepared, key)).rejects.toBeInstanceOf(ProviderFailure);
  });
});

describe('the x-parameters of a Cleverbridge purchase', () => {
  it.each([
    ['POST', 'updatePurchaseParameters'],
    ['GET', 'updatePurchaseParametersByGet'],
  ])('are set by one %s with the same body; the others stay', async (method, operationId) => {
    const { writes, sent, provider } = await startAtSandbox({ CLEVERBRIDGE_UPDATE_PARAMETERS_METHOD: method });
    const prepared = await writes.updatePurchaseParameters.prepare(parameters, makeScope());
    const outcome = await writes.updatePurchaseParameters.send(prepared, parameters, key, makeScope());
    expect(outcome).toEqual({ kind: 'DONE', reference: paidId, effectId: null });
    expect(sent(operationId)).toMatchObject([
      {
        method,
        body: {
          PurchaseId: paidId,
          Items: [
            { Key: 'x-customerid', Value: '51255' },
            { Key: 'X-New', Value: 'Jane Doe' },
          ],
        },
      },
    ]);
    const details = await (await provider.reads(makeScope()).purchase?.(paidId, {}))?.details;
    expect(details).toMatchObject({
      extraParameters: [
        { key: 'x-vendors-subscription-id', value: '544920' },
        { key: 'x-customerid', value: '51255' },
        { key: 'X-New', value: 'Jane Doe' },
      ],
    });
  });

  it.each(['reset-before', 'reset-after', 'hang-after'] as const)('are sent once by GET too: %s', async (kind) => {
    const { writes, sent, running } = await startAtSandbox({ CLEVERBRIDGE_UPDATE_PARAMETERS_METHOD: 'GET' });
    const prepared = await writes.updatePurchaseParameters.prepare(parameters, makeScope());
    running.script({ kind, operationId: 'updatePurchaseParametersByGet' });
    const outcome = writes.updatePurchaseParameters.send(prepared, parameters, key, makeScope());
    await expect(outcome).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(sent('updatePurchaseParametersByGet')).toHaveLength(1);
  });

  it('are recorded by their names only', async () => {
    const { writes } = await startAtSandbox();
    const prepared = JSON.stringify(await writes.updatePurchaseParameters.prepare(parameters, makeScope()));
    expect(prepared).toContain('x-customerid');
    for (const value of ['51254', '51255', 'Jane']) expect(prepared).not.toContain(value);
  });

  it.each([
    ['none', 'input.parameters', []],
    ['one without its x-', 'input.parameters.0.key', [{ key: 'customer', value: '' }]],
    [
      'one twice',
      'input.parameters.1.key',
      [
        { key: 'x-a', value: '1' },
        { key: 'X-a', value: '1' },
      ],
    ],
    ['the mark of a cart', 'input.parameters.0.key', [{ key: 'x-gateway-request-id', value: 'mine' }]],
  ])('are refused without a call when there is %s', async (_what, argument, given) => {
    const { fake, writes } = await startAtFake();
    const prepared = writes.updatePurchaseParameters.prepare({ reference: paidId, parameters: given }, makeScope());
    await expect(prepared).rejects.toMatchObject({ constructor: InvalidInputError, argument });
    expect(fake.requests).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['all ours', { 'X-CustomerId': '51255', 'x-new': 'Jane Doe' }, 'DONE'],
    ['all as before', { 'x-customerid': '51254' }, 'UNCHANGED'],
    ['one of ours', { 'x-customerid': '51255' }, 'UNCHANGED'],
    ['a third value', { 'x-customerid': '1', 'x-new': 'Jane Doe' }, 'INDETERMINATE'],
  ])('are compared with the current values when the answer was lost: %s', async (_what, values, kind) => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const prepared = await writes.updatePurchaseParameters.prepare(parameters, makeScope());
    fake.on('GET', getPath, purchase({ values }));
    expect(await writes.updatePurchaseParameters.observe(prepared, key)).toMatchObject({ kind });
  });

  it('are found again when they are set to nothing, because an empty value is returned as none', async () => {
    const { fake, writes } = await startAtFake();
    const input = { reference: paidId, parameters: [{ key: 'x-customerid', value: '' }] };
    fake.on('GET', getPath, purchase());
    const prepared = await writes.updatePurchaseParameters.prepare(input, makeScope());
    fake.on('GET', getPath, purchase({ values: { 'x-customerid': '' } }));
    expect(await writes.updatePurchaseParameters.observe(prepared, key)).toMatchObject({ kind: 'DONE' });
  });
});
