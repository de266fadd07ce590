import { choose, csharp, definePolicy, logToEventhub, when } from "apiops";

/**
 * Who did what, when, from where and with what outcome, without the data itself. Event Hubs and not a log: auditors keep it for years and
 * nobody may sample it. A user that came through `passthrough` and an application that came with its own token are both in `caller`.
 */
export const auditWrite = definePolicy({
  name: "audit-write",
  description: "Sends an audit record of a write: protects the company from changes that nobody can be asked about.",
  parameters: {
    entity: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_-]*$", description: "What is written, such as account." },
    failures: { type: "boolean", default: false, description: "Whether attempts that were refused are recorded too. For entities where an attempt alone is of interest." },
    hashSubject: { type: "boolean", default: false, description: "Whether the user's object id is hashed: records can be matched, and a person is not named." },
    logger: { type: "string", pattern: "^[A-Za-z0-9-]{1,80}$", default: "audit", description: "Logger of the event hub." },
  },
  policies: ({ entity, failures, hashSubject, logger }) => [
    choose(
      when(failures ? csharp`context.Request.Method != "GET"` : csharp`context.Response.StatusCode < 300`, [
        logToEventhub({
          loggerId: logger,
          text: csharp`
            var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
            var user = caller == null ? "" : caller.Claims.GetValueOrDefault("oid", caller.Subject ?? "");
            if (${hashSubject} && user != "") {
              using (var sha = SHA256.Create()) { user = BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(user))).Replace("-", "").ToLowerInvariant(); }
            }
            return new JObject(
              new JProperty("time", context.Timestamp.ToString("o")),
              new JProperty("correlationId", context.Variables.GetValueOrDefault<string>("correlation-id", "")),
              new JProperty("api", context.Api.Id),
              new JProperty("operation", context.Operation.Id),
              new JProperty("entity", ${entity}),
              new JProperty("row", context.Response == null ? "" : context.Response.Headers.GetValueOrDefault("OData-EntityId", context.Response.Headers.GetValueOrDefault("Location", ""))),
              new JProperty("client", context.Variables.GetValueOrDefault<string>("client-id", "")),
              new JProperty("user", user),
              new JProperty("address", context.Request.IpAddress),
              new JProperty("gateway", context.Deployment.Region),
              new JProperty("status", context.Response == null ? 0 : context.Response.StatusCode),
              new JProperty("outcome", context.Response == null ? "failed" : context.Response.StatusCode < 300 ? "done" : context.Response.StatusCode < 500 ? "refused" : "failed")).ToString();
          `,
        }),
      ]),
    ),
  ],
});

export default auditWrite;
