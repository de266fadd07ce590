import { choose, csharp, definePolicy, setBody, setHeader, setVariable, when } from "apiops";

/** Status reasons of the table backgroundoperation; 30 and above are final. */
const names = JSON.stringify({ "0": "waiting", "10": "waiting", "20": "running", "21": "running", "22": "canceling", "30": "succeeded", "31": "failed", "32": "canceled" });

const status = csharp`
  var row = context.Response.Body.As<JObject>();
  var reason = row.Value<string>("backgroundoperationstatuscode") ?? "";
  var status = (string)JObject.Parse(${names})[reason] ?? "unknown";
  var job = new JObject(
    new JProperty("id", context.Request.MatchedParameters.GetValueOrDefault("jobId", "").ToLowerInvariant()),
    new JProperty("status", status),
    new JProperty("done", new[] { "succeeded", "failed", "canceled" }.Contains(status)),
    new JProperty("startedAt", row["starttime"]),
    new JProperty("endedAt", row["endtime"]));
  if (status == "failed") { job["error"] = new JObject(new JProperty("code", row["errorcode"]), new JProperty("message", row["errormessage"])); }
  if (status == "succeeded" && row["outputparameters"] != null) { job["result"] = row["outputparameters"]; }
  return job;
`;

/** The row in the façade's words. A job that failed is found, so it is 200: the call did succeed, the job did not. */
export const jobStatus = definePolicy({
  name: "job-status",
  description: "Turns a row of backgroundoperations into the status of a job, and says when to ask again. Belongs to job-request.",
  parameters: {
    retryAfterSeconds: { type: "integer", minimum: 10, maximum: 3600, default: 10, description: "How long to wait before the next question; every one costs Dataverse a request." },
  },
  policies: ({ retryAfterSeconds }) => [
    choose(
      when(csharp`context.Response.StatusCode == 200`, [
        setVariable({ name: "job", value: status }),
        setBody(csharp`((JObject)context.Variables["job"]).ToString()`),
        setHeader({ name: "Content-Type", existsAction: "override", value: ["application/json"] }),
        // The row changes until it is final, and nobody may keep it.
        setHeader({ name: "Cache-Control", existsAction: "override", value: ["no-store"] }),
        choose(when(csharp`!(bool)((JObject)context.Variables["job"])["done"]`, [setHeader({ name: "Retry-After", existsAction: "override", value: [String(retryAfterSeconds)] })])),
      ]),
    ),
  ],
});

export default jobStatus;
