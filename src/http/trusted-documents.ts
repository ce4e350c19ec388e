import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What is done with documents that are not in the manifest. */
export type TrustMode = 'off' | 'log' | 'enforce';

/** Apollo's manifest (`@apollo/generate-persisted-query-manifest`). */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});
/** Relay's (`relay-compiler --persist-output`), and the one of many code generators: id to text. */
const relayManifest = z.record(z.string(), z.string().min(1));

/** The documents that clients were built with. */
export class TrustedDocuments {
  readonly #bodies: ReadonlyMap<string, string>;
  readonly #digests: ReadonlySet<string>;

  constructor(bodies: ReadonlyMap<string, string>) {
    this.#bodies = bodies;
    this.#digests = new Set([...bodies.values()].map(digestOf));
  }

  /** The text of the document with this id. */
  find(id: string): string | undefined {
    return this.#bodies.get(id);
  }

  holds(body: string): boolean {
    return this.#digests.has(digestOf(body));
  }
}

/** @throws {Error} the file cannot be read or is no manifest, in one sentence without its content */
export function readTrustedDocuments(path: string): TrustedDocuments {
  const json = parsed(readOrFail(path), path);
  const apollo = apolloManifest.safeParse(json);
  if (apollo.success) return new TrustedDocuments(new Map(apollo.data.operations.map(({ id, body }) => [id, body])));
  const relay = relayManifest.safeParse(json);
  if (relay.success) return new TrustedDocuments(new Map(Object.entries(relay.data)));
  throw new Error(`The manifest ${path} is neither Apollo's nor Relay's.`);
}

function readOrFail(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`The manifest ${path} cannot be read.`, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`The manifest ${path} is no JSON.`, { cause });
  }
}

export const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** A GraphQL request as it came, its form not checked. */
export type GraphqlBody = Readonly<Record<string, unknown>>;

/** What is to be served, or why not. */
type Trust =
  | { readonly kind: 'SERVE'; readonly body: GraphqlBody; readonly isTrusted: boolean }
  | { readonly kind: 'REFUSE'; readonly code: 'DOCUMENT_NOT_FOUND' | 'DOCUMENT_NOT_TRUSTED'; readonly message: string };

/**
 * Puts the text of a trusted document in place of its id: Apollo's `extensions.persistedQuery.sha256Hash`, or Relay's `documentId`, `doc_id` or `id`. A request
 * with a text of its own is served unless only trusted documents are.
 */
export function trust(body: GraphqlBody, documents: TrustedDocuments, mode: Exclude<TrustMode, 'off'>): Trust {
  const id = idIn(body);
  if (typeof body['query'] === 'string') {
    const isTrusted = documents.holds(body['query']);
    if (isTrusted || mode === 'log') return { kind: 'SERVE', body: withoutId(body), isTrusted };
    return { kind: 'REFUSE', code: 'DOCUMENT_NOT_TRUSTED', message: 'Only documents of the manifest are accepted.' };
  }
  const text = id === undefined ? undefined : documents.find(id);
  if (text !== undefined) return { kind: 'SERVE', body: { ...withoutId(body), query: text }, isTrusted: true };
  return { kind: 'REFUSE', code: 'DOCUMENT_NOT_FOUND', message: 'The manifest contains no document with this id.' };
}

const persistedQuery = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

function idIn({ extensions, documentId, doc_id, id }: GraphqlBody): string | undefined {
  const apollo = persistedQuery.safeParse(extensions);
  if (apollo.success) return apollo.data.persistedQuery.sha256Hash;
  return [documentId, doc_id, id].find((candidate) => typeof candidate === 'string');
}

/** The server behind knows no persisted queries, and refuses a request that speaks of one. */
function withoutId({ extensions, documentId: _documentId, doc_id: _doc, id: _id, ...rest }: GraphqlBody): GraphqlBody {
  if (typeof extensions !== 'object' || extensions === null) return rest;
  const others = Object.entries(extensions).filter(([name]) => name !== 'persistedQuery');
  return { ...rest, extensions: Object.fromEntries(others) };
}
