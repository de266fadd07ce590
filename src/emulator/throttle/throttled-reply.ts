import { gatewayError } from "../control-plane/errors.js";
import type { Reply } from "../control-plane/reply.js";
import { requestClass } from "./request-class.js";

/** The text is unverified: no recorded 429 was found (arm-behaviour section 10). */
export function throttledReply(method: string, retryAfterSeconds: number, headers: Readonly<Record<string, string>>): Reply {
  const what = requestClass(method).slice(0, -1);
  const message = `Number of '${what}' requests for the subscription exceeded the limit. Please try again after '${retryAfterSeconds}' seconds after additional tokens are available.`;
  const reply = gatewayError(429, "SubscriptionRequestsThrottled", message).reply;
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
