import { csharp, definePolicy, dynamicsLimits, forwardRequest, limitConcurrency } from "apiops";

/**
 * ImportFromPackage fails when it is called while another call runs. The gateway counts by node, so several nodes may still collide; a
 * collision is an error that the caller sees in the execution's status, and nothing is imported twice. Never retried.
 */
export const packageForward = definePolicy({
  name: "package-forward",
  description: "Protects package imports of Finance and Operations from each other: one call at a time is forwarded on each gateway node, others get 429.",
  parameters: {
    environment: { type: "string", pattern: "^[a-z0-9-]{1,40}$", description: "Name of the F&O environment, such as its Backend: imports into one wait for each other." },
    timeoutSeconds: { type: "integer", minimum: 1, maximum: dynamicsLimits["gateway-forward-timeout"].value, default: 60, description: "The action only starts a batch job." },
  },
  policies: ({ environment, timeoutSeconds }) => [
    limitConcurrency({ key: csharp`${`package-import/${environment}`}`, maxCount: dynamicsLimits["finance-operations-parallel-imports"].value }, [forwardRequest({ timeout: timeoutSeconds })]),
  ],
});

export default packageForward;
