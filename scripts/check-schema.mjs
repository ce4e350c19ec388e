import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { diff, CriticalityLevel } from '@graphql-inspector/core';
import { buildASTSchema, parse } from 'graphql';
import { printSupergraphFacing } from './supergraph-facing-schema.mjs';

/**
 * Compares the schema that routers see with the one that was last released (docs/schema/released.graphql). A change that breaks clients fails unless
 * docs/schema/declared-breaks.json names it, with the reason. `--release` writes the present schema down as released, and forgets the declarations.
 */
const releasedPath = new URL('../docs/schema/released.graphql', import.meta.url);
const declaredPath = new URL('../docs/schema/declared-breaks.json', import.meta.url);

/** The federation's directives are the router's to know: they are not defined in the subgraph's SDL. */
const toSchema = (sdl) => buildASTSchema(parse(sdl), { assumeValidSDL: true });

const current = printSupergraphFacing();

if (process.argv.includes('--release')) {
  writeFileSync(releasedPath, current);
  writeFileSync(declaredPath, '[]\n');
  console.log('The present schema is the released one now.');
  process.exit(0);
}

if (!existsSync(releasedPath)) throw new Error('there is no released schema: run npm run schema:release');
/** @type {{ path: string, reason: string }[]} */
const declared = JSON.parse(readFileSync(declaredPath, 'utf8'));
const changes = await diff(toSchema(readFileSync(releasedPath, 'utf8')), toSchema(current));
// Who may see a field, and by what an entity is found, are promises like its type; to the inspector they are mere directives.
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
