import { csharp, definePolicy, rateLimitByKey, setVariable } from "apiops";
import { callerKey, callerKinds, counterParameter } from "./caller-key.js";

/**
 * From narrow to broad: what a narrow layer refuses is not charged to the broad ones, so that a caller who is over its own
 * limit cannot use up the API's.
 */
export const layeredLimit = definePolicy({
  name: "layered-limit",
  description: "Limits one caller on one operation, one caller on the API, and all callers together, each with a counter of its own.",
  parameters: {
    counter: counterParameter,
    by: { type: "string", enum: callerKinds, default: "application", description: "What tells one caller from another." },
    operationCalls: { type: "integer", minimum: 1, description: "One caller's calls of one operation in the window." },
    callerCalls: { type: "integer", minimum: 1, description: "One caller's calls of the API in the window." },
    apiCalls: { type: "integer", minimum: 1, description: "All callers' calls of the API in the window." },
    seconds: { type: "integer", minimum: 1, maximum: 300, default: 60, description: "Length of the sliding window." },
  },
  checks: [{ ordered: ["operationCalls", "callerCalls", "apiCalls"], why: "A narrow layer that takes more than the one around it never refuses anything." }],
  policies: ({ counter, by, operationCalls, callerCalls, apiCalls, seconds }) => [
    setVariable({ name: "limited-caller", value: callerKey(counter, by) }),
    rateLimitByKey({ calls: operationCalls, renewalPeriod: seconds, counterKey: csharp`context.Api.Id + "/" + context.Operation.Id + "/" + (string)context.Variables["limited-caller"]` }),
    rateLimitByKey({ calls: callerCalls, renewalPeriod: seconds, counterKey: csharp`context.Api.Id + "/" + (string)context.Variables["limited-caller"]` }),
    rateLimitByKey({ calls: apiCalls, renewalPeriod: seconds, counterKey: csharp`context.Api.Id + ${`/${counter}/all`}` }),
  ],
});

export default layeredLimit;
