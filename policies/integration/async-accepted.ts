import { choose, csharp, definePolicy, setBody, setHeader, setStatus, setVariable, when } from "apiops";

/** The address of the work in the backend's answer: a header where there is one, and Dataverse's preview says it in the body only. */
const address = csharp`
  var said = context.Response.Headers.GetValueOrDefault("Location", context.Response.Headers.GetValueOrDefault("OData-EntityId", ""));
  if (said == "" && context.Response.Body != null && context.Response.Headers.GetValueOrDefault("Content-Type", "").Contains("json")) {
    var body = context.Response.Body.As<JObject>(preserveContent: true);
    said = body.Value<string>("location") ?? body.Value<string>("backgroundOperationId") ?? "";
  }
  var id = Regex.Match(said, "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?=\\)?$)");
  return id.Success ? id.Value.ToLowerInvariant() : "";
`;

const link = (statusPath: string) => csharp`context.Request.OriginalUrl.Scheme + "://" + context.Request.OriginalUrl.Host + ${statusPath} + "/" + (string)context.Variables["job-id"]`;

/** Whatever way the backend says "later", callers of the gateway see one: 202, where to ask, and not before when. */
export const asyncAccepted = definePolicy({
  name: "async-accepted",
  description: "Turns a backend's promise to do the work later into 202 with the gateway's own status address. Protects the backend from callers that ask too often.",
  parameters: {
    statusPath: { type: "string", pattern: "^/[A-Za-z0-9/_.-]*[A-Za-z0-9]$", description: "Path at the gateway below which jobs are asked for, such as /ce/jobs/v1/jobs." },
    retryAfterSeconds: { type: "integer", minimum: 10, maximum: 3600, default: 10, description: "When to ask for the first time. Every question costs Dynamics 365 a request, so 10 s are the least." },
  },
  policies: ({ statusPath, retryAfterSeconds }) => [
    setVariable({ name: "job-id", value: csharp`context.Response.StatusCode == 202 || context.Response.Headers.GetValueOrDefault("Preference-Applied", "").Contains("respond-async") ? "pending" : ""` }),
    choose(
      when(csharp`(string)context.Variables["job-id"] == "pending"`, [
        setVariable({ name: "job-id", value: address }),
        choose(
          when(csharp`(string)context.Variables["job-id"] != ""`, [
            setStatus({ code: 202, reason: "Accepted" }),
            setHeader({ name: "Location", existsAction: "override", value: [link(statusPath)] }),
            setHeader({ name: "Operation-Location", existsAction: "override", value: [link(statusPath)] }),
            setHeader({ name: "OData-EntityId", existsAction: "delete" }),
            setHeader({ name: "Retry-After", existsAction: "override", value: [String(retryAfterSeconds)] }),
            setHeader({ name: "Content-Type", existsAction: "override", value: ["application/json"] }),
            setBody(csharp`new JObject(new JProperty("id", (string)context.Variables["job-id"]), new JProperty("status", "waiting"), new JProperty("done", false)).ToString()`),
          ]),
        ),
      ]),
    ),
  ],
});

export default asyncAccepted;
