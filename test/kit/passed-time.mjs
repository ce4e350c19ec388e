// Loaded into the process of a gateway before its main module: PASSED_MS have passed for its embedded ledger.
import { systemClock } from '../../dist/ledger/store-clock.js';

const { monotonicMs } = systemClock;
const passedMs = Number(process.env['PASSED_MS']);
systemClock.monotonicMs = () => monotonicMs() + passedMs;
