import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { diff, CriticalityLevel } from '@graphql-inspector/core';
import { buildASTSchema, parse, print, visit } from 'graphql';
import { printSupergraphFacing } from './supergraph-facing-schema.mjs';

/**
 * Compares the schema that routers see with the one that was last released (docs/schema/released.graphql). A change that breaks clients fails unless
 * docs/schema/declared-breaks.json names it, with the reason. `--release` records the present schema as released, and deletes the declarations.
 */
const releasedPath = new URL('../docs/schema/released.graphql', import.meta.url);
const declaredPath = new URL('../docs/schema/declared-breaks.json', import.meta.url);

/** The router knows the federation's directives; the subgraph's SDL does not define them. */
const toSchema = (sdl) => buildASTSchema(parse(sdl), { assumeValidSDL: true });

/** Descriptions are no promise, so they are neither recorded nor compared. */
const withoutDescriptions = (sdl) =>
  print(visit(parse(sdl), { enter: (node) => (node.description ? { ...node, description: undefined } : undefined) }));

const current = withoutDescriptions(printSupergraphFacing());

if (process.argv.includes('--release')) {
  writeFileSync(releasedPath, `${current}\n`);
  writeFileSync(declaredPath, '[]\n');
  console.log('The present schema is the released one now.');
  process.exit(0);
}

if (!existsSync(releasedPath)) throw new Error('there is no released schema: run npm run schema:release');
/** @type {{ path: string, reason: string }[]} */
const declared = JSON.parse(readFileSync(declaredPath, 'utf8'));
const changes = await diff(toSchema(readFileSync(releasedPath, 'utf8')), toSchema(current));
// The scopes of a field and the keys of an entity are promises like its type; the inspector treats them as plain directives.
const isPromise = ({ path = '' }) => /@(?:requiresScopes|authenticated|key|shareable)\b/.test(path);
const breaking = changes.filter(
  (change) => change.criticality.level === CriticalityLevel.Breaking || isPromise(change),
);
const undeclared = breaking.filter(({ path }) => !declared.some((one) => one.path === path && one.reason));
const idle = declared.filter((one) => !breaking.some(({ path }) => one.path === path));

console.log(
  `${changes.length} changes since the release, ${breaking.length} of them breaking, ${undeclared.length} not declared`,
);
for (const { path, message } of undeclared) console.error(`BREAKS CLIENTS      ${path}  ${message}`);
for (const { path } of idle) console.error(`DECLARED, NOT MADE  ${path}`);
process.exit(undeclared.length + idle.length === 0 ? 0 : 1);
