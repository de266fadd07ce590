import { choose, csharp, definePolicy, otherwise, returnResponse, sendRequest, setVariable, when, type PolicyItem } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * Takes the write and lets somebody else do it when there is room. REST and not send-service-bus-message, which classic gateways alone
 * have. The message's id is the caller's Idempotency-Key where there is one, so that a queue with duplicate detection keeps one of two;
 * what cannot be done, or not in time, ends in the queue's dead letters and not in nothing.
 */
export const queueHandoff = definePolicy({
  name: "queue-handoff",
  description: "Protects a backend from load it cannot take now: puts the request into a Service Bus queue and answers 202 with a status address.",
  parameters: {
    namespace: { type: "string", pattern: "^[a-z][a-z0-9-]{4,48}[a-z0-9]\\.servicebus\\.[a-z.]+$", description: "Host name of the Service Bus namespace." },
    queue: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]{0,259}$", description: "Queue or topic that receives the request." },
    clientId: { type: "string", description: "Client id of the identity that may send to it (role Azure Service Bus Data Sender)." },
    selfHosted: { type: "boolean", default: false, description: "Whether a self-hosted gateway serves the API: it takes the identity of its workload." },
    statusPath: { type: "string", pattern: "^/[A-Za-z0-9/_.-]*[A-Za-z0-9]$", description: "Path at the gateway below which callers ask what became of it." },
    timeToLiveSeconds: { type: "integer", minimum: 60, maximum: 1_209_600, default: 86_400, description: "How long the message may wait before it goes to the dead letters." },
    maxCharacters: { type: "integer", minimum: 1, maximum: 1_000_000, default: 200_000, description: "Largest body. The standard tier takes messages of 256 KB, with their properties." },
    timeoutSeconds: { type: "integer", minimum: 1, maximum: 60, default: 10, description: "How long to wait for the queue." },
    retryAfterSeconds: { type: "integer", minimum: 10, maximum: 3600, default: 30, description: "When to ask for the status, or to try again when the queue cannot be reached." },
  },
  policies: ({ namespace, queue, clientId, selfHosted, statusPath, timeToLiveSeconds, maxCharacters, timeoutSeconds, retryAfterSeconds }) => {
    const resource = "https://servicebus.azure.net/";
    const send = (identity: { clientId: string } | { authenticationProvider: "WorkloadIdentity" }): PolicyItem =>
      sendRequest({
        responseVariableName: "handoff",
        timeout: timeoutSeconds,
        ignoreError: true,
        setUrl: `https://${namespace}/${queue}/messages`,
        setMethod: "POST",
        setHeader: [
          { name: "Content-Type", existsAction: "override", value: ["application/json"] },
          {
            name: "BrokerProperties",
            existsAction: "override",
            value: [
              csharp`new JObject(
                new JProperty("MessageId", (string)context.Variables["handoff-id"]),
                new JProperty("CorrelationId", context.Variables.GetValueOrDefault<string>("correlation-id", "")),
                new JProperty("Label", context.Operation.Id),
                new JProperty("TimeToLive", ${timeToLiveSeconds})).ToString(Newtonsoft.Json.Formatting.None)`,
            ],
          },
        ],
        // Who sent it goes with it: the consumer acts for somebody, and must know for whom.
        setBody: csharp`
          var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
          return new JObject(
            new JProperty("id", (string)context.Variables["handoff-id"]),
            new JProperty("method", context.Request.Method),
            new JProperty("path", context.Request.OriginalUrl.Path),
            new JProperty("client", context.Variables.GetValueOrDefault<string>("client-id", "")),
            new JProperty("user", caller == null ? "" : caller.Claims.GetValueOrDefault("oid", "")),
            new JProperty("receivedAt", context.Timestamp.ToString("o")),
            new JProperty("body", (string)context.Variables["handoff-body"])).ToString(Newtonsoft.Json.Formatting.None);
        `,
        authenticationManagedIdentity: { resource, ...identity },
      });
    return [
      setVariable({ name: "handoff-body", value: csharp`context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true)` }),
      choose(
        when(csharp`((string)context.Variables["handoff-body"]).Length > ${maxCharacters}`, [
          refusal({ status: 413, code: "body-too-large", title: "Content Too Large", detail: `The body may have ${maxCharacters} characters.` }),
        ]),
      ),
      setVariable({
        name: "handoff-id",
        value: csharp`Regex.IsMatch(context.Request.Headers.GetValueOrDefault("Idempotency-Key", ""), "^[A-Za-z0-9_-]{8,64}$")
          ? context.Variables.GetValueOrDefault<string>("client-id", "") + ":" + context.Request.Headers.GetValueOrDefault("Idempotency-Key", "") : Guid.NewGuid().ToString()`,
      }),
      ...(selfHosted
        ? [choose(when(csharp`context.Deployment.Gateway.IsManaged`, [send({ clientId })]), otherwise([send({ authenticationProvider: "WorkloadIdentity" })]))]
        : [send({ clientId })]),
      choose(
        when(csharp`context.Variables.GetValueOrDefault<IResponse>("handoff", null) == null || ((IResponse)context.Variables["handoff"]).StatusCode != 201`, [
          refusal({ status: 503, code: "queue-unavailable", title: "Service Unavailable", detail: "The request could not be taken. Nothing was done; try again.", retryAfterSeconds }),
        ]),
      ),
      returnResponse({
        setStatus: { code: 202, reason: "Accepted" },
        setHeader: [
          { name: "Content-Type", existsAction: "override", value: ["application/json"] },
          { name: "Location", existsAction: "override", value: [csharp`context.Request.OriginalUrl.Scheme + "://" + context.Request.OriginalUrl.Host + ${statusPath} + "/" + Uri.EscapeDataString((string)context.Variables["handoff-id"])`] },
          { name: "Retry-After", existsAction: "override", value: [String(retryAfterSeconds)] },
        ],
        setBody: csharp`new JObject(new JProperty("id", (string)context.Variables["handoff-id"]), new JProperty("status", "waiting"), new JProperty("done", false)).ToString()`,
      }),
    ];
  },
});

export default queueHandoff;
