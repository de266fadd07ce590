import { choose, csharp, definePolicy, when } from "apiops";
import { metric } from "./metric.js";

/** After the blocks that serve an old or partial answer: they say so in X-Degraded or Warning, and a caller may never look. */
export const degradedMetric = definePolicy({
  name: "degraded-metric",
  description: "Counts answers that were old, partial or a substitute, so that it is seen when a backend is only seemingly well. For outbound.",
  parameters: {
    header: { type: "string", pattern: "^[A-Za-z0-9-]{1,60}$", default: "X-Degraded", description: "Header that says in a word what is wrong with the answer." },
  },
  policies: ({ header }) => [
    choose(
      when(csharp`context.Response.Headers.ContainsKey(${header}) || context.Response.Headers.GetValueOrDefault("Warning", "").StartsWith("11")`, [
        metric({
          name: "degraded-answers",
          value: 1,
          dimensions: { Reason: csharp`Regex.IsMatch(context.Response.Headers.GetValueOrDefault(${header}, ""), "^[a-z-]{1,40}$") ? context.Response.Headers.GetValueOrDefault(${header}, "") : "stale"` },
        }),
      ]),
    ),
  ],
});

export default degradedMetric;
