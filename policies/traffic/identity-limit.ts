import { choose, definePolicy, expression, otherwise, rateLimitByKey, when } from "apiops";

const windowSeconds = 300; // Dataverse counts in a sliding window of 300 s, the longest that rate-limit-by-key takes.

/**
 * Protects the budget of the identity with which the gateway calls Dynamics 365. All callers of an API share that identity,
 * so product limits alone, which add up to more, would let them exhaust it. Counters are not shared between gateways:
 * each self-hosted one has a part of the budget of its own.
 */
export const identityLimit = definePolicy({
  name: "identity-limit",
  description: "Limits what all callers together send under one backend identity.",
  parameters: {
    identity: { type: "string", pattern: "^[a-z0-9-]+(/[a-z0-9-]+)?$", description: "Name of the identity; with a suffix where one identity serves several APIs." },
    calls: { type: "integer", minimum: 1, description: "Calls in 300 s on the managed gateway." },
    selfHosted: { type: "object", additionalProperties: { type: "integer", minimum: 0 }, default: {}, description: "Calls in 300 s by the name of a self-hosted gateway; 0 where there is none." },
  },
  policies: ({ identity, calls, selfHosted }) => {
    // apiops:accept counter-key-constant Dynamics 365 counts per identity, so all its callers share the budget
    const limit = (calls: number) => rateLimitByKey({ calls, renewalPeriod: windowSeconds, counterKey: identity });
    const [first, ...others] = Object.entries(selfHosted)
      .filter(([, calls]) => calls > 0)
      .map(([gateway, calls]) => when(expression((context, { gateway }) => context.Deployment.Gateway.Id === gateway, { gateway }), [limit(calls)]));
    return first === undefined ? [limit(calls)] : [choose(first, ...others, otherwise([limit(calls)]))];
  },
});

export default identityLimit;
