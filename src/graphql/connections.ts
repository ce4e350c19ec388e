import type { Page } from '../domain/records.js';

/** A page as Relay's connection. Lists are read forwards only, so there is never a previous page. */
export function toConnection<T>({ items, hasNextPage, endCursor }: Page<T>) {
  return {
    edges: items,
    nodes: items.map(({ node }) => node),
    pageInfo: { hasNextPage, hasPreviousPage: false, startCursor: items[0]?.cursor ?? null, endCursor },
  };
}
