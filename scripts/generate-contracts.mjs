/**
 * Writes what follows from the contract.yaml of each provider: its wire types (src/generated/<provider>.ts), the SDL of its own records
 * (schema/details/<provider>.graphql), their mappers (src/generated/<provider>-records.ts), those of requests
 * (src/generated/<provider>-requests.ts) and the content classes of their fields (schema/details/content-classes.yaml).
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Kind, parse as parseSdl } from 'graphql';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse, stringify } from 'yaml';
import { toMappers } from './contract/mappers.mjs';
import { toRequests } from './contract/requests.mjs';
import { recordsOf, toContentClasses, toSdl } from './contract/records.mjs';

const root = new URL('../', import.meta.url);
const write = (path, text) => writeFile(new URL(path, root), text);
const contractOf = (name) => new URL(`src/providers/${name}/contract.yaml`, root);
const providers = (await readdir(new URL('src/providers/', root)))
  .filter((name) => existsSync(contractOf(name)))
  .sort();

/** The members of the unions of the schema. */
async function unionMembers() {
  const files = (await readdir(new URL('schema/', root))).filter((file) => file.endsWith('.graphql'));
  const documents = await Promise.all(files.map(async (file) => readFile(new URL(`schema/${file}`, root), 'utf8')));
  return new Set(
    documents
      .flatMap((text) => parseSdl(text).definitions)
      .filter(({ kind }) => kind === Kind.UNION_TYPE_DEFINITION)
      .flatMap(({ types }) => types.map(({ name }) => name.value)),
  );
}

const documents = await unionMembers();
const classes = {};
for (const name of providers) {
  const header = `/** Generated from src/providers/${name}/contract.yaml by scripts/generate-contracts.mjs. */\n`;
  const contract = parse(await readFile(contractOf(name), 'utf8'), { maxAliasCount: -1 });
  const records = recordsOf(contract);
  await write(`src/generated/${name}.ts`, header + astToString(await openapiTS(contractOf(name), { immutable: true })));
  const requests = toRequests(contract, name);
  if (requests) await write(`src/generated/${name}-requests.ts`, header + requests);
  if (records.length === 0) continue;
  await write(`schema/details/${name}.graphql`, toSdl(records));
  await write(`src/generated/${name}-records.ts`, header + toMappers(records, name, documents, contract));
  Object.assign(classes, toContentClasses(records));
}
const header = '# Generated from the contracts of the providers by scripts/generate-contracts.mjs.\n';
await write('schema/details/content-classes.yaml', header + stringify(classes));
