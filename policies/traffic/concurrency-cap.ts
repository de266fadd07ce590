import { choose, definePolicy, dynamicsLimits, expression, limitConcurrency, otherwise, when } from "apiops";
import { safeRetry } from "../resilience/safe-retry.js";
import { callerKey, callerKinds, counterParameter } from "./caller-key.js";

const allAtOnce = dynamicsLimits["dataverse-concurrent-requests"].value;

/**
 * The backend section of an API: takes the place of safe-retry, which runs inside. Every node of a gateway counts for itself, so
 * what counts for the backend is the number times the nodes at full scale: 6 on each of 6 managed nodes are 36 of Dataverse's 52.
 */
export const concurrencyCap = definePolicy({
  name: "concurrency-cap",
  description: "Forwards only so many requests at the same time, and answers 429 at once to more, so that a slow backend is not buried.",
  parameters: {
    counter: counterParameter,
    by: { type: "string", enum: ["backend", ...callerKinds], default: "backend", description: "Whose requests are counted together: those of all callers, or of each." },
    managed: { type: "integer", minimum: 1, maximum: allAtOnce, default: 6, description: "Requests at once on a node of the managed gateway." },
    selfHosted: { type: "object", additionalProperties: { type: "integer", minimum: 0, maximum: allAtOnce }, default: {}, description: "The same on a node of a self-hosted gateway, by its name; 0 where there is none." },
    readTimeoutSeconds: { type: "integer", minimum: 1, maximum: 240, default: 30, description: "Time of one try of a read, as in safe-retry." },
    writeTimeoutSeconds: { type: "integer", minimum: 1, maximum: 240, default: 120, description: "Time of a write, as in safe-retry." },
  },
  policies: ({ counter, by, managed, selfHosted, readTimeoutSeconds, writeTimeoutSeconds }) => {
    const key = by === "backend" ? counter : callerKey(counter, by);
    // A request that waits for its next try keeps its place: a backend in trouble gets fewer at once, not more.
    const cap = (maxCount: number) => limitConcurrency({ key, maxCount }, [safeRetry({ readTimeoutSeconds, writeTimeoutSeconds })]);
    const [first, ...others] = Object.entries(selfHosted)
      .filter(([, maxCount]) => maxCount > 0)
      .map(([gateway, maxCount]) => when(expression((context, { gateway }) => context.Deployment.Gateway.Id === gateway, { gateway }), [cap(maxCount)]));
    return first === undefined ? [cap(managed)] : [choose(first, ...others, otherwise([cap(managed)]))];
  },
});

export default concurrencyCap;
