/** Writes src/generated/<provider>.ts, the wire types of each provider, from its contract.yaml. */
import { readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../', import.meta.url);
const providers = (await readdir(new URL('src/providers/', root), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => existsSync(new URL(`src/providers/${name}/contract.yaml`, root)));

for (const name of providers) {
  const ast = await openapiTS(new URL(`src/providers/${name}/contract.yaml`, root), { immutable: true });
  const header = `/** Generated from src/providers/${name}/contract.yaml by scripts/generate-contracts.mjs. */\n`;
  await writeFile(new URL(`src/generated/${name}.ts`, root), header + astToString(ast));
}
