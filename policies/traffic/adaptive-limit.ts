import { cacheLookupValue, csharp, definePolicy, rateLimitByKey } from "apiops";

/**
 * A fixed limit is right on a good day. This one follows what throttle-signal saw in the last answers: pushing on against a
 * throttling service extends its penalty. Without a signal, or without a cache, it is the fixed limit.
 */
export const adaptiveLimit = definePolicy({
  name: "adaptive-limit",
  description: "Limits what all callers together send to a backend, and lowers the limit while it is strained or throttling.",
  parameters: {
    signal: { type: "string", pattern: "^[a-z0-9][a-z0-9-]*$", description: "Name of the signal that throttle-signal keeps." },
    calls: { type: "integer", minimum: 1, description: "Calls in the window while all is well." },
    strainedPercent: { type: "integer", minimum: 1, maximum: 100, default: 50, description: "Part of it while little is left of the budget." },
    throttledPercent: { type: "integer", minimum: 1, maximum: 100, default: 10, description: "Part of it while the backend answers 429: enough to see that it has recovered." },
    seconds: { type: "integer", minimum: 1, maximum: 300, default: 300, description: "Length of the sliding window." },
  },
  checks: [{ ordered: ["throttledPercent", "strainedPercent"], why: "A throttling backend takes less than a strained one." }],
  policies: ({ signal, calls, strainedPercent, throttledPercent, seconds }) => {
    const part = (percent: number) => Math.max(1, Math.floor((calls * percent) / 100));
    return [
      cacheLookupValue({ key: `throttle-signal/${signal}`, variableName: "throttle-signal", defaultValue: "" }),
      // apiops:accept counter-key-constant the backend counts all callers together
      rateLimitByKey({
        calls: csharp`
          var signal = context.Variables.GetValueOrDefault<string>("throttle-signal", "");
          return signal == "throttled" ? ${part(throttledPercent)} : signal == "strained" ? ${part(strainedPercent)} : ${calls};
        `,
        renewalPeriod: seconds,
        counterKey: `adaptive/${signal}`,
      }),
    ];
  },
});

export default adaptiveLimit;
