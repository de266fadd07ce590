import { choose, csharp, definePolicy, dynamicsLimits, rateLimitByKey, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";
import { callerKey, callerKinds, counterParameter } from "./caller-key.js";

const most = { dataverse: dynamicsLimits["dataverse-batch-operations"], "finance-operations": dynamicsLimits["finance-operations-batch-operations"] } as const;

/**
 * Operations in a multipart body, counted two ways of which the larger is taken: by the parts that say they are requests, and by
 * lines that look like one. A change set is a part of its own and not an operation. Who writes such lines into a payload pays for them.
 */
const operations = csharp`
  var body = context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true);
  var parts = Regex.Matches(body, "(?:^|[\\r\\n])[ \\t]*content-type[ \\t]*:[ \\t]*application/http", RegexOptions.IgnoreCase).Count;
  var lines = Regex.Matches(body, "(?:^|[\\r\\n])[ \\t]*[a-z]+[ \\t]+[^ \\t\\r\\n]+[ \\t]+http/[0-9]", RegexOptions.IgnoreCase).Count;
  return Math.Max(parts, lines);
`;

/**
 * To a limit of calls a batch of a thousand writes is one call, while Dynamics 365 works a thousand times and counts every
 * operation towards the daily entitlement. The counter is charged when the response is there, so the refusal comes one batch late.
 * Behind body-limit: the body is read into memory.
 */
export const batchLimit = definePolicy({
  name: "batch-limit",
  description: "Caps the operations in a $batch, and charges each of them to the caller's limit.",
  parameters: {
    counter: counterParameter,
    by: { type: "string", enum: callerKinds, default: "application", description: "What tells one caller from another." },
    platform: { type: "string", enum: ["dataverse", "finance-operations"], default: "dataverse", description: "Which platform works the batch off: Dataverse takes 1,000 operations, Finance and Operations 5,000." },
    maxOperations: { type: "integer", minimum: 1, default: 100, description: "Operations in one batch. Microsoft advises to start small and to raise what runs in parallel instead." },
    operations: { type: "integer", minimum: 1, description: "Operations of one caller in the window." },
    seconds: { type: "integer", minimum: 1, maximum: 300, default: 300, description: "Length of the sliding window; that of Dataverse's own limits." },
  },
  checks: [{ ordered: ["maxOperations", "operations"], why: "A caller could send a batch that is more than it has in a whole window." }],
  check: ({ platform, maxOperations }) =>
    maxOperations <= most[platform].value ? undefined : { parameter: "maxOperations", problem: `\`maxOperations\` is above the ${most[platform].value} that ${platform} takes`, why: "The platform refuses a larger batch.", fix: `Take ${most[platform].value} at most.` },
  policies: ({ counter, by, maxOperations, operations: allowed, seconds }) => [
    choose(
      when(csharp`!context.Request.Headers.GetValueOrDefault("Content-Type", "").Trim().StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)`, [
        refusal({ status: 415, code: "batch-type", title: "Unsupported Media Type", detail: "Send the batch as multipart/mixed." }),
      ]),
    ),
    setVariable({ name: "batch-operations", value: operations }),
    choose(
      when(csharp`(int)context.Variables["batch-operations"] == 0`, [refusal({ status: 400, code: "batch-empty", title: "Bad Request", detail: "The batch holds no operation." })]),
      when(csharp`(int)context.Variables["batch-operations"] > ${maxOperations}`, [
        refusal({ status: 413, code: "batch-too-large", title: "Content Too Large", detail: `A batch may hold ${maxOperations} operations. Send several, one after another.` }),
      ]),
    ),
    rateLimitByKey({ calls: allowed, renewalPeriod: seconds, counterKey: callerKey(counter, by), incrementCount: csharp`(int)context.Variables["batch-operations"]` }),
  ],
});

export default batchLimit;
