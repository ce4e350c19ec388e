import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { lexicographicSortSchema, parse } from 'graphql';

const directory = fileURLToPath(new URL('../schema/', import.meta.url));

/** The subgraph's schema as a router reads it, scopes and costs included, in an order that does not depend on the files. */
export function printSupergraphFacing() {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.graphql'),
  );
  const sdl = files.sort().map((name) => readFileSync(join(directory, name), 'utf8'));
  return `${printSubgraphSchema(lexicographicSortSchema(buildSubgraphSchema(parse(sdl.join('\n')))))}\n`;
}
