import type { LedgerEntry } from '../domain/operation.js';
import type { Query } from '../storage/postgres.js';
import type { Note } from './store.js';

/** A row of the journal that was written. */
export interface WrittenRow {
  readonly sequence: string;
  readonly operationId: string;
}

/** Writes the journal of one transaction, and knows its last row. */
export class JournalWriter {
  #last: WrittenRow | undefined;

  /** Undefined when nothing was written. */
  get last(): WrittenRow | undefined {
    return this.#last;
  }

  writeWith(query: Query) {
    return async (
      { id, tenant, state, fence }: Pick<LedgerEntry, 'id' | 'tenant' | 'state' | 'fence'>,
      notes: readonly Note[],
    ): Promise<void> => {
      for (const { step, code } of notes) {
        const [row] = await query<{ sequence: string }>(
          `WITH noted AS (INSERT INTO journal (operation_id, tenant, step, code, state, fence)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING sequence),
           changed AS (UPDATE operations SET changed_in = (SELECT sequence FROM noted) WHERE id = $1)
           SELECT sequence FROM noted`,
          [id, tenant, step, code, state, fence],
        );
        if (row) this.#last = { sequence: row.sequence, operationId: id };
      }
    };
  }
}
