import type { SandboxAnswer, SandboxRefusal } from '../kit/sandbox-server.js';
import type { Purchase } from './documents.js';

/** CHIP's error body: errors by field, or under `__all__`. */
export function refusal(status: number, code: string, message: string, field = '__all__'): SandboxAnswer {
  return { status, body: { [field]: [{ message, code }] } };
}

export const notFound = refusal(404, 'not_found', 'Not found.');

/** A 400 about a nested field: nested like the request, with `{}` for the good entries of a list before it. */
export function refusalAt(path: readonly string[], code: string, message: string): SandboxAnswer {
  const body = path.reduceRight<unknown>(
    (inner, key) =>
      /^\d+$/.test(key) ? [...Array.from({ length: Number(key) }, () => ({})), inner] : { [key]: inner },
    [{ message, code }],
  );
  return { status: 400, body };
}

/** CHIP's code for what a validator says of a field. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/must have required property/, 'required'],
  [/must be equal to one of the allowed values/, 'invalid_choice'],
  [/must NOT have fewer than \d+ items/, 'min_length'],
  [/must NOT have more than \d+ characters/, 'max_length'],
  [/must be >= /, 'min_value'],
];

/** A request that the contract does not know, in CHIP's form. */
export function refuse(refused: SandboxRefusal): SandboxAnswer {
  switch (refused.kind) {
    case 'not-found':
      return notFound;
    case 'method-not-allowed':
      return refusal(405, 'method_not_allowed', 'Method not allowed.');
    case 'unreadable-body':
      return refusal(400, 'invalid', 'JSON parse error.');
    case 'invalid': {
      const { path = '', message = 'Invalid.' } = refused.problems[0] ?? {};
      const [, , ...fields] = path.split('/');
      const missing = /required property '(\w+)'/.exec(message)?.[1];
      const code = codes.find(([pattern]) => pattern.test(message))?.[1] ?? 'invalid';
      const at = missing === undefined ? fields : [...fields, missing];
      return refusalAt(at.length > 0 ? at : ['__all__'], code, message);
    }
  }
}

/** A purchase as an answer shows it: with the URLs of its pages, which exist whether or not it can still be paid. */
export function present(purchase: Purchase, url: string): Purchase {
  const checkoutUrl = `${url}/p/${purchase.id}/`;
  return {
    ...purchase,
    checkout_url: checkoutUrl,
    invoice_url: purchase.product === 'purchases' ? null : checkoutUrl,
  };
}
