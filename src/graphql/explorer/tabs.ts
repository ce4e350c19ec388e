import { readdirSync, readFileSync } from 'node:fs';

const directory = new URL('./tabs/', import.meta.url);

/** The prepared operations of the Explorer: every file of `tabs/`, in the order of their names. */
export function readTabs(): { query: string }[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ query: readFileSync(new URL(name, directory), 'utf8') }));
}
