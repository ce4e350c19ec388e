import type { ReportUnknown } from '../../tables.js';

/** What a record needs besides Purse's document. */
export interface MappingContext {
  /** RFC 3339, UTC: when the document arrived. */
  readonly asOf: string;
  readonly report: ReportUnknown;
}
