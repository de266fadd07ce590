import { choose, csharp, definePolicy, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * Faults on purpose, to see what clients do. It does not compile for production, whatever its parameters say. The headers are
 * X-Chaos-Status: 429, 500, 502, 503 or 504.
 */
export const chaos = definePolicy({
  name: "chaos",
  description: "Answers a part of the requests with an error, outside production only, so that clients can be tried.",
  parameters: {
    percentage: { type: "integer", minimum: 0, maximum: 100, default: 0, description: "Share of requests that fail by chance." },
    status: { type: "integer", enum: [429, 500, 502, 503, 504], default: 503, description: "What they fail with." },
    byHeader: { type: "boolean", default: false, description: "Whether a caller may ask for a fault with X-Chaos-Status." },
    retryAfterSeconds: { type: "integer", minimum: 1, default: 5, description: "Retry-After of 429 and 503." },
  },
  checks: [{ someOf: ["percentage", "byHeader"], why: "Without either nothing ever fails." }],
  check: (_, { environment }) => (/^(prod|production|live)([-_]|$)/i.test(environment) ? { problem: `the environment "${environment}" is production`, why: "Faults on purpose must not reach customers.", fix: "Leave the policy out there, by a value of the environment or an override." } : undefined),
  policies: ({ percentage, status, byHeader, retryAfterSeconds }) => {
    const fault = (status: number) =>
      refusal({
        status,
        code: "chaos",
        title: "Fault on purpose",
        detail: "This environment makes requests fail on purpose.",
        ...(status === 429 || status === 503 ? { retryAfterSeconds } : {}),
      });
    const asked = [429, 500, 502, 503, 504].map((status) => when(csharp`context.Request.Headers.GetValueOrDefault("X-Chaos-Status", "").Trim() == ${String(status)}`, [fault(status)]));
    const [first, ...others] = byHeader ? asked : [];
    return [
      ...(first === undefined ? [] : [choose(first, ...others)]),
      ...(percentage === 0 ? [] : [setVariable({ name: "chaos", value: csharp`new Random(context.RequestId.GetHashCode()).Next(100) < ${percentage}` }), choose(when(csharp`(bool)context.Variables["chaos"]`, [fault(status)]))]),
    ];
  },
});

export default chaos;
