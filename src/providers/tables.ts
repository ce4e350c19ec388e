/**
 * Called for each code of a provider that a table does not know, so that it is logged and counted; the client sees `UNKNOWN` and the code itself.
 */
export type ReportUnknown = (field: string, value: string) => void;

/** What a record needs besides the provider's document. */
export interface MappingContext {
  /** RFC 3339, UTC: when the document arrived. */
  readonly asOf: string;
  readonly report: ReportUnknown;
}

/** A provider's codes and ours. Total: every code that its documents name has a row. */
export type Table<T> = Readonly<Record<string, T>>;

/**
 * Looks a provider's code up. An absent code is the fallback without a report; an unknown one is reported.
 *
 * @param field what the code is, e.g. `purchase.status`: a label for operators
 */
export function lookUp<T>(table: Table<T>, code: string | null, fallback: T, field: string, report: ReportUnknown): T {
  if (code === null) return fallback;
  const found = Object.hasOwn(table, code) ? table[code] : undefined;
  if (found !== undefined) return found;
  report(field, code);
  return fallback;
}
