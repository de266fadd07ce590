import type { Reply } from "../control-plane/reply.js";
import { globalRemainingHeader, remainingHeader, requestClass } from "./request-class.js";
import { throttledReply } from "./throttled-reply.js";
import type { Taken, TokenBuckets } from "./token-buckets.js";

export interface RateLimit {
  readonly headers: Readonly<Record<string, string>>;
  /** What is answered instead, when there is no token. */
  readonly refusal?: Reply;
}

/** Without buckets nobody is throttled, and the headers always show buckets with one request taken (arm-behaviour section 8). */
export function rateLimit(buckets: TokenBuckets | undefined, path: string, method: string): RateLimit {
  const subscription = /^\/+subscriptions\/([^/?]+)/i.exec(path)?.[1];
  if (buckets === undefined || subscription === undefined) return { headers: constantHeaders(method) };
  const taken = buckets.take(subscription, method);
  const headers = countedHeaders(method, taken);
  if (taken.retryAfterSeconds === undefined) return { headers };
  return { headers, refusal: throttledReply(method, taken.retryAfterSeconds, { "Retry-After": String(taken.retryAfterSeconds) }) };
}

function countedHeaders(method: string, { remaining, globalRemaining }: Taken): Record<string, string> {
  return { [remainingHeader(method)]: String(remaining), [globalRemainingHeader(method)]: String(globalRemaining) };
}

/** As recorded: reads show the shared bucket alone. */
function constantHeaders(method: string): Record<string, string> {
  if (requestClass(method) === "reads") return { [globalRemainingHeader(method)]: "16499" };
  return { [remainingHeader(method)]: "199", [globalRemainingHeader(method)]: "11999" };
}
