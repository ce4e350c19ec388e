import {
  type GraphQLInputType,
  getNullableType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isScalarType,
} from 'graphql';
import { InvalidInputError } from '../../domain/failures.js';
import { InexactMoneyError, money } from '../../domain/money.js';
import { assertBounded, assertFreeText } from './free-text.js';
import { assertPublicUrl } from './public-url.js';

/** How deep an object of free form may be nested. */
const maxNesting = 8;

/**
 * Checks everything in a mutation's input that can be wrong whatever the provider: texts, free-form objects, URLs, amounts. It goes by the
 * schema's types, so that a field added there is checked without a thought. Ids are bounded only: whose they are, and of what form, is their
 * parser's to say. The idempotency key has a check of its own, and goes nowhere but into a digest.
 *
 * @throws {InvalidInputError} with the path of the first fault
 */
export function checkInput(schema: GraphQLSchema, typeName: string, input: object): void {
  const type = schema.getType(typeName);
  if (!type || !isInputObjectType(type)) throw new Error(`the schema has no input ${typeName}`);
  check(type, { ...input, idempotencyKey: undefined }, 'input', '');
}

function check(given: GraphQLInputType, value: unknown, path: string, name: string): void {
  if (value === null || value === undefined) return;
  const type = getNullableType(given);
  if (isListType(type)) {
    (value as readonly unknown[]).forEach((item, index) => check(type.ofType, item, `${path}.${index}`, name));
  } else if (isInputObjectType(type)) {
    const fields = value as Readonly<Record<string, unknown>>;
    if (type.name === 'MoneyInput') assertMoney(fields, path);
    // A pair of key and value: the key says what the value is.
    const pairName = typeof fields['key'] === 'string' ? fields['key'] : '';
    for (const field of Object.values(type.getFields())) {
      check(field.type, fields[field.name], `${path}.${field.name}`, pairName || field.name);
    }
  } else if (isScalarType(type)) {
    checkScalar(type.name, value, path, name);
  }
}

function checkScalar(scalar: string, value: unknown, path: string, name: string): void {
  if (scalar === 'URL') assertPublicUrl(String(value), path);
  else if (scalar === 'JSONObject') checkFreeForm(value, path, name, 0);
  else if (scalar === 'String') assertFreeText(String(value), path, name);
  else if (scalar === 'ID') assertBounded(String(value), path);
}

/** @param depth how many objects and lists it already lies in */
function checkFreeForm(value: unknown, path: string, name: string, depth: number): void {
  if (depth > maxNesting) throw new InvalidInputError(path, `is nested more than ${maxNesting} deep`);
  if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      if (!isList) assertFreeText(key, path);
      checkFreeForm(inner, `${path}.${key}`, isList ? name : key, depth + 1);
    }
  } else if (typeof value === 'string' || typeof value === 'number') {
    assertFreeText(String(value), path, name);
  }
}

function assertMoney({ minorUnits, currency }: Readonly<Record<string, unknown>>, path: string): void {
  const amount = Number(minorUnits);
  if (amount < 0) throw new InvalidInputError(`${path}.minorUnits`, 'must not be negative');
  try {
    money(amount, String(currency));
  } catch (error) {
    if (!(error instanceof InexactMoneyError)) throw error;
    throw new InvalidInputError(`${path}.currency`, 'is not a currency of ISO 4217');
  }
}
