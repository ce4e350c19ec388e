import type { OperationScope, UpstreamMeter } from '../domain/provider.js';

/** A scope that adds up the bytes that are read within it, instead of counting them for the operation. */
export interface MeasuredScope extends OperationScope {
  readonly read: { bytes: number };
}

/**
 * For work that several operations share: what is read is counted afterwards, for each of them, so that the limits of one operation refuse nothing to
 * another. Calls are counted for the operation that began the work.
 */
export function measured({ meter, signal }: OperationScope): MeasuredScope {
  const read = { bytes: 0 };
  const adding: UpstreamMeter = {
    countCall: (provider) => meter.countCall(provider),
    countShared: (provider) => meter.countShared(provider),
    countCacheHit: (provider) => meter.countCacheHit(provider),
    countBytes: (bytes) => void (read.bytes += bytes),
  };
  return { meter: adding, signal, read };
}

/** @throws {GatewayFailure} the operation may not hold it (`UpstreamMeter.countBytes`) */
export function countBytes(bytes: number, { meter, mustFinish }: OperationScope): void {
  meter.countBytes(bytes, mustFinish !== true);
}
