import { choose, csharp, definePolicy, setQueryParameter, when, type Expression, type PolicyItem } from "apiops";
import type { Refusal } from "../payload/refuse.js";
import { judged } from "../payload/verdict.js";
import { preferOfList } from "./prefer.js";

const common = ["$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken"];

/** What each platform understands, and what a caller gets who asks for no page size. */
const platforms = {
  dataverse: { options: common, pageSize: 200, maxPageSize: 400, largestPage: 5000, expandLevels: 15 },
  "finance-operations": { options: [...common, "$skip", "cross-company"], pageSize: 500, maxPageSize: 10_000, largestPage: 10_000, expandLevels: 1 },
};

interface Bounds {
  readonly options: readonly string[];
  readonly selectRequired: boolean;
  readonly maxPageSize: number;
  readonly maxExpands: number;
  readonly maxExpandLevels: number;
  readonly maxFilterLength: number;
  readonly maxFilterTerms: number;
  readonly leadingWildcards: boolean;
  readonly maxUrlLength: number;
}

/**
 * Names come decoded, so `%24filter` is `$filter`. They are compared with their case: Dataverse takes `$Filter` for no option at
 * all, and what takes it for one would let it past every bound. Texts are taken out of a filter before it is looked at, so that
 * nothing in them counts, and values of parameter aliases count as part of it.
 */
const verdictOf = (b: Bounds): Expression => csharp`
  var query = context.Request.Url.Query;
  if (context.Request.Url.Path.Length + context.Request.Url.QueryString.Length > ${b.maxUrlLength}) { return "url-too-long"; }
  var filter = query.GetValueOrDefault("$filter", "");
  foreach (var option in query) {
    var isAlias = Regex.IsMatch(option.Key, "^@[A-Za-z_][A-Za-z0-9_]{0,63}$");
    if (option.Key.ToLowerInvariant() == "$skip" && !${b.options}.Contains(option.Key)) { return "skip-unsupported"; }
    if (!isAlias && !${b.options}.Contains(option.Key)) { return "option-unsupported"; }
    if (option.Value.Length != 1) { return "option-repeated"; }
    if (isAlias) { filter += " " + option.Value[0]; }
  }
  if (${b.selectRequired} && !query.ContainsKey("$skiptoken") && Regex.IsMatch(query.GetValueOrDefault("$select", ""), "^[ ,]*$|[*]")) { return "select-required"; }
  if (query.ContainsKey("$top")) {
    int top;
    if (!int.TryParse(query.GetValueOrDefault("$top", ""), out top) || top < 0 || top > ${b.maxPageSize}) { return "top-limit"; }
  }
  if (filter.Length > ${b.maxFilterLength}) { return "filter-limit"; }
  var bare = Regex.Replace(filter, "'[^']*'", "''");
  if (bare.Replace("''", "").Contains("'")) { return "filter-malformed"; }
  if (Regex.Matches(bare, "\\b(and|or|not|any|all)\\b", RegexOptions.IgnoreCase).Count >= ${b.maxFilterTerms}) { return "filter-limit"; }
  if (!${b.leadingWildcards} && (Regex.IsMatch(bare, "\\b(contains|endswith|substringof) *\\(|CRM\\.(DoesNot)?EndWith", RegexOptions.IgnoreCase) || Regex.IsMatch(filter, "'[*%]"))) { return "wildcard-leading"; }
  var expand = Regex.Replace(query.GetValueOrDefault("$expand", ""), "'[^']*'", "");
  var expands = expand == "" ? 0 : 1;
  for (var level = 1; expand.Contains("("); level++) {
    if (level > 8) { return "expand-limit"; }
    foreach (Match inner in Regex.Matches(expand, "\\([^()]*\\)")) {
      var nested = Regex.Match(inner.Value, "expand=([^;)]*)", RegexOptions.IgnoreCase);
      if (!nested.Success) { continue; }
      if (level >= ${b.maxExpandLevels}) { return "expand-limit"; }
      expands += nested.Groups[1].Value.Split(',').Length;
    }
    var rest = Regex.Replace(expand, "\\([^()]*\\)", "");
    if (rest == expand) { return "expand-limit"; }
    expand = rest;
  }
  if (expands > 0) { expands += expand.Split(',').Length - 1; }
  return expands > ${b.maxExpands} ? "expand-limit" : "";
`;

function refusalsOf(b: Bounds, { expanding }: { expanding: string }): Refusal[] {
  const bad = { status: 400, title: "Bad Request" };
  return [
    { status: 414, title: "URI Too Long", code: "url-too-long", detail: `Path and query may have ${b.maxUrlLength} characters together.` },
    { ...bad, code: "skip-unsupported", detail: "Dataverse has no $skip; follow @odata.nextLink to the next page." },
    { ...bad, code: "option-unsupported", detail: `Query parameters are ${b.options.join(", ")} and parameter aliases, spelled like this.` },
    { ...bad, code: "option-repeated", detail: "Every query parameter may be given once." },
    { ...bad, code: "select-required", detail: "Name the columns with $select; a row of Dynamics 365 has hundreds." },
    { ...bad, code: "top-limit", detail: `$top is a whole number up to ${b.maxPageSize}.` },
    { ...bad, code: "filter-limit", detail: `$filter may have ${b.maxFilterLength} characters and ${b.maxFilterTerms} terms.` },
    { ...bad, code: "filter-malformed", detail: "A text in $filter has no end; a quote in a text is written twice." },
    { ...bad, code: "wildcard-leading", detail: "A filter may ask how a text starts, not what it contains or how it ends: no index helps there." },
    { ...bad, code: "expand-limit", detail: expanding },
  ];
}

