import { cacheStoreValue, choose, csharp, definePolicy, dynamicsLimits, when } from "apiops";

const perWindow = dynamicsLimits["dataverse-requests-per-window"].value;
const window = dynamicsLimits["dataverse-window"].value;

/**
 * What the backend says of its own condition, kept for the blocks that act on it: adaptive-limit sends less, queue-on-overload
 * queues. Stands before `base` in outbound, which takes the headers away. Only where all callers share one budget: the gateway's
 * own identity on Dataverse, or Finance and Operations. A user's own 429 says nothing about others.
 */
export const throttleSignal = definePolicy({
  name: "throttle-signal",
  description: "Remembers that the backend is throttling or close to it.",
  parameters: {
    signal: { type: "string", pattern: "^[a-z0-9][a-z0-9-]*$", description: "Name of the signal: that of the identity, or of the environment in Finance and Operations." },
    strainedBelow: { type: "integer", minimum: 0, maximum: perWindow, default: perWindow / 5, description: "Requests left to the identity below which it is strained; a fifth of Dataverse's window." },
    strainedSeconds: { type: "integer", minimum: 1, maximum: window, default: 60, description: "How long it counts as strained." },
    throttledSeconds: { type: "integer", minimum: 1, maximum: window, default: 30, description: "How long it counts as throttled where Retry-After does not say." },
  },
  policies: ({ signal, strainedBelow, strainedSeconds, throttledSeconds }) => [
    choose(
      when(csharp`context.Response.StatusCode == 429 || (context.Response.StatusCode == 503 && context.Response.Headers.ContainsKey("Retry-After"))`, [
        cacheStoreValue({
          key: `throttle-signal/${signal}`,
          value: "throttled",
          // A date in place of seconds, or nonsense, is taken for the usual time; nothing switches traffic off for longer than a window.
          duration: csharp`
            int seconds;
            return int.TryParse(context.Response.Headers.GetValueOrDefault("Retry-After", ""), out seconds) ? Math.Min(Math.Max(seconds, 1), ${window}) : ${throttledSeconds};
          `,
        }),
      ]),
      when(
        csharp`
          int left;
          return int.TryParse(context.Response.Headers.GetValueOrDefault("x-ms-ratelimit-burst-remaining-xrm-requests", ""), out left) && left < ${strainedBelow};
        `,
        [cacheStoreValue({ key: `throttle-signal/${signal}`, value: "strained", duration: strainedSeconds })],
      ),
    ),
  ],
});

export default throttleSignal;
