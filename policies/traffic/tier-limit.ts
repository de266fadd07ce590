import { definePolicy, quota, rateLimit } from "apiops";

/** Pace a minute and calls a day by tier; bandwidth where a tier moves files. Together the tiers stay below 70 % of the tenant's pool of requests. */
const tiers = {
  bronze: { callsPerMinute: 120, callsPerDay: 20_000, gigabytesPerDay: 0 },
  silver: { callsPerMinute: 300, callsPerDay: 100_000, gigabytesPerDay: 0 },
  gold: { callsPerMinute: 600, callsPerDay: 400_000, gigabytesPerDay: 0 },
  bulk: { callsPerMinute: 60, callsPerDay: 150_000, gigabytesPerDay: 5 },
} as const;

/** Stands on products: the gateway counts each subscription of its own, on every kind of gateway. */
export const tierLimit = definePolicy({
  name: "tier-limit",
  description: "Gives each subscription of a product the pace and the daily quota of its tier.",
  parameters: {
    tier: { type: "string", enum: ["bronze", "silver", "gold", "bulk"], description: "What the subscriber has agreed on." },
    callsPerMinute: { type: "integer", minimum: 0, default: 0, description: "In place of the tier's own pace; 0 keeps it." },
    callsPerDay: { type: "integer", minimum: 0, default: 0, description: "In place of the tier's own quota; 0 keeps it." },
    gigabytesPerDay: { type: "integer", minimum: 0, default: 0, description: "In place of the tier's own bandwidth; 0 keeps it." },
  },
  policies: ({ tier, callsPerMinute, callsPerDay, gigabytesPerDay }) => {
    const own = tiers[tier];
    const gigabytes = gigabytesPerDay || own.gigabytesPerDay;
    return [
      rateLimit({ calls: callsPerMinute || own.callsPerMinute, renewalPeriod: 60, remainingCallsHeaderName: "X-RateLimit-Remaining" }),
      quota({ calls: callsPerDay || own.callsPerDay, ...(gigabytes > 0 ? { bandwidth: gigabytes * 1_048_576 } : {}), renewalPeriod: 86_400 }),
    ];
  },
});

export default tierLimit;