/** Keeps an OData query within what the platform takes and what one caller may cost. Stands on list operations. */
export const odataGuard = definePolicy({
  name: "odata-guard",
  description: "Refuses costly or unsupported OData queries, and caps the page: protects the platform's execution time, which all callers of an identity share.",
  parameters: {
    platform: { type: "string", enum: ["dataverse", "finance-operations"], default: "dataverse", description: "Whose dialect of OData it is." },
    moreOptions: {
      type: "array",
      items: { type: "string", pattern: "^[A-Za-z$][A-Za-z$-]*$" },
      default: ["subscription-key"],
      description: "Query parameters that may come besides the platform's usual ones. Think twice about $apply, $search and fetchXml: they go past every bound here.",
    },
    select: { type: "string", pattern: "^([A-Za-z_]\\w*(,[A-Za-z_]\\w*)*)?$", default: "", description: "Columns for a query without $select; none: such a query is refused." },
    selectRequired: { type: "boolean", default: true, description: "Whether a query has to name its columns. Never asked of a next page, whose link must come back unchanged." },
    defaultPageSize: { type: "integer", minimum: 0, maximum: 10_000, default: 0, description: "Rows of a page whose size nobody asked for; 0: 200 of Dataverse, 500 of Finance and Operations." },
    maxPageSize: {
      type: "integer",
      minimum: 0,
      maximum: 10_000,
      default: 0,
      description: "Most rows of a page; 0: 400 of Dataverse, of which about 4 KB each stay below the 2 MiB that the gateway caches, and 10,000 of Finance and Operations.",
    },
    maxExpands: { type: "integer", minimum: 0, maximum: 15, default: 3, description: "Most $expand options, nested ones included; 0: none. Each is a join." },
    maxExpandLevels: { type: "integer", minimum: 1, maximum: 15, default: 1, description: "How deep they may be nested; Finance and Operations knows one level." },
    maxFilterLength: { type: "integer", minimum: 1, maximum: 32_768, default: 2000, description: "Most characters of $filter with the values of its parameter aliases." },
    maxFilterTerms: { type: "integer", minimum: 1, maximum: 500, default: 20, description: "Most terms of $filter: and, or, not, any, all each add one." },
    leadingWildcards: { type: "boolean", default: false, description: "Whether a filter may look into the middle of texts, which reads the whole table." },
    maxUrlLength: { type: "integer", minimum: 256, maximum: 32_768, default: 8192, description: "Most characters of path and query: 8 KB for callers outside, up to 32 KB, Dataverse's own limit, for bulk." },
  },
  check: ({ platform, defaultPageSize, maxPageSize, maxExpandLevels }) => {
    const { pageSize, maxPageSize: usual, largestPage, expandLevels } = platforms[platform];
    if (maxPageSize > largestPage) return { parameter: "maxPageSize", problem: `\`maxPageSize\` is ${maxPageSize}`, why: `A page of ${platform} has at most ${largestPage} rows.`, fix: `Give ${largestPage} or less.` };
    if ((defaultPageSize || pageSize) > (maxPageSize || usual)) return { parameter: "defaultPageSize", problem: `a page has ${defaultPageSize || pageSize} rows by default and ${maxPageSize || usual} at most`, fix: "Lower `defaultPageSize`, or raise `maxPageSize`." };
    if (maxExpandLevels > expandLevels) return { parameter: "maxExpandLevels", problem: `\`maxExpandLevels\` is ${maxExpandLevels}`, why: `${platform} expands ${expandLevels === 1 ? "one level" : `${expandLevels} options`}.`, fix: `Give ${expandLevels}.` };
    return undefined;
  },
  policies: (values) => {
    const platform = platforms[values.platform];
    const bounds = {
      ...values,
      options: [...platform.options, ...values.moreOptions],
      selectRequired: values.selectRequired && values.select === "",
      maxPageSize: values.maxPageSize || platform.maxPageSize,
    };
    const pageSize = values.defaultPageSize || Math.min(platform.pageSize, bounds.maxPageSize);
    const expanding = `At most ${values.maxExpands} $expand options, ${values.maxExpandLevels} level${values.maxExpandLevels === 1 ? "" : "s"} deep.`;
    const unlessNextPage = (policies: PolicyItem[]): PolicyItem => choose(when(csharp`!context.Request.Url.Query.ContainsKey("$skiptoken")`, policies));
    return [
      ...judged("odata-verdict", verdictOf(bounds), refusalsOf(bounds, { expanding })),
      ...(values.select === "" ? [] : [unlessNextPage([setQueryParameter({ name: "$select", existsAction: "skip", value: [values.select] })])]),
      values.platform === "dataverse"
        ? preferOfList({ annotations: ["OData.Community.Display.V1.FormattedValue"], defaultPageSize: pageSize, maxPageSize: bounds.maxPageSize })
        : unlessNextPage([setQueryParameter({ name: "$top", existsAction: "skip", value: [String(pageSize)] })]),
    ];
  },
});

export default odataGuard;
