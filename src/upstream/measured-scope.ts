import type { OperationScope, UpstreamMeter } from '../domain/provider.js';

/** A scope that adds up the bytes that are read within it, instead of counting them for the operation. */
interface MeasuredScope extends OperationScope {
  readonly read: { bytes: number };
}

/**
 * For work that several operations share: what is read is counted afterwards, for each of them, so that the limits of one operation refuse nothing to
 * another. Calls are counted for the operation that began the work.
 */
export function measured(scope: OperationScope): MeasuredScope {
  const read = { bytes: 0 };
  return { ...scope, meter: adding(scope.meter, read), read };
}

function adding(meter: UpstreamMeter, read: { bytes: number }): UpstreamMeter {
  return {
    reserveCall: (provider) => meter.reserveCall(provider),
    refusalOf: (provider) => meter.refusalOf(provider),
    countShared: (provider) => meter.countShared(provider),
    countCacheHit: (provider) => meter.countCacheHit(provider),
    countBytes: (bytes) => void (read.bytes += bytes),
    get unrefused() {
      return adding(meter.unrefused, read);
    },
  };
}
