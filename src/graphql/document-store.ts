import type { DocumentNode } from 'graphql';
import { BoundedCache } from '../cache/bounded-cache.js';

/** Some 400 documents of usual size, or a dozen of the largest. */
const maxBytes = 48_000_000;
/** Measured at the worst documents: `{ a a a … }` takes 481 bytes for each token, its nodes included. */
const bytesPerToken = 512;
/** Measured: a string of escapes alone takes 17 bytes for each character of the source. */
const bytesPerCharacter = 20;

/** What Apollo Server requires of a store of parsed documents. */
interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Parsed and validated documents, so that a document is parsed once. Apollo's own store counts the JSON of a document, which leaves out its tokens:
 * 300 kB of comments take 13 MB and were counted as 439 bytes.
 */
export function createDocumentStore(): DocumentStore {
  const documents = new BoundedCache<DocumentNode>({ name: 'document store', maxBytes, sizeOf: bytesOfDocument });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}

/** The source and all tokens, comments included, live as long as the document does. */
export function bytesOfDocument({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token; token = token.next) tokens += 1;
  return (loc?.source.body.length ?? 0) * bytesPerCharacter + tokens * bytesPerToken;
}
