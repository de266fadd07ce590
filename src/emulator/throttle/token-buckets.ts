import type { Clock } from "../state/clock.js";
import { globalFactor, type Bucket, type Figures } from "./figures.js";
import { requestClass } from "./request-class.js";

/** What taking one token left. */
export interface Taken {
  readonly remaining: number;
  readonly globalRemaining: number;
  /** Undefined: there was a token. */
  readonly retryAfterSeconds: number | undefined;
}

interface Fill {
  tokens: number;
  atMs: number;
}

/** ARM's token buckets: one a subscription and class of request, and one for all principals together (section 8). */
export class TokenBuckets {
  private readonly fills = new Map<string, Fill>();

  constructor(
    private readonly figures: Figures,
    private readonly now: Clock,
  ) {}

  take(subscriptionId: string, method: string): Taken {
    const name = requestClass(method);
    const own = this.figures[name];
    const shared: Bucket = { capacity: own.capacity * globalFactor, perSecond: own.perSecond * globalFactor };
    const key = `${subscriptionId.toLowerCase()}/${name}`;
    const fill = this.filled(key, own);
    const global = this.filled(`${key}/global`, shared);
    const missing = Math.max((1 - fill.tokens) / own.perSecond, (1 - global.tokens) / shared.perSecond);
    if (missing > 0) return { remaining: Math.floor(fill.tokens), globalRemaining: Math.floor(global.tokens), retryAfterSeconds: Math.max(1, Math.ceil(missing)) };
    fill.tokens--;
    global.tokens--;
    return { remaining: Math.floor(fill.tokens), globalRemaining: Math.floor(global.tokens), retryAfterSeconds: undefined };
  }

  /** A clock that is set back takes nothing away. */
  private filled(key: string, { capacity, perSecond }: Bucket): Fill {
    const atMs = this.now().getTime();
    const before = this.fills.get(key) ?? { tokens: capacity, atMs };
    const elapsedMs = Math.max(0, atMs - before.atMs);
    const fill = { tokens: Math.min(capacity, before.tokens + (elapsedMs / 1000) * perSecond), atMs };
    this.fills.set(key, fill);
    return fill;
  }
}
