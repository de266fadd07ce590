import { csharp, definePolicy, rewriteUri, setBody, setHeader, setMethod, setQueryParameter, setVariable, type PolicyItem } from "apiops";
import { judged } from "../payload/verdict.js";
import type { Refusal } from "../payload/refuse.js";

const unknown: Refusal = { status: 404, code: "queue-unknown", title: "Not Found", detail: "There is no queue with this name." };
const receipt: Refusal = { status: 400, code: "queue-receipt", title: "Bad Request", detail: "Send the whole message back as it was dequeued, with CorrelationId, PopReceipt and DownloadLocation." };
const download: Refusal = { status: 400, code: "queue-download", title: "Bad Request", detail: "Follow the DownloadLocation of the message as it is." };

const queueOf = (queues: string) => csharp`(JObject)JObject.Parse(${queues})[context.Request.MatchedParameters.GetValueOrDefault("queue", "")]`;

const verdict = {
  plain: csharp`context.Variables["queue"] == null ? "queue-unknown" : ""`,
  ack: csharp`
    if (context.Variables["queue"] == null) { return "queue-unknown"; }
    JObject body;
    try { body = JObject.Parse(context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true)); } catch (Exception) { return "queue-receipt"; }
    foreach (var name in new[] { "CorrelationId", "PopReceipt", "DownloadLocation" }) {
      var field = body.GetValue(name, StringComparison.OrdinalIgnoreCase);
      if (field == null || field.Type != JTokenType.String || (string)field == "") { return "queue-receipt"; }
    }
    return "";
  `,
  download: csharp`
    if (context.Variables["queue"] == null) { return "queue-unknown"; }
    var query = context.Request.OriginalUrl.Query;
    return Regex.IsMatch(query.GetValueOrDefault("correlation-id", ""), "^[0-9A-Fa-f{}-]{32,38}$") && Regex.IsMatch(query.GetValueOrDefault("blob", ""), "^[0-9A-Za-z{}_.-]{1,80}$") ? "" : "queue-download";
  `,
};

/** The addresses in a message lead through the gateway, and F&O wants its own back with the receipt. */
const ownLinks = (backendUrl: string, gatewayPath: string) => csharp`
  var body = context.Request.Body.As<JObject>();
  foreach (var field in body.Properties()) {
    if (!string.Equals(field.Name, "DownloadLocation", StringComparison.OrdinalIgnoreCase)) { continue; }
    var prefix = context.Request.OriginalUrl.Scheme + "://" + context.Request.OriginalUrl.Host + ${gatewayPath} + "/" + context.Request.MatchedParameters["queue"] + "/download";
    if (((string)field.Value).StartsWith(prefix, StringComparison.Ordinal)) {
      field.Value = (JToken)(${`${backendUrl}/api/connector/download/`} + (string)((JObject)context.Variables["queue"])["activity"] + ((string)field.Value).Substring(prefix.Length));
    }
  }
  return body.ToString();
`;

/**
 * Recurring integrations by names of ours instead of the activity ids of F&O: a caller reaches the queues that are listed and no other
 * job. Messages that nobody acknowledges come again every 30 minutes, so a consumer must expect them twice.
 */
export const connectorRequest = definePolicy({
  name: "connector-request",
  description: "Turns a request for a named queue into one to the recurring-integrations connector. Protects all other jobs of Finance and Operations.",
  parameters: {
    action: { type: "string", enum: ["enqueue", "dequeue", "ack", "download"], description: "What is asked for; the operation's path has {queue}." },
    queues: {
      type: "object",
      description: "By name: the activity id of the recurring job; for enqueue the entity's name, and the company if it is always the same.",
      additionalProperties: {
        type: "object",
        additionalProperties: { type: "string", pattern: "^[A-Za-z0-9 (){}_.-]{1,80}$" },
      },
    },
    backendUrl: { type: "string", pattern: "^https://[A-Za-z0-9.-]+$", default: "https://invalid", description: "Root of the environment, which links of F&O start with. For ack, when connector-links has masked them." },
    gatewayPath: { type: "string", pattern: "^(/[A-Za-z0-9_.-]+)*$", default: "", description: "Where queues lie at the gateway, such as /fo/queues/v1/queues; empty when links are not masked. For ack." },
  },
  check: ({ queues }) => {
    const wrong = Object.entries(queues).find(([, queue]) => !/^\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?$/.test(queue["activity"] ?? ""));
    return wrong === undefined ? undefined : { parameter: "queues", problem: `\`queues.${wrong[0]}\` has no activity id`, why: "The connector knows recurring jobs by a GUID.", fix: "Copy the id from Data management › Manage scheduled data jobs." };
  },
  policies: ({ action, queues, backendUrl, gatewayPath }) => {
    const known = setVariable({ name: "queue", value: queueOf(JSON.stringify(queues)) });
    const path = (verb: string): PolicyItem => rewriteUri({ template: csharp`${`/api/connector/${verb}/`} + Uri.EscapeDataString((string)((JObject)context.Variables["queue"])["activity"])`, copyUnmatchedParams: false });
    const from = (name: string): PolicyItem => setQueryParameter({ name, existsAction: "override", value: [csharp`context.Request.OriginalUrl.Query.GetValueOrDefault(${name}, "")`] });
    const ofQueue = (name: string): PolicyItem => setQueryParameter({ name, existsAction: "override", value: [csharp`(string)((JObject)context.Variables["queue"])[${name}] ?? ""`] });
    switch (action) {
      case "enqueue":
        return [known, ...judged("queue-verdict", verdict.plain, [unknown]), path("enqueue"), ofQueue("entity"), ...(Object.values(queues).some((queue) => queue["company"] !== undefined) ? [ofQueue("company")] : [])];
      case "dequeue":
        return [known, ...judged("queue-verdict", verdict.plain, [unknown]), path("dequeue")];
      case "ack":
        return [
          known,
          ...judged("queue-verdict", verdict.ack, [unknown, receipt]),
          ...(gatewayPath === "" ? [] : [setBody(ownLinks(backendUrl, gatewayPath))]),
          path("ack"),
          setMethod("POST"),
          setHeader({ name: "Content-Type", existsAction: "override", value: ["application/json"] }),
        ];
      default:
        return [known, ...judged("queue-verdict", verdict.download, [unknown, download]), path("download"), from("correlation-id"), from("blob")];
    }
  },
});

export default connectorRequest;
