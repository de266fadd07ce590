import { cacheLookupValue, cacheStoreValue, choose, csharp, definePolicy, sendRequest, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/** What the decision may depend on, and the cache by it: what is not in here cannot make one caller's answer another's. */
const inputFor = (parameters: readonly string[]) => csharp`
  var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
  Func<string, JArray> listOf = claim => new JArray(caller.Claims.ContainsKey(claim) ? caller.Claims[claim] : new string[0]);
  var parameters = new JObject();
  foreach (var name in ${parameters}) { parameters.Add(name, context.Request.MatchedParameters.GetValueOrDefault(name, "")); }
  return new JObject(
    new JProperty("subject", new JObject(
      new JProperty("id", caller.Claims.GetValueOrDefault("oid", "")),
      new JProperty("application", caller.Claims.GetValueOrDefault("azp", caller.Claims.GetValueOrDefault("appid", ""))),
      new JProperty("roles", listOf("roles")),
      new JProperty("scopes", new JArray(caller.Claims.GetValueOrDefault("scp", "").Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries))))),
    new JProperty("action", new JObject(
      new JProperty("api", context.Api.Id),
      new JProperty("operation", context.Operation == null ? "" : context.Operation.Id),
      new JProperty("method", context.Request.Method))),
    new JProperty("parameters", parameters)).ToString(Newtonsoft.Json.Formatting.None);
`;

/** Open Policy Agent answers `true`, or an object with `allow`; anything else, an undefined result too, is no decision. */
const answerOf = csharp`
  var response = context.Variables.GetValueOrDefault<IResponse>("decision-answer", null);
  if (response == null || response.StatusCode != 200 || response.Body == null) { return "none"; }
  JToken result;
  try { result = JObject.Parse(response.Body.As<string>())["result"]; } catch (Exception) { return "none"; }
  if (result is JObject) { result = result["allow"]; }
  return result == null || result.Type != JTokenType.Boolean ? "none" : (bool)result ? "allow" : "deny";
`;

/** Fails closed: without a decision nothing passes. A cached one outlives a change of the policy by a minute at most, and a token that changed its roles by nothing. */
export const externalDecision = definePolicy({
  name: "external-decision",
  description: "Lets a request pass only when a policy decision point (Open Policy Agent) allows it; protects what needs rules that no claim of a token can say, also while the decision point is away.",
  parameters: {
    url: { type: "string", pattern: "^https://[^\\s?#{}]+$", description: "Address of the decision, such as https://opa.aurora.internal/v1/data/aurora/sales." },
    resource: { type: "string", pattern: "^(https://[^/\\s]+|api://\\S+)?$", default: "", description: "What the gateway's managed identity asks a token for; empty sends none." },
    parameters: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9_-]{1,80}$" }, default: [], description: "Parameters of the URL's template that the decision depends on." },
    timeoutSeconds: { type: "integer", minimum: 1, maximum: 10, default: 2, description: "How long to wait for a decision; it is added to every call." },
    cacheSeconds: { type: "integer", minimum: 0, maximum: 60, default: 30, description: "How long a decision holds; 0 asks every time. More than a minute would keep open what was closed." },
  },
  policies: ({ url, resource, parameters, timeoutSeconds, cacheSeconds }) => {
    const ask = [
      sendRequest({
        mode: "new",
        responseVariableName: "decision-answer",
        timeout: timeoutSeconds,
        ignoreError: true,
        setUrl: url,
        setMethod: "POST",
        setHeader: [
          { name: "Content-Type", existsAction: "override", value: ["application/json"] },
          { name: "X-Correlation-ID", existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("correlation-id", "")`] },
        ],
        setBody: csharp`"{\"input\":" + (string)context.Variables["decision-input"] + "}"`,
        ...(resource === "" ? {} : { authenticationManagedIdentity: { resource } }),
      }),
      setVariable({ name: "decision", value: answerOf }),
      ...(cacheSeconds === 0
        ? []
        : [choose(when(csharp`(string)context.Variables["decision"] != "none"`, [cacheStoreValue({ key: csharp`(string)context.Variables["decision-key"]`, value: csharp`(string)context.Variables["decision"]`, duration: cacheSeconds })]))]),
    ];
    return [
      choose(
        when(csharp`context.Variables.GetValueOrDefault<Jwt>("caller", null) == null`, [refusal({ status: 401, code: "token-missing", title: "Unauthorized", detail: "A valid access token for this API is required.", challenge: "Bearer" })]),
      ),
      setVariable({ name: "decision-input", value: inputFor(parameters) }),
      ...(cacheSeconds === 0
        ? ask
        : [
            setVariable({
              name: "decision-key",
              value: csharp`
                using (var sha = SHA256.Create()) {
                  return ${`decision/${url}/`} + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes((string)context.Variables["decision-input"])));
                }
              `,
            }),
            cacheLookupValue({ key: csharp`(string)context.Variables["decision-key"]`, variableName: "decision", defaultValue: "" }),
            choose(when(csharp`context.Variables.GetValueOrDefault<string>("decision", "") == ""`, ask)),
          ]),
      choose(
        when(csharp`(string)context.Variables["decision"] == "deny"`, [refusal({ status: 403, code: "decision-deny", title: "Forbidden", detail: "You may not do this." })]),
        when(csharp`(string)context.Variables["decision"] != "allow"`, [refusal({ status: 503, code: "decision-none", title: "Service Unavailable", detail: "Whether you may do this cannot be told at the moment.", retryAfterSeconds: 5 })]),
      ),
    ];
  },
});

export default externalDecision;
