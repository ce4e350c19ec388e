interface Part {
  readonly url: string;
  close(): Promise<void>;
}

/** See start.mjs. */
export function startSupergraph(options: {
  readonly paymentsUrl: string;
  readonly routerSecret: string;
  readonly ports?: {
    readonly orders: number;
    readonly customers: number;
    readonly hive: number;
    readonly apollo: number;
  };
}): Promise<{
  readonly hive: Part;
  readonly apollo: Part;
  readonly orders: Part;
  readonly customers: Part;
  close(): Promise<void>;
}>;
