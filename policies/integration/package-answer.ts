import { choose, csharp, definePolicy, otherwise, setBody, setHeader, setStatus, setVariable, when, type Expression, type PolicyItem } from "apiops";
import { refusal } from "../payload/refuse.js";

/** The action's result: a text or another value, in `value`, and for some actions in a `value` of that. */
const value = csharp`
  var body = context.Response.Body.As<JObject>();
  var value = body["value"] is JObject ? body["value"]["value"] : body["value"];
  return value == null ? "" : value.ToString();
`;

const statuses = JSON.stringify({ NotRun: "waiting", Executing: "running", Succeeded: "succeeded", PartiallySucceeded: "partially-succeeded", Failed: "failed", Canceled: "canceled" });

const json = (body: Expression): PolicyItem[] => [setBody(body), setHeader({ name: "Content-Type", existsAction: "override", value: ["application/json"] }), setHeader({ name: "Cache-Control", existsAction: "override", value: ["no-store"] })];

function accepted(statusPath: string, retryAfterSeconds: number): PolicyItem[] {
  const link = csharp`context.Request.OriginalUrl.Scheme + "://" + context.Request.OriginalUrl.Host + ${statusPath} + "/" + Uri.EscapeDataString((string)context.Variables["package-value"])`;
  return [
    setStatus({ code: 202, reason: "Accepted" }),
    setHeader({ name: "Location", existsAction: "override", value: [link] }),
    setHeader({ name: "Operation-Location", existsAction: "override", value: [link] }),
    setHeader({ name: "Retry-After", existsAction: "override", value: [String(retryAfterSeconds)] }),
    ...json(csharp`new JObject(new JProperty("id", (string)context.Variables["package-value"]), new JProperty("status", "waiting"), new JProperty("done", false)).ToString()`),
  ];
}

const status = csharp`
  var status = (string)JObject.Parse(${statuses})[(string)context.Variables["package-value"]] ?? "unknown";
  return new JObject(
    new JProperty("id", context.Request.MatchedParameters.GetValueOrDefault("executionId", "")),
    new JProperty("status", status),
    new JProperty("done", status != "waiting" && status != "running" && status != "unknown")).ToString();
`;

/** Addresses with a signature in them open the storage to who has them: for the caller alone, and in no cache or log. */
const address = (name: string, detail: string): PolicyItem =>
  choose(
    when(csharp`(string)context.Variables["package-value"] == ""`, [refusal({ status: 404, code: "package-not-there", title: "Not Found", detail })]),
    otherwise(json(csharp`new JObject(new JProperty(${name}, (string)context.Variables["package-value"])).ToString()`)),
  );

function answer(action: string, statusPath: string, retryAfterSeconds: number): PolicyItem[] {
  switch (action) {
    case "write-url":
      return [
        setStatus({ code: 201, reason: "Created" }),
        ...json(csharp`
          var blob = JObject.Parse((string)context.Variables["package-value"]);
          return new JObject(
            new JProperty("uploadUrl", blob["BlobUrl"]),
            new JProperty("method", "PUT"),
            new JProperty("headers", new JObject(new JProperty("x-ms-blob-type", "BlockBlob")))).ToString();
        `),
      ];
    case "import":
    case "export":
      return accepted(statusPath, retryAfterSeconds);
    case "status":
      return [
        ...json(status),
        choose(when(csharp`new[] { "NotRun", "Executing", "Unknown" }.Contains((string)context.Variables["package-value"])`, [setHeader({ name: "Retry-After", existsAction: "override", value: [String(retryAfterSeconds)] })])),
      ];
    case "package":
      return [address("downloadUrl", "The export has no package yet, or nothing was exported. Ask for its status first.")];
    case "target-errors-start":
      return json(csharp`new JObject(new JProperty("errors", string.Equals((string)context.Variables["package-value"], "true", StringComparison.OrdinalIgnoreCase))).ToString()`);
    case "errors":
      return json(csharp`new JObject(new JProperty("errors", (string)context.Variables["package-value"])).ToString()`);
    default:
      return [address("errorFileUrl", "There is no file of errors, or it is still being made.")];
  }
}

/**
 * F&O answers every one of these actions with 200 and a text. What it means is said here in HTTP's own words: an address that was
 * made, work that was accepted, a state that may change.
 */
export const packageAnswer = definePolicy({
  name: "package-answer",
  description: "Turns the answer of a data management action into the façade's: 202 with a status address, a status, or an address to fetch from. Protects F&O from callers that ask too often.",
  parameters: {
    action: { type: "string", enum: ["write-url", "import", "export", "status", "package", "errors", "staging-errors", "target-errors-start", "target-errors"], description: "The same as package-request's." },
    statusPath: { type: "string", pattern: "^(/[A-Za-z0-9_.-]+)*$", default: "", description: "Path at the gateway below which executions are asked for. For import and export." },
    retryAfterSeconds: { type: "integer", minimum: 10, maximum: 3600, default: 10, description: "How long to wait before the next question. F&O runs packages as batch jobs, whose states change in tens of seconds." },
  },
  check: ({ action, statusPath }) => ((action === "import" || action === "export") && statusPath === "" ? { parameter: "statusPath", problem: "`statusPath` is empty", why: "A caller could not ask what became of its package.", fix: "Say where executions are asked for." } : undefined),
  policies: ({ action, statusPath, retryAfterSeconds }) => [
    choose(when(csharp`context.Response.StatusCode == 200`, [setVariable({ name: "package-value", value }), ...answer(action, statusPath, retryAfterSeconds)])),
  ],
});

export default packageAnswer;
