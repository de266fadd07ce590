import { choose, csharp, definePolicy, logToEventhub, when } from "apiops";

/**
 * What happened, in names of ours: the operation and not the address, the names of query parameters and not their values, which hold names and
 * addresses of people. No body, no token, no cookie, and of the caller's address the network only. Every error, and of the rest what was sampled.
 */
export const accessLog = definePolicy({
  name: "access-log",
  description: "Writes one line about a request to an event hub, with nothing personal in it. Protects logs from data that must not be there.",
  parameters: {
    logger: { type: "string", pattern: "^[A-Za-z0-9-]{1,80}$", description: "Logger of the event hub." },
    headers: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9-]{1,60}$" }, default: ["User-Agent"], maxItems: 10, description: "Request headers whose values are written, up to 200 characters of each." },
  },
  check: ({ headers }) => {
    const secret = headers.find((header) => /^(authorization|proxy-authorization|cookie|ocp-apim-subscription-key|x-webhook-key|x-signature|.*(token|secret|password).*)$/i.test(header));
    return secret === undefined ? undefined : { parameter: "headers", problem: `\`headers\` has ${secret}`, why: "It opens the API to everybody who reads the log.", fix: "Leave it out." };
  },
  policies: ({ logger, headers }) => [
    choose(
      when(csharp`context.Response == null || context.Response.StatusCode >= 400 || context.Variables.GetValueOrDefault<bool>("sampled", true)`, [
        logToEventhub({
          loggerId: logger,
          text: csharp`
            var address = context.Request.IpAddress ?? "";
            var line = new JObject(
              new JProperty("time", context.Timestamp.ToString("o")),
              new JProperty("correlationId", context.Variables.GetValueOrDefault<string>("correlation-id", "")),
              new JProperty("traceId", context.Variables.GetValueOrDefault<string>("trace-id", "")),
              new JProperty("api", context.Api == null ? "" : context.Api.Id),
              new JProperty("operation", context.Operation == null ? "" : context.Operation.Id),
              new JProperty("product", context.Product == null ? "" : context.Product.Id),
              new JProperty("method", context.Request.Method),
              new JProperty("parameters", new JArray(context.Request.OriginalUrl.Query.Keys.Select(key => key.Length > 40 ? key.Substring(0, 40) : key))),
              new JProperty("client", context.Variables.GetValueOrDefault<string>("client-id", "")),
              new JProperty("network", address.Contains(":") ? string.Join(":", address.Split(':').Take(3)) + "::/48" : Regex.Replace(address, "\\.[0-9]+(:[0-9]+)?$", ".0/24")),
              new JProperty("region", context.Deployment.Region),
              new JProperty("status", context.Response == null ? 0 : context.Response.StatusCode),
              new JProperty("error", context.LastError == null ? "" : context.LastError.Reason),
              new JProperty("elapsedMs", (int)context.Elapsed.TotalMilliseconds));
            foreach (var name in ${headers}) {
              var value = context.Request.Headers.GetValueOrDefault(name, "");
              line["header:" + name.ToLowerInvariant()] = value.Length > 200 ? value.Substring(0, 200) : value;
            }
            return line.ToString(Newtonsoft.Json.Formatting.None);
          `,
        }),
      ]),
    ),
  ],
});

export default accessLog;
