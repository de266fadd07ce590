import { choose, csharp, definePolicy, returnResponse, sendRequest, setVariable, wait, when, type Expression, type PolicyItem } from "apiops";
import { judged } from "../payload/verdict.js";
import { refusal } from "../payload/refuse.js";

interface Part {
  /** With {name} for inputs: `…/accounts?$filter=accountnumber eq '{account}'`. */
  readonly url: string;
  /** Root URL of the environment; the gateway's identity gets a token for it. */
  readonly resource: string;
  readonly clientId: string;
  /** Without this part there is no answer at all. */
  readonly required?: boolean;
  readonly timeoutSeconds?: number;
  /** Property of the answer that is the part, such as `value`; left out, the whole answer. */
  readonly property?: string;
  /** Asked only when the caller gives this optional input. */
  readonly whenInput?: string;
}

const placeholder = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g;
const inputsIn = (url: string): string[] => [...url.matchAll(placeholder)].map(([, name]) => name ?? "");
const variableOf = (part: string): string => `part-${part}`;

/** Where a caller gives an input: in the path, or else in the query. Its name is a word, so nothing in it can leave the literal. */
const inputValue = (name: string): string => `context.Request.MatchedParameters.GetValueOrDefault("${name}", context.Request.OriginalUrl.Query.GetValueOrDefault("${name}", ""))`;

/** Texts between quotes of OData have their own quotes doubled first; then everything is escaped for the address. */
const addressOf = (url: string): Expression => {
  const texts = url.split(placeholder);
  const code = texts.map((text, i) => (i % 2 === 0 ? JSON.stringify(text) : `Uri.EscapeDataString(${inputValue(text)}.Replace("'", "''"))`));
  return `@(${code.filter((each) => each !== '""').join(" + ")})` as Expression;
};

