import { definePolicy, rateLimitByKey } from "apiops";
import { callerKey, callerKinds, counterParameter } from "./caller-key.js";

/** Behind the check of the token: a forged `oid` would otherwise spend somebody else's calls. */
export const callerLimit = definePolicy({
  name: "caller-limit",
  description: "Limits what one caller sends in a short time, so that one that runs wild takes nothing from the others.",
  parameters: {
    counter: counterParameter,
    by: { type: "string", enum: callerKinds, default: "application", description: "What tells one caller from another. `address` behind a front door is the front door's." },
    calls: { type: "integer", minimum: 1, description: "Calls of one caller in the window." },
    seconds: { type: "integer", minimum: 1, maximum: 300, default: 60, description: "Length of the sliding window; the gateway takes 300 s at most." },
  },
  policies: ({ counter, by, calls, seconds }) => [rateLimitByKey({ calls, renewalPeriod: seconds, counterKey: callerKey(counter, by) })],
});

export default callerLimit;
