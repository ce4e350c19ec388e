import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import type { ObservedState } from '../../../domain/operation.js';
import type { OperationScope, ProviderWrite } from '../../../domain/provider.js';
import type { Target, WriteInputs } from '../../../domain/write-inputs.js';
import { assertRules } from '../../input-rules.js';
import type { WriteAnswer } from '../../kit/answers.js';
import { defineWrite } from '../../kit/define-write.js';
import { done, indeterminate, unchanged } from '../../kit/states.js';
import { toUpdateLicenseKeyRequest, toUpdateParametersRequest } from './requests.js';
import type { CleverbridgeDocument, DeliveryNames, ItemNames } from '../types.js';
import { extraParameters } from '../values.js';
import { parameterRules } from './cart-rules.js';
import { findPurchase, type Dependencies, valueDigest } from './purchases.js';

const changes = z.record(z.string(), z.object({ ours: z.string(), before: z.array(z.string()) }));

/**
 * What both writes store: of each value that is set, its digest and those of what stood there before. By the place of the value: an
 * item's running number, or the key of an x-parameter in small letters.
 */
const valuesData = z.object({ purchaseId: z.string(), values: z.string() });

/** The values that are to be set, by place, with those that are there. */
type Wanted = Readonly<Record<string, { readonly value: string; readonly before: readonly string[] }>>;

/** Sets a license key. */
export function updateLicenseKey(dependencies: Dependencies) {
  const rules = z.object({
    runningNumber: z.int32().min(1, { error: 'must be 1 or more' }),
    licenseKey: z.string().min(1, { error: 'must not be empty' }),
  });
  return updateValues<WriteInputs['updateLicenseKey']>(dependencies, {
    rules,
    wanted: ({ runningNumber, licenseKey }, purchase) => {
      const before = licenseKeysOf(purchase, String(runningNumber));
      if (!before) throw new InvalidInputError('input.runningNumber', 'is not that of an item of the purchase');
      return { [runningNumber]: { value: licenseKey, before } };
    },
    post: (input, scope) => dependencies.client.updateLicenseKey(toUpdateLicenseKeyRequest(input), scope),
    valuesAt: licenseKeysOf,
  });
}

/** Sets x-parameters. */
export function updateParameters(dependencies: Dependencies) {
  return updateValues<WriteInputs['updatePurchaseParameters']>(dependencies, {
    rules: z.object({ parameters: parameterRules.min(1, { error: 'must contain at least one parameter' }) }),
    wanted: ({ parameters }, purchase) => {
      const entries = parameters.map(({ key, value }) => {
        const name = key.toLowerCase();
        return [name, { value, before: parameterValuesOf(purchase, name) }] as const;
      });
      return Object.fromEntries(entries);
    },
    post: (input, scope) => dependencies.client.updateParameters(toUpdateParametersRequest(input), scope),
    valuesAt: parameterValuesOf,
  });
}

/** What differs between license keys and x-parameters. */
interface ValueWrite<Input> {
  readonly rules: z.ZodType;
  readonly wanted: (input: Input, purchase: CleverbridgeDocument) => Wanted;
  readonly post: (input: Input, scope: OperationScope) => Promise<WriteAnswer<null>>;
  /** What is at a place; null where there is no such place any more. */
  readonly valuesAt: ValuesAt;
}

type ValuesAt = (purchase: CleverbridgeDocument, place: string) => readonly string[] | null;

/** Only digests of values are stored. A write that sets the same values is the same write to whoever reads the purchase. */
function updateValues<Input extends Target>(
  dependencies: Dependencies,
  { rules, wanted, post, valuesAt }: ValueWrite<Input>,
): ProviderWrite<Input> {
  return defineWrite({
    provider: 'CLEVERBRIDGE',
    data: valuesData,
    lookAlike: ({ values }) => `values:${createHash('sha256').update(oursOf(values)).digest('base64url')}`,
    prepare: async (input: Input, scope) => {
      assertRules(rules, input);
      const purchase = await findPurchase(dependencies, input.reference, scope);
      return toData(purchase, wanted(input, purchase));
    },
    send: ({ input, scope }) => post(input, scope),
    answered: (_answer, { data }) => done(data.purchaseId, null),
    read: ({ purchaseId }, { scope }) => dependencies.client.getPurchaseNow(purchaseId, scope),
    observe: (purchase, { values }) => toState(purchase, values, valuesAt),
  });
}

function toData({ purchaseId }: CleverbridgeDocument, wanted: Wanted): z.output<typeof valuesData> {
  const entries = Object.entries(wanted).map(([place, { value, before }]) => [
    place,
    { ours: valueDigest(purchaseId, value), before: digestsOf(purchaseId, before) },
  ]);
  return { purchaseId, values: JSON.stringify(Object.fromEntries(entries)) };
}

/** The places and what is to be there. */
function oursOf(values: string): string {
  const entries = Object.entries(changes.parse(JSON.parse(values))).map(([place, { ours }]) => [place, ours]);
  return JSON.stringify(entries.sort());
}

/**
 * All values are ours, and were not before: done. Some are as they were: it may be sent again, as setting a value twice sets it once. A third value
 * was set by somebody else, after ours or instead of it.
 */
function toState(purchase: CleverbridgeDocument, values: string, valuesAt: ValuesAt): ObservedState {
  const { purchaseId } = purchase;
  const found = Object.entries(changes.parse(JSON.parse(values))).map(([place, { ours, before }]) => {
    const now = valuesAt(purchase, place);
    if (!now) return 'OTHER';
    const digests = digestsOf(purchaseId, now);
    if (digests.join() === before.join()) return before.includes(ours) ? 'SAME' : 'BEFORE';
    return digests.includes(ours) ? 'OURS' : 'OTHER';
  });
  if (found.includes('OTHER')) return indeterminate();
  if (found.includes('BEFORE') || !found.includes('OURS')) return unchanged(true);
  return done(purchaseId, null);
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

/** The values of an x-parameter of the purchase; an empty text is returned as an absent one. */
function parameterValuesOf({ fields }: CleverbridgeDocument, name: string): readonly string[] {
  return extraParameters(fields.raw('extraParameters'))
    .filter(({ key }) => key.toLowerCase() === name)
    .map(({ value }) => value ?? '');
}
