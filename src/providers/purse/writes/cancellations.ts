import { z } from 'zod';
import { NotAllowedError, ResourceNotFoundError } from '../../../domain/failures.js';
import type { ObservedState } from '../../../domain/operation.js';
import type { OperationScope, ProviderWrite } from '../../../domain/provider.js';
import type { Target } from '../../../domain/write-inputs.js';
import type { Dated } from '../../../upstream/answers.js';
import type { WriteAnswer } from '../../kit/answers.js';
import { defineWrite } from '../../kit/define-write.js';
import { done, superseded, unchanged } from '../../kit/states.js';
import type { ReportUnknown } from '../../tables.js';
import type { PurseWriteCall } from '../client.js';
import {
  type CancellationState,
  toClientSessionCancellation,
  toPaymentLinkCancellation,
} from './cancellation-state.js';
import type { Dependencies } from './dependencies.js';

/** What differs between the abort of a session and the cancellation of a link. */
interface Cancellation<Document> {
  readonly name: 'abort' | 'cancellation';
  /** For people. */
  readonly refusal: string;
  readonly read: (id: string, scope: OperationScope) => Promise<Dated<Document> | null>;
  readonly post: (id: string, call: PurseWriteCall) => Promise<WriteAnswer<Document>>;
  readonly toState: (document: Document, report: ReportUnknown) => CancellationState;
}

/** What can be cancelled at Purse, so that it can no longer be paid. A second cancellation is rejected and does no harm. */
export function createCancellations(dependencies: Dependencies) {
  const { client } = dependencies;
  return {
    abortClientSession: createCancellation(dependencies, {
      name: 'abort',
      refusal: 'The session can no longer be aborted.',
      read: (id, scope) => client.getClientSessionNow(id, scope),
      post: (id, call) => client.abortClientSession(id, call),
      toState: toClientSessionCancellation,
    }),
    cancelPaymentLink: createCancellation(dependencies, {
      name: 'cancellation',
      refusal: 'The link can no longer be cancelled.',
      read: (id, scope) => client.getPaymentLinkNow(id, scope),
      post: (id, call) => client.cancelPaymentLink(id, call),
      toState: toPaymentLinkCancellation,
    }),
  };
}

const target = z.object({ reference: z.string() });

function createCancellation<Document>(
  { client, report }: Dependencies,
  { name, refusal, read, post, toState }: Cancellation<Document>,
): ProviderWrite<Target> {
  /** While it has not ended, a request that was lost on its way may still end it, and another one does no harm. */
  const observed = async (document: Document, reference: string): Promise<ObservedState> => {
    const { end, linked } = toState(document, report);
    if (!end) return unchanged(true);
    // What ended takes others with it: what is stored of those is dropped.
    await Promise.all(linked.map((id) => client.forget(id)));
    return end === 'CANCELLED' ? done(null, `${name}:${reference}`) : superseded;
  };
  return defineWrite({
    provider: 'PURSE',
    isOnePerResource: true,
    data: target,
    lookAlike: () => name,
    prepare: async ({ reference }: Target, scope) => {
      const found = await read(reference, scope);
      if (!found) throw new ResourceNotFoundError('input.id');
      const { actions } = toState(found.value, report);
      if (actions.length === 0) throw new NotAllowedError(refusal, actions);
      return { reference };
    },
    send: ({ data, providerKey, scope }) => post(data.reference, { key: providerKey, scope }),
    answered: (document, { data }) => observed(document, data.reference),
    read: async ({ reference }, { scope }) => (await read(reference, scope))?.value ?? null,
    observe: (document, { reference }) => observed(document, reference),
    proven: (document, _hint, { data }) => observed(document, data.reference),
  });
}
