import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isScalarType,
} from 'graphql';
import { InvalidInputError } from '../../domain/failures.js';
import { InexactMoneyError, money } from '../../domain/money.js';
import { assertBounded, assertFreeText, assertName } from './free-text.js';
import { toPublicUrl, type UrlPolicy, type UrlUse } from './public-url.js';

/** How deep an object of free form may be nested. */
const maxNesting = 8;

/** What the scalars for URLs say of their use. */
const urlUses: Readonly<Record<string, UrlUse>> = { URL: 'PAGE', ReturnURL: 'RETURN', CallbackURL: 'CALLBACK' };

/** Where in an input a value is. */
interface Position {
  readonly path: string;
  /** The name of the value, where that says what it is: a field's name, or the key of a pair. */
  readonly name: string;
}

/**
 * Checks everything in a mutation's input that can be wrong whatever the provider: texts, names, free-form objects, URLs, amounts. It goes by the
 * schema's types, so that a field added there is checked without a thought. Ids are bounded only: whose they are, and of what form, is their
 * parser's to say. The idempotency key has a check of its own, and goes nowhere but into a digest. URLs inside free-form objects and other texts are
 * texts like any other: only the provider could know what it does with them.
 *
 * @returns the input as it may go on: its URLs in normal form
 * @throws {InvalidInputError} with the path of the first fault
 * @throws {ForbiddenError} for a callback that the caller may not have
 */
export function checkInput<Input extends { readonly idempotencyKey: string }>(
  schema: GraphQLSchema,
  typeName: string,
  { idempotencyKey, ...input }: Input,
  policy: UrlPolicy,
): Input {
  const type = schema.getType(typeName);
  if (!type || !isInputObjectType(type)) throw new Error(`the schema has no input ${typeName}`);
  const checked = new InputCheck(policy).object(type, input, { path: 'input', name: '' });
  // What comes back has the shape of what was given.
  return { ...checked, idempotencyKey } as unknown as Input;
}

class InputCheck {
  constructor(private readonly policy: UrlPolicy) {}

  object(type: GraphQLInputObjectType, value: object, { path }: Position): Readonly<Record<string, unknown>> {
    const fields = value as Readonly<Record<string, unknown>>;
    if (type.name === 'MoneyInput') assertMoney(fields, path);
    // A pair of key and value: the key says what the value is.
    const pairName = typeof fields['key'] === 'string' ? fields['key'] : '';
    const given = Object.values(type.getFields()).filter(({ name }) => fields[name] !== undefined);
    return Object.fromEntries(
      given.map((field) => {
        const position = { path: `${path}.${field.name}`, name: pairName || field.name };
        return [field.name, this.#value(field.type, fields[field.name], position)];
      }),
    );
  }

  #value(given: GraphQLInputType, value: unknown, position: Position): unknown {
    if (value === null) return null;
    const type = getNullableType(given);
    if (isListType(type)) return this.#list(type.ofType, value as readonly unknown[], position);
    if (isInputObjectType(type)) return this.object(type, value as object, position);
    return isScalarType(type) ? this.#scalar(type.name, value, position) : value;
  }

  #list(type: GraphQLInputType, values: readonly unknown[], { path, name }: Position): readonly unknown[] {
    return values.map((value, index) => this.#value(type, value, { path: `${path}.${index}`, name }));
  }

  #scalar(scalar: string, value: unknown, { path, name }: Position): unknown {
    const use = urlUses[scalar];
    if (use) return toPublicUrl(String(value), path, use, this.policy);
    if (scalar === 'JSONObject') checkFreeForm(value, { path, name }, 0);
    else if (scalar === 'ParameterName') assertName(String(value), path);
    else if (scalar === 'String') assertFreeText(String(value), path, name);
    else if (scalar === 'ID') assertBounded(String(value), path);
    return value;
  }
}

/** @param depth how many objects and lists contain it */
function checkFreeForm(value: unknown, { path, name }: Position, depth: number): void {
  if (depth > maxNesting) throw new InvalidInputError(path, `is nested more than ${maxNesting} deep`);
  if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      if (!isList) assertName(key, path);
      checkFreeForm(inner, { path: `${path}.${key}`, name: isList ? name : key }, depth + 1);
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
