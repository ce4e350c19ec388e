import type { SandboxDefinition } from '../kit/sandbox-server.js';
import { type AnswerForm, enveloped, json, notFound, problem, toList, toNotification } from './answers.js';
import type { CleverbridgeStore } from './state.js';

interface OperationOptions {
  /** Read at each call, so that it can be changed while the sandbox runs. */
  answerForm(): AnswerForm;
  /** Where the sandbox is. */
  url(): string;
}

/** The operations that read. */
export function reads(store: CleverbridgeStore, options: OperationOptions): SandboxDefinition['operations'] {
  return {
    getPurchase: ({ query }) => {
      const purchase = store.look(Number(query['purchaseId']));
      if (!purchase) return notFound;
      return json(enveloped(toNotification(purchase, options.url()), options.answerForm()));
    },
    getPurchaseList: ({ query }) => {
      const { startdatetime = '', enddatetime = '' } = query;
      if (startdatetime > enddatetime) return problem(402, 'The start lies after the end.');
      return toList(store.createdBetween(startdatetime, enddatetime), query);
    },
    getPurchaseListByIds: ({ query }) => {
      const [first, last] = [Number(query['startpurchaseid']), Number(query['endpurchaseid'])];
      if (first > last) return problem(402, 'The start exceeds the end.');
      return toList(store.withIdBetween(first, last), query);
    },
  };
}
