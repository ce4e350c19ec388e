import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { Memo, Reconciled } from '../../legacy-writes.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { assertRules } from '../../input-rules.js';
import type { WriteAnswer } from '../client/write-answers.js';
import { toUpdateLicenseKeyRequest, toUpdateParametersRequest } from '../mapper/requests.js';
import { type CleverbridgeDocument, type DeliveryNames, extraParameters, type ItemNames } from '../types.js';
import { parameterRules } from './cart-rules.js';
import { findPurchase, type Parts, valueDigest } from './purchases.js';

const change = z.object({ ours: z.string(), before: z.array(z.string()) });

/**
 * What both writes remember: of each value that is set, its digest and those of what stood there before. By the place of the value: an
 * item's running number, or the key of an x-parameter in small letters.
 */
const valuesMemo = z.object({
  purchaseId: z.string(),
  values: z.string().transform((json) => z.record(z.string(), change).parse(JSON.parse(json))),
});

/** Sets a license key. Only its digest is remembered. */
export function updateLicenseKey(parts: Parts): ProviderWrite<WriteInputs['updateLicenseKey']> {
  const rules = z.object({
    runningNumber: z.int32().min(1, { error: 'must be 1 or more' }),
    licenseKey: z.string().min(1, { error: 'must not be empty' }),
  });
  return {
    prepare: async (input, scope) => {
      assertRules(rules, input);
      const { reference, runningNumber, licenseKey } = input;
      const purchase = await findPurchase(parts, reference, scope);
      const before = licenseKeysOf(purchase, String(runningNumber));
      if (!before) throw new InvalidInputError('input.runningNumber', 'is not that of an item of the purchase');
      return toMemo(purchase, { [runningNumber]: { value: licenseKey, before } });
    },
    send: async (_memo, input, _key, scope) =>
      toOutcome(input.reference, await parts.client.updateLicenseKey(toUpdateLicenseKeyRequest(input), scope)),
    reconcile: (memo, _key, scope) => reconcile(parts, memo, licenseKeysOf, scope),
  };
}

/** Sets x-parameters. Only the digests of their values are remembered. */
export function updateParameters(parts: Parts): ProviderWrite<WriteInputs['updatePurchaseParameters']> {
  const rules = z.object({ parameters: parameterRules.min(1, { error: 'must hold one parameter at least' }) });
  return {
    prepare: async (input, scope) => {
      assertRules(rules, input);
      const purchase = await findPurchase(parts, input.reference, scope);
      const wanted = input.parameters.map(({ key, value }) => {
        const name = key.toLowerCase();
        return [name, { value, before: parameterValuesOf(purchase, name) }] as const;
      });
      return toMemo(purchase, Object.fromEntries(wanted));
    },
    send: async (_memo, input, _key, scope) =>
      toOutcome(input.reference, await parts.client.updateParameters(toUpdateParametersRequest(input), scope)),
    reconcile: (memo, _key, scope) => reconcile(parts, memo, parameterValuesOf, scope),
  };
}

function toMemo(
  { purchaseId }: CleverbridgeDocument,
  wanted: Readonly<Record<string, { readonly value: string; readonly before: readonly string[] }>>,
): Memo {
  const changes = Object.entries(wanted).map(([place, { value, before }]) => [
    place,
    { ours: valueDigest(purchaseId, value), before: digestsOf(purchaseId, before) },
  ]);
  return { purchaseId, values: JSON.stringify(Object.fromEntries(changes)) };
}

function toOutcome(reference: string, answer: WriteAnswer): WriteOutcome {
  return answer === 'ACCEPTED' ? { kind: 'SUCCEEDED', reference } : { kind: 'REFUSED' };
}

/**
 * All values are ours: done. Some are as they were: it may be sent again, as setting a value twice sets it once. A third value was set by
 * somebody else, after ours or instead of it.
 *
 * @param valuesAt what stands at a place; null where there is no such place any more
 */
async function reconcile(
  { client }: Parts,
  memo: Memo,
  valuesAt: (purchase: CleverbridgeDocument, place: string) => readonly string[] | null,
  scope: OperationScope,
): Promise<Reconciled> {
  const { purchaseId, values } = valuesMemo.parse(memo);
  const purchase = await client.getPurchaseNow(purchaseId, scope);
  const standings = Object.entries(values).map(([place, { ours, before }]) => {
    const now = purchase && valuesAt(purchase, place);
    if (!now) return 'OTHER';
    const digests = digestsOf(purchaseId, now);
    if (digests.includes(ours)) return 'OURS';
    return digests.join() === before.join() ? 'BEFORE' : 'OTHER';
  });
  if (standings.includes('OTHER')) return { kind: 'STILL_UNKNOWN' };
  if (standings.includes('BEFORE')) return { kind: 'MAY_SEND_AGAIN' };
  return { kind: 'FOUND', outcome: { kind: 'SUCCEEDED', reference: purchaseId } };
}

/** In an order of their own, so that the provider's does not matter. */
function digestsOf(purchaseId: string, values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => valueDigest(purchaseId, value)))].sort();
}

/** The license keys of an item; null when the purchase has no such item. */
function licenseKeysOf({ fields }: CleverbridgeDocument, runningNumber: string): readonly string[] | null {
  const items = fields.parts<ItemNames>('items', 'Item');
  const item = items.find((candidate) => candidate.text('runningNumber') === runningNumber);
  const deliveries = item?.parts<DeliveryNames>('deliveries', 'Delivery');
  return (
    deliveries?.flatMap((delivery) => [delivery.text('key'), delivery.text('keyRaw')]).filter((key) => key !== null) ??
    null
  );
}

/** The values of an x-parameter of the purchase; an empty text is told as an absent one. */
function parameterValuesOf({ fields }: CleverbridgeDocument, name: string): readonly string[] {
  return extraParameters(fields.raw('extraParameters'))
    .filter(({ key }) => key.toLowerCase() === name)
    .map(({ value }) => value ?? '');
}
