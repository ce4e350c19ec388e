import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { newDirectory, temporaryDirectory } from '../kit/stores.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const releasedPath = 'docs/schema/released.graphql';
const declaredPath = 'docs/schema/declared-breaks.json';

/** The present schema, as it would be released. */
let released: string;

beforeAll(() => {
  const { path, remove } = newDirectory();
  copyProject(path);
  execFileSync(process.execPath, ['scripts/check-schema.mjs', '--release'], { cwd: path });
  released = readFileSync(join(path, releasedPath), 'utf8');
  remove();
});

/** The files of the project that the check reads. */
function copyProject(copy: string): void {
  for (const name of ['schema', 'scripts']) cpSync(join(root, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'docs/schema'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
}

/** The same with the present schema released, for a test to change. */
function releasedProject() {
  const copy = temporaryDirectory();
  copyProject(copy);
  writeFileSync(join(copy, releasedPath), released);
  writeFileSync(join(copy, declaredPath), '[]');
  const edit = (file: string, from: string, to: string) => {
    const path = join(copy, 'schema', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const declare = (path: string) =>
    writeFileSync(join(copy, declaredPath), JSON.stringify([{ path, reason: 'agreed' }]));
  const check = () => spawnSync(process.execPath, ['scripts/check-schema.mjs'], { cwd: copy, encoding: 'utf8' });
  return { edit, declare, check };
}

describe('the check of the schema that routers see', () => {
  it('accepts changes that break no client', () => {
    const { edit, check } = releasedProject();
    edit('payment.graphql', '  redirectUrl: URL', '  brandNew: String\n  "Where."\n  redirectUrl: URL');
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('0 of them breaking') });
  });

  it.each([
    ['a removed field', 'payment.graphql', '  redirectUrl: URL', '  redirectUri: URL', 'Payment.redirectUrl'],
    [
      'a field that may be null now',
      'payment.graphql',
      '  status: PaymentStatus!',
      '  status: PaymentStatus',
      'Payment.status',
    ],
    [
      'a new input that is required',
      'mutations/payment-link.graphql',
      '  id: ID!',
      '  id: ID!\n  "Why."\n  why: String!',
      'CancelPaymentLinkInput.why',
    ],
    [
      'a field that needs another scope',
      'payment.graphql',
      '  method: PaymentMethodUsed',
      '  method: PaymentMethodUsed @requiresScopes(scopes: [["pii:read"]])',
      'Payment.method.@requiresScopes',
    ],
    [
      'a field that needs fewer scopes',
      'payment.graphql',
      '  redirectUrl: URL @requiresScopes(scopes: [["secrets:read"]])',
      '  redirectUrl: URL',
      'Payment.redirectUrl.@requiresScopes',
    ],
    [
      'an entity that is found otherwise',
      'payment.graphql',
      '@key(fields: "id")',
      '@key(fields: "id provider")',
      'Payment.@key',
    ],
  ])('rejects %s unless it is declared', (_name, file, from, to, path) => {
    const { edit, declare, check } = releasedProject();
    edit(file, from, to);
    const stopped = check();
    expect(stopped).toMatchObject({ status: 1, stderr: expect.stringContaining(`BREAKS CLIENTS      ${path}`) });
    const [named] = stopped.stderr.match(/(?<=BREAKS CLIENTS\s+)\S+/g) ?? [];
    declare(named ?? '');
    expect(check().stderr).not.toContain(`BREAKS CLIENTS      ${named} `);
  });

  it('rejects a declaration of a change that was not made', () => {
    const { declare, check } = releasedProject();
    declare('Payment.status');
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('DECLARED, NOT MADE  Payment.status') });
  });
});
