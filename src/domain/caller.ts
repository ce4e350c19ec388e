import { createHash } from 'node:crypto';

/** What a caller may do, beside being known. Fields name theirs in the schema (`@requiresScopes`). */
type Scope = 'payments:read' | 'payments:write' | 'payments:refund' | 'pii:read' | 'secrets:read' | 'commercial:read';

const allScopes: ReadonlySet<string> = new Set<Scope>([
  'payments:read',
  'payments:write',
  'payments:refund',
  'pii:read',
  'secrets:read',
  'commercial:read',
]);

/** Who calls. */
export interface Caller {
  /** Issuer and subject together: whose idempotency keys and operations are used. */
  readonly tenant: string;
  readonly scopes: ReadonlySet<string>;
}

/** Where no token is required, on loopback only: everybody is the same, and may do everything. */
export const localCaller: Caller = { tenant: 'local', scopes: allScopes };

/** Distinguishes callers where nobody may learn who they are. */
export function callerKeyOf({ tenant }: Caller): string {
  return createHash('sha256')
    .update(JSON.stringify(['caller', tenant]))
    .digest('base64url');
}

/** The caller key of the gateway's own work. No digest looks like it. */
export const gatewayKey = 'gateway';
