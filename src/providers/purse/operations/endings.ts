import {
  GatewayFailure,
  NotAllowedError,
  OutcomeUnknownError,
  ResourceNotFoundError,
} from '../../../domain/failures.js';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import type { Target } from '../../../domain/write-inputs.js';
import type { Dated } from '../../../upstream/answers.js';
import type { ReportUnknown } from '../../tables.js';
import { text } from '../../wire.js';
import type { PurseClient, PurseWriteCall } from '../client.js';
import type { PurseAnswer } from '../client/answers.js';
import { type Standing, toClientSessionStanding, toPaymentLinkStanding } from '../mapper.js';
import type { Ended } from '../tables.js';

/** What tells the abort of a session and the cancellation of a link apart. */
interface Ending<Document> {
  /** For people. */
  readonly refusal: string;
  readonly read: (id: string, scope: OperationScope) => Promise<Dated<Document> | null>;
  readonly post: (id: string, call: PurseWriteCall) => Promise<PurseAnswer<Document>>;
  readonly toStanding: (document: Document, report: ReportUnknown) => Standing;
}

/** What can be ended at Purse, so that it cannot be paid any more. A second end is turned away and does no harm. */
export function createEndings(client: PurseClient, report: ReportUnknown) {
  return {
    abortClientSession: toWrite(client, report, {
      refusal: 'The session can no longer be aborted.',
      read: (id, scope) => client.getClientSessionNow(id, scope),
      post: (id, call) => client.abortClientSession(id, call),
      toStanding: toClientSessionStanding,
    }),
    cancelPaymentLink: toWrite(client, report, {
      refusal: 'The link can no longer be cancelled.',
      read: (id, scope) => client.getPaymentLinkNow(id, scope),
      post: (id, call) => client.cancelPaymentLink(id, call),
      toStanding: toPaymentLinkStanding,
    }),
  };
}

const outcomes: Readonly<Record<Ended, WriteOutcome>> = {
  AS_WISHED: { kind: 'SUCCEEDED', reference: null },
  OTHERWISE: { kind: 'REFUSED' },
};

function toWrite<Document>(
  client: PurseClient,
  report: ReportUnknown,
  ending: Ending<Document>,
): ProviderWrite<Target> {
  const look = async (reference: string, scope: OperationScope): Promise<Standing | null> => {
    const read = await ending.read(reference, scope);
    return read && standingOf(read.value);
  };

  /** What ended takes others with it: what is held of those is dropped. */
  const standingOf = async (document: Document): Promise<Standing> => {
    const standing = ending.toStanding(document, report);
    if (standing.ended) await Promise.all(standing.linked.map((reference) => client.forget(reference)));
    return standing;
  };

  return {
    prepare: async ({ reference }, scope) => {
      const standing = await look(reference, scope);
      if (!standing) throw new ResourceNotFoundError('input.id');
      if (standing.actions.length === 0) throw new NotAllowedError(ending.refusal, standing.actions);
      return { reference };
    },

    send: async (_memo, { reference }, key, scope) => {
      const answer = await ending.post(reference, { key, scope });
      switch (answer.kind) {
        case 'DONE':
          return outcomes[certain(await standingOf(answer.document)).ended];
        case 'ALREADY_PROCESSED':
          // Of an abort this may as well be the refusal by state: what has not ended by now was refused.
          return outcomes[(await orUnknown(look(reference, scope))).ended ?? 'OTHERWISE'];
        case 'REFUSED':
          return { kind: 'REFUSED' };
      }
    },

    /** While it has not ended, a request that is lost on its way may still end it, and another one does no harm. */
    reconcile: async (memo, _key, scope) => {
      const reference = text(memo['reference']);
      if (reference === null) throw new Error('the memo is not one of Purse');
      const standing = await look(reference, scope);
      if (!standing) return { kind: 'STILL_UNKNOWN' };
      return standing.ended ? { kind: 'FOUND', outcome: outcomes[standing.ended] } : { kind: 'MAY_SEND_AGAIN' };
    },
  };
}

/** A 2xx that does not show the end may have been an acceptance only. */
function certain({ ended }: Standing): { readonly ended: Ended } {
  if (!ended) throw new OutcomeUnknownError('PURSE');
  return { ended };
}

/** The write has been answered, and only this read tells what the answer means. */
async function orUnknown(read: Promise<Standing | null>): Promise<Standing> {
  const standing = await read.catch((cause: unknown) => {
    if (!(cause instanceof GatewayFailure)) throw cause;
    throw new OutcomeUnknownError('PURSE', { cause });
  });
  if (!standing) throw new OutcomeUnknownError('PURSE');
  return standing;
}
