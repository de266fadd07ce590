import { choose, csharp, definePolicy, otherwise, setBody, setQueryParameter, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";
import { judged } from "../payload/verdict.js";

/** `scope` and `filter` joined, when the filter is whole in itself: `1 eq 1) or (1 eq 1` would end the bracket around it. */
const filterWithin = csharp`
  Func<string, bool> isWhole = text => {
    var bare = Regex.Replace(text, "'[^']*'", "");
    var depth = 0;
    foreach (var c in bare) {
      if (c == '(') { depth++; }
      if (c == ')') { depth--; }
      if (depth < 0) { return false; }
    }
    return depth == 0 && !bare.Contains("'");
  };
  var scope = "(" + string.Join(" or ", ((string)context.Variables["company-scope"]).Split(',').Select(company => "dataAreaId eq '" + company + "'")) + ")";
  var filter = context.Request.Url.Query.GetValueOrDefault("$filter", "").Trim();
  if (!isWhole(filter)) { return ""; }
  if (filter == "" || filter == scope) { return scope; }
  var start = scope + " and (";
  if (filter.StartsWith(start) && filter.EndsWith(")") && isWhole(filter.Substring(start.Length, filter.Length - start.Length - 1))) { return filter; }
  return start + filter + ")";
`;

/** What a caller writes, read once: JSON may say a property twice, and the backend could take another of them than we did. */
const bodyWithin = csharp`
  var allowed = ((string)context.Variables["company-scope"]).Split(',');
  JObject row;
  try { row = JObject.Parse(context.Request.Body?.As<string>(preserveContent: true) ?? ""); } catch (Exception) { return "body-malformed"; }
  var named = row.Descendants().OfType<JProperty>().Where(property => property.Name.ToLowerInvariant() == "dataareaid").ToList();
  if (named.Any(property => property.Value.Type != JTokenType.String || !allowed.Contains(((string)property.Value).ToLowerInvariant()))) { return "company-denied"; }
  if (context.Request.Method == "POST" && row["dataAreaId"] == null) {
    if (allowed.Length != 1) { return "company-required"; }
    row["dataAreaId"] = allowed[0];
  }
  return row.ToString(Newtonsoft.Json.Formatting.None);
`;

/** The keys of a row stand in its address, those of the rows it links to in brackets too. */
const keysWithin = csharp`
  var allowed = ((string)context.Variables["company-scope"]).Split(',');
  var path = Uri.UnescapeDataString(context.Request.Url.Path);
  if (!path.Contains("(")) { return context.Request.Method == "GET" || context.Request.Method == "POST" ? "" : "key-required"; }
  var keys = Regex.Matches(path, "dataAreaId *= *'([^']*)'", RegexOptions.IgnoreCase).Cast<Match>().Select(key => key.Groups[1].Value.ToLowerInvariant()).ToList();
  if (keys.Count == 0) { return "key-required"; }
  return keys.All(key => allowed.Contains(key)) ? "" : "company-denied";
`;

const denied = { status: 403, title: "Forbidden", code: "company-denied", detail: "Your token does not open this company." };

/**
 * Finance and Operations answers for the caller's own company until cross-company opens all that the gateway's identity may see.
 * Here cross-company never goes without a filter, and what a caller may see stands in the token and not in the query.
 */
export const companyScope = definePolicy({
  name: "company-scope",
  description: "Keeps reads and writes of Finance and Operations to the companies that the token names; protects the books of one company from callers of another, whom one backend identity serves alike.",
  parameters: {
    claim: { type: "string", pattern: "^[A-Za-z0-9_.:/-]+$", default: "companies", description: "Claim with the caller's companies; of the token that entra-token left in `caller`." },
    companies: {
      type: "array",
      items: { type: "string", pattern: "^[a-z0-9_]{1,4}$" },
      default: [],
      description: "Companies that this gateway serves, in small letters; of a caller's companies only these count. None given: all.",
    },
  },
  policies: ({ claim, companies }) => [
    setVariable({
      name: "company-scope",
      value: csharp`
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        var claimed = caller == null ? "" : caller.Claims.GetValueOrDefault(${claim}, "");
        return string.Join(",", claimed.Split(',').Select(company => company.Trim().ToLowerInvariant())
          .Where(company => Regex.IsMatch(company, "^[a-z0-9_]{1,4}$") && (${companies.length === 0} || ${companies}.Contains(company))).Distinct());
      `,
    }),
    choose(when(csharp`(string)context.Variables["company-scope"] == ""`, [refusal({ ...denied, code: "company-missing", detail: "Your token names no company that is served here." })])),
    ...judged("company-keys", keysWithin, [denied, { status: 400, title: "Bad Request", code: "key-required", detail: "Address a row by all of its keys, dataAreaId first." }]),
    choose(
      when(csharp`new[] { "POST", "PUT", "PATCH" }.Contains(context.Request.Method)`, [
        ...judged("company-body", bodyWithin, [
          denied,
          { status: 400, title: "Bad Request", code: "body-malformed", detail: "The body is one JSON object." },
          { status: 400, title: "Bad Request", code: "company-required", detail: "Say in dataAreaId which of your companies it is for." },
        ]),
        setBody(csharp`(string)context.Variables["company-body"]`),
      ]),
      when(csharp`!context.Request.Url.Path.Contains("(") && !context.Request.Url.Path.Contains("%28")`, [
        setVariable({ name: "company-filter", value: filterWithin }),
        choose(
          when(csharp`(string)context.Variables["company-filter"] == ""`, [
            refusal({ status: 400, title: "Bad Request", code: "filter-malformed", detail: "A bracket or a text in $filter has no beginning or no end." }),
          ]),
          otherwise([setQueryParameter({ name: "$filter", existsAction: "override", value: [csharp`(string)context.Variables["company-filter"]`] })]),
        ),
      ]),
    ),
    setQueryParameter({ name: "cross-company", existsAction: "override", value: ["true"] }),
  ],
});

export default companyScope;
