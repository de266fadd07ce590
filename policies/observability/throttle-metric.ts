import { choose, csharp, definePolicy, when } from "apiops";
import { metric } from "./metric.js";

/**
 * The seconds that Dynamics 365 tells us to wait are the first sign that a budget is spent: Dataverse lengthens them for who pushes on, F&O
 * sends them to everybody. A date instead of seconds counts as the time until then.
 */
export const throttleMetric = definePolicy({
  name: "throttle-metric",
  description: "Measures the Retry-After that a backend answers with, so that a spent budget is seen before callers complain. For outbound.",
  parameters: {
    backend: { type: "string", pattern: "^[a-z0-9-]{1,60}$", description: "Which backend, or which identity at it." },
    maxSeconds: { type: "integer", minimum: 60, maximum: 86_400, default: 3600, description: "Longest wait that is reported; one wrong header must not spoil a percentile." },
  },
  policies: ({ backend, maxSeconds }) => [
    choose(
      when(csharp`(context.Response.StatusCode == 429 || context.Response.StatusCode == 503) && context.Response.Headers.ContainsKey("Retry-After")`, [
        metric({
          name: "backend-retry-after-seconds",
          value: csharp`
            var said = context.Response.Headers.GetValueOrDefault("Retry-After", "");
            DateTimeOffset date;
            if (Regex.IsMatch(said, "^[0-9]{1,9}$")) { return Math.Min(${maxSeconds}, int.Parse(said)); }
            if (Regex.IsMatch(said, "^[0-9]+$")) { return ${maxSeconds}; }
            return DateTimeOffset.TryParse(said, out date) ? (int)Math.Max(0.0, Math.Min((double)${maxSeconds}, (date.UtcDateTime - context.Timestamp).TotalSeconds)) : 0;
          `,
          dimensions: { Backend: backend, Status: csharp`context.Response.StatusCode.ToString()` },
        }),
      ]),
    ),
  ],
});

export default throttleMetric;
