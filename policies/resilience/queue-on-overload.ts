import { cacheLookupValue, choose, csharp, definePolicy, otherwise, returnResponse, sendRequest, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * While throttle-signal says that the backend is throttling, a write is taken in and done later: 202 and a link where its state can
 * be asked. The queue's message says who wrote, from the validated token, and holds no token: whoever works it off writes as the gateway's
 * own identity and checks again. Not for passthrough, where only the user's own token may write. Not on self-hosted gateways, which
 * have no identity of Azure's for Service Bus.
 */
export const queueOnOverload = definePolicy({
  name: "queue-on-overload",
  description: "Puts a write into a Service Bus queue while the backend is throttling, and answers 202.",
  parameters: {
    signal: { type: "string", pattern: "^[a-z0-9][a-z0-9-]*$", description: "Name of the signal that throttle-signal keeps." },
    namespace: { type: "string", pattern: "^[a-z0-9-]+\\.servicebus\\.(windows\\.net|usgovcloudapi\\.net|chinacloudapi\\.cn)$", description: "Host of the Service Bus namespace." },
    queue: { type: "string", pattern: "^[A-Za-z0-9._-]+$", description: "The queue; with duplicate detection, so that a repeated Idempotency-Key is one message." },
    clientId: { type: "string", description: "Client id of the user-assigned identity that may send." },
    statusPath: { type: "string", pattern: "^/[A-Za-z0-9/._-]*$", description: "Where the state is asked, on this gateway; the id follows." },
    retryAfterSeconds: { type: "integer", minimum: 1, default: 30, description: "When it is worth asking for the state." },
    maxBytes: { type: "integer", minimum: 1, maximum: 180_000, default: 180_000, description: "Longest body. A message may have 256 KB, and a body grows when it is written as base64." },
  },
  policies: ({ signal, namespace, queue, clientId, statusPath, retryAfterSeconds, maxBytes }) => [
    cacheLookupValue({ key: `throttle-signal/${signal}`, variableName: "throttle-signal", defaultValue: "" }),
    choose(
      when(csharp`context.Request.Method != "GET" && context.Request.Method != "HEAD" && context.Variables.GetValueOrDefault<string>("throttle-signal", "") == "throttled"`, [
        setVariable({ name: "queued-body", value: csharp`context.Request.Body == null ? new byte[0] : context.Request.Body.As<byte[]>(preserveContent: true)` }),
        choose(
          when(csharp`((byte[])context.Variables["queued-body"]).Length > ${maxBytes}`, [
            refusal({ status: 503, code: "overloaded", title: "Service Unavailable", detail: "The system behind this API takes nothing for now, and the body is too large to be queued.", retryAfterSeconds }),
          ]),
        ),
        // The caller's own key makes a repeated write one message; bound to the caller, so that nobody can name another's. Without one every request is its own.
        setVariable({
          name: "queued-id",
          value: csharp`
            var key = context.Request.Headers.GetValueOrDefault("Idempotency-Key", "").Trim();
            if (key == "") { return Guid.NewGuid().ToString(); }
            var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
            var owner = caller == null ? "" : caller.Claims.GetValueOrDefault("oid", "") + "/" + caller.Claims.GetValueOrDefault("azp", caller.Claims.GetValueOrDefault("appid", ""));
            using (var sha = SHA256.Create()) { return new Guid(sha.ComputeHash(Encoding.UTF8.GetBytes(context.Api.Id + "/" + context.Operation.Id + "/" + owner + "/" + key)).Take(16).ToArray()).ToString(); }
          `,
        }),
        sendRequest({
          mode: "new",
          responseVariableName: "queued",
          timeout: 10,
          ignoreError: true,
          setUrl: `https://${namespace}/${queue}/messages`,
          setMethod: "POST",
          setHeader: [
            { name: "Content-Type", existsAction: "override", value: ["application/json"] },
            { name: "BrokerProperties", existsAction: "override", value: [csharp`new JObject(new JProperty("MessageId", (string)context.Variables["queued-id"])).ToString(Newtonsoft.Json.Formatting.None)`] },
          ],
          setBody: csharp`
            var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
            return new JObject(
              new JProperty("id", (string)context.Variables["queued-id"]),
              new JProperty("correlationId", context.Variables.GetValueOrDefault<string>("correlation-id", "")),
              new JProperty("received", context.Timestamp.ToString("o")),
              new JProperty("api", context.Api.Id),
              new JProperty("operation", context.Operation.Id),
              new JProperty("method", context.Request.Method),
              new JProperty("path", context.Request.Url.Path),
              new JProperty("query", context.Request.Url.QueryString),
              new JProperty("contentType", context.Request.Headers.GetValueOrDefault("Content-Type", "")),
              new JProperty("ifMatch", context.Request.Headers.GetValueOrDefault("If-Match", "")),
              new JProperty("user", caller == null ? "" : caller.Claims.GetValueOrDefault("oid", "")),
              new JProperty("application", caller == null ? "" : caller.Claims.GetValueOrDefault("azp", caller.Claims.GetValueOrDefault("appid", ""))),
              new JProperty("body", Convert.ToBase64String((byte[])context.Variables["queued-body"]))).ToString();
          `,
          authenticationManagedIdentity: { resource: "https://servicebus.azure.net", clientId },
        }),
        choose(
          when(csharp`context.Variables.GetValueOrDefault<IResponse>("queued", null) != null && ((IResponse)context.Variables["queued"]).StatusCode == 201`, [
            returnResponse({
              setStatus: { code: 202, reason: "Accepted" },
              setHeader: [
                { name: "Content-Type", existsAction: "override", value: ["application/json"] },
                { name: "Location", existsAction: "override", value: [csharp`${`${statusPath.replace(/\/$/, "")}/`} + (string)context.Variables["queued-id"]`] },
                { name: "Retry-After", existsAction: "override", value: [String(retryAfterSeconds)] },
                { name: "X-Degraded", existsAction: "override", value: ["queued"] },
                { name: "X-Correlation-ID", existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("correlation-id", "")`] },
              ],
              setBody: csharp`new JObject(
  new JProperty("id", (string)context.Variables["queued-id"]),
  new JProperty("status", "queued"),
  new JProperty("statusUrl", ${`${statusPath.replace(/\/$/, "")}/`} + (string)context.Variables["queued-id"])).ToString()`,
            }),
          ]),
          otherwise([refusal({ status: 503, code: "overloaded", title: "Service Unavailable", detail: "The system behind this API takes nothing for now, and the request could not be queued.", retryAfterSeconds })]),
        ),
      ]),
    ),
  ],
});

export default queueOnOverload;
