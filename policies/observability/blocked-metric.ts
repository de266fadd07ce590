import { choose, csharp, definePolicy, when } from "apiops";
import { metric } from "./metric.js";

/** Reasons of the gateway's own policies are words of a fixed list; anything else would make a dimension without end. */
const reason = csharp`
  var said = context.LastError == null ? "" : context.LastError.Reason ?? "";
  if (Regex.IsMatch(said, "^[A-Za-z]{1,60}$")) { return said; }
  return context.Response == null ? "unknown" : "backend-" + context.Response.StatusCode.ToString();
`;

/**
 * In on-error it counts what limits, quotas, tokens and filters refuse; in outbound what the backend refuses. A refusal of a policy of ours ends the
 * request where it stands, so the block stands before that with the reason in words.
 */
export const blockedMetric = definePolicy({
  name: "blocked-metric",
  description: "Counts calls that were refused (401, 403, 429, 503) by their reason, so that limits that are hit and attacks are seen.",
  parameters: {
    reason: { type: "string", pattern: "^[a-z0-9-]{0,60}$", default: "", description: "Why, where the block stands before a refusal of our own; empty asks the gateway." },
  },
  policies: (values) => {
    if (values.reason !== "") return [metric({ name: "blocked-calls", value: 1, dimensions: { Reason: values.reason, Status: "refused" } })];
    return [
      choose(
        when(csharp`context.Response != null && new[] { 401, 403, 429, 503 }.Contains(context.Response.StatusCode)`, [
          metric({ name: "blocked-calls", value: 1, dimensions: { Reason: reason, Status: csharp`context.Response.StatusCode.ToString()` } }),
        ]),
      ),
    ];
  },
});

export default blockedMetric;
