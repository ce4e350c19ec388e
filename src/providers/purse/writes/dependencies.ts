import type { ReportUnknown } from '../../tables.js';
import type { PurseClient } from '../client.js';

/** What every write at Purse needs. */
export interface Dependencies {
  readonly client: PurseClient;
  readonly report: ReportUnknown;
  /** The business unit that new things are created for. */
  readonly entityId: string;
}