function ask(name: string, part: Part): PolicyItem {
  const request = sendRequest({
    responseVariableName: variableOf(name),
    timeout: part.timeoutSeconds ?? 4,
    ignoreError: true,
    setUrl: addressOf(part.url),
    setMethod: "GET",
    setHeader: [
      { name: "Accept", existsAction: "override", value: ["application/json;odata.metadata=none"] },
      { name: "OData-Version", existsAction: "override", value: ["4.0"] },
      { name: "OData-MaxVersion", existsAction: "override", value: ["4.0"] },
      { name: "X-Correlation-ID", existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("correlation-id", "")`] },
    ],
    authenticationManagedIdentity: { resource: part.resource, clientId: part.clientId },
  });
  return part.whenInput === undefined ? request : choose(when(`@(${inputValue(part.whenInput)} != "")` as Expression, [request]));
}

/** What came of one part: its data, or why it is missing. A body that is no JSON is a failure of that part alone. */
const outcomeOf = (name: string, part: Part): PolicyItem =>
  setVariable({
    name: `${variableOf(name)}-outcome`,
    value: csharp`
      var response = context.Variables.GetValueOrDefault<IResponse>(${variableOf(name)}, null);
      if (response == null) { return new JObject(new JProperty("missing", context.Variables.ContainsKey(${variableOf(name)}) ? "unavailable" : "not-asked")); }
      if (response.StatusCode == 404) { return new JObject(new JProperty("missing", "not-found")); }
      if (response.StatusCode == 429) { return new JObject(new JProperty("missing", "throttled"), new JProperty("retryAfter", response.Headers.GetValueOrDefault("Retry-After", ""))); }
      if (response.StatusCode >= 300) { return new JObject(new JProperty("missing", response.StatusCode < 500 ? "refused" : "failed")); }
      try {
        var body = JObject.Parse(response.Body.As<string>());
        return new JObject(new JProperty("data", ${part.property ?? ""} == "" ? body : body[${part.property ?? ""}]));
      } catch (Exception) { return new JObject(new JProperty("missing", "failed")); }
    `,
  });

/**
 * One answer out of several systems for one screen. All are asked at once with a time limit each, so it takes as long as the slowest
 * may; what does not come in time is named in `missing` and not waited for. Every part costs its backend a request, so this counts
 * against the identity's limit as often as it has parts. Requests of a policy know no Backend and no breaker: the time limits are what keeps
 * a sick system from holding callers. Not on self-hosted gateways, which have no user-assigned identity.
 */
export const aggregate = definePolicy({
  name: "aggregate",
  description: "Answers one request with what several systems say, asked side by side; protects the caller from the slowest of them by leaving out what is not there in time.",
  parameters: {
    inputs: {
      type: "object",
      description: "Inputs of the caller by name, from the path or the query: `pattern`, and `required: \"false\"` for one that may be left out.",
      additionalProperties: { type: "object", additionalProperties: { type: "string" } },
    },
    parts: {
      type: "object",
      description: "Parts of the answer by name: url with {input}, resource, clientId; required, timeoutSeconds (4), property, whenInput.",
      additionalProperties: { type: "object" },
    },
  },
  check: ({ inputs, parts }) => {
    const all = Object.entries(parts as unknown as Readonly<Record<string, Partial<Part>>>);
    if (all.length < 2) return { parameter: "parts", problem: "`parts` has less than two parts", why: "One call needs no aggregation.", fix: "Forward the request instead." };
    for (const [name, part] of all) {
      const unknown = [...inputsIn(part.url ?? ""), ...(part.whenInput === undefined ? [] : [part.whenInput])].find((input) => inputs[input] === undefined);
      if (unknown !== undefined) return { parameter: "parts", problem: `\`parts.${name}\` uses {${unknown}}, which is no input`, fix: "Describe it under `inputs`, with its pattern." };
      if (!/^https:\/\/[^{}/]+\//.test(part.url ?? "")) return { parameter: "parts", problem: `\`parts.${name}.url\` is no https address with a host of its own`, why: "A caller must not choose where the gateway sends its token.", fix: "Write host and path; inputs stand in what follows." };
    }
    const open = Object.entries(inputs).find(([, input]) => !/^\^.*\$$/.test(input["pattern"] ?? ""));
    return open === undefined ? undefined : { parameter: "inputs", problem: `the pattern of \`inputs.${open[0]}\` is not anchored`, fix: "Start it with ^ and end it with $." };
  },
  policies: ({ inputs, parts }) => {
    const all = Object.entries(parts as unknown as Readonly<Record<string, Part>>);
    const required = all.filter(([, part]) => String(part.required) === "true").map(([name]) => name);
    const conditions = Object.entries(inputs as unknown as Readonly<Record<string, { pattern: string; required?: string | boolean }>>).map(([name, input]) => {
      const value = inputValue(name);
      const wrong = `!Regex.IsMatch(${value}, ${JSON.stringify(input.pattern)})`;
      return String(input.required ?? true) === "true" ? wrong : `(${value} != "" && ${wrong})`;
    });
    const names = all.map(([name]) => name);
    return [
      ...(conditions.length === 0 ? [] : judged("aggregate-verdict", `@(${conditions.join(" || ")} ? "input-malformed" : "")` as Expression, [{ status: 400, code: "input-malformed", title: "Bad Request", detail: `Check ${Object.keys(inputs).join(", ")}.` }])),
      wait({ for: "all" }, all.map(([name, part]) => ask(name, part))),
      ...all.map(([name, part]) => outcomeOf(name, part)),
      ...required.map((name) =>
        choose(
          when(csharp`(string)((JObject)context.Variables[${`${variableOf(name)}-outcome`}])["missing"] == "not-found"`, [
            refusal({ status: 404, code: `${name}-not-found`, title: "Not Found", detail: "There is no such row." }),
          ]),
          when(csharp`((JObject)context.Variables[${`${variableOf(name)}-outcome`}])["missing"] != null`, [
            refusal({ status: 503, code: `${name}-unavailable`, title: "Service Unavailable", detail: "A system that this answer needs could not answer in time. Try again.", retryAfterSeconds: 5 }),
          ]),
        ),
      ),
      returnResponse({
        setStatus: { code: 200, reason: "OK" },
        setHeader: [
          { name: "Content-Type", existsAction: "override", value: ["application/json"] },
          { name: "Cache-Control", existsAction: "override", value: ["no-store"] },
        ],
        setBody: csharp`
          var answer = new JObject();
          var missing = new JArray();
          foreach (var name in ${names}) {
            var outcome = (JObject)context.Variables["part-" + name + "-outcome"];
            if (outcome["missing"] == null) { answer[name] = outcome["data"]; continue; }
            answer[name] = null;
            if ((string)outcome["missing"] == "not-asked") { continue; }
            var why = new JObject(new JProperty("part", name), new JProperty("reason", outcome["missing"]));
            if (outcome["retryAfter"] != null && (string)outcome["retryAfter"] != "") { why["retryAfter"] = outcome["retryAfter"]; }
            missing.Add(why);
          }
          answer["partial"] = missing.Count > 0;
          answer["missing"] = missing;
          return answer.ToString();
        `,
      }),
    ];
  },
});

export default aggregate;
