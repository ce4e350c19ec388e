import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

const read = (path: string): Table =>
  parse(readFileSync(new URL(`../../schema/${path}`, import.meta.url), 'utf8')) as Table;

/** The content class of every field, by type: the table written by hand, and that of the providers' own records. */
export const contentTable: Table = { ...read('details/content-classes.yaml'), ...read('content-classes.yaml') };
