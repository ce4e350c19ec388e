import type { Provider } from '../../domain/provider.js';
import { InexactMoneyError } from '../../domain/money.js';
