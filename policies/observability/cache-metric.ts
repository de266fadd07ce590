import { csharp, definePolicy } from "apiops";
import { metric } from "./metric.js";

/**
 * After a lookup. A hit of the response cache ends inbound, so what comes past cache-lookup is a miss, and hits are the requests without
 * it; a value out of cache-lookup-value shows by its variable.
 */
export const cacheMetric = definePolicy({
  name: "cache-metric",
  description: "Counts cache hits and misses, so that a cache that does not spare the backend is seen.",
  parameters: {
    cache: { type: "string", pattern: "^[a-z0-9-]{1,40}$", description: "What is cached, such as products." },
    variable: { type: "string", pattern: "^[A-Za-z0-9_-]{0,60}$", default: "", description: "Variable of cache-lookup-value, which is there on a hit; empty behind cache-lookup, where every request is a miss." },
  },
  policies: ({ cache, variable }) => [
    metric({
      name: "cache-lookups",
      value: 1,
      dimensions: { Cache: cache, Result: variable === "" ? "miss" : csharp`context.Variables.ContainsKey(${variable}) ? "hit" : "miss"` },
    }),
  ],
});

export default cacheMetric;
