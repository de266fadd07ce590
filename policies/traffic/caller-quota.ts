import { definePolicy, quotaByKey } from "apiops";
import { callerKey, callerKinds, counterParameter } from "./caller-key.js";

/**
 * For rules such as "so many a day for each user and application". A quota of a product counts its subscriptions and cannot tell
 * users apart. Not on v2 and Consumption gateways; counters of self-hosted gateways are their own.
 */
export const callerQuota = definePolicy({
  name: "caller-quota",
  description: "Limits calls and bandwidth of one caller over a day or longer.",
  parameters: {
    counter: counterParameter,
    by: { type: "string", enum: callerKinds, default: "user-and-application", description: "What tells one caller from another." },
    calls: { type: "integer", minimum: 0, default: 0, description: "Calls in the period; 0 does not count them." },
    kilobytes: { type: "integer", minimum: 0, default: 0, description: "Bandwidth of the period, both ways; 0 does not count it." },
    seconds: { type: "integer", minimum: 300, default: 86_400, description: "Length of the fixed period; Dynamics 365 counts requests by the day." },
    from: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", default: "2026-01-01T00:00:00Z", description: "When the first period started: periods begin at this time of day." },
  },
  checks: [{ someOf: ["calls", "kilobytes"], why: "A quota that counts nothing refuses nothing." }],
  policies: ({ counter, by, calls, kilobytes, seconds, from }) => [
    quotaByKey({
      ...(calls > 0 ? { calls } : {}),
      ...(kilobytes > 0 ? { bandwidth: kilobytes } : {}),
      renewalPeriod: seconds,
      counterKey: callerKey(counter, by),
      firstPeriodStart: from,
    }),
  ],
});

export default callerQuota;
