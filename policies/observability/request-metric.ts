import { csharp, definePolicy } from "apiops";
import { metric } from "./metric.js";

/**
 * Outbound, and on-error for what the gateway itself answers. One count of requests, by class of status: rates, error ratios and who causes
 * them follow from it. Latencies are in the gateway's own metrics already.
 */
export const requestMetric = definePolicy({
  name: "request-metric",
  description: "Counts requests by API, operation, product, region, client and class of status, so that a client or an operation that misbehaves is seen.",
  parameters: {
    name: { type: "string", pattern: "^[a-z][a-z0-9-]{0,60}$", default: "requests", description: "Name of the metric." },
  },
  policies: ({ name }) => [
    metric({
      name,
      value: 1,
      dimensions: { Status: csharp`context.Response == null ? "none" : (context.Response.StatusCode / 100).ToString() + "xx"` },
    }),
  ],
});

export default requestMetric;
