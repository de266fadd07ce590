import { choose, csharp, definePolicy, rewriteUri, setQueryParameter, setVariable, when, type Expression, type PolicyItem } from "apiops";
import { judged } from "../payload/verdict.js";

type Fields = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface Field {
  readonly column: string;
  readonly from: string;
  readonly name: string;
  readonly type: string;
  readonly operator: string;
  readonly required: boolean;
}

/** What a value of each type looks like; texts may be anything, and get their quotes. */
const patterns: Readonly<Record<string, string>> = {
  text: "^[\\s\\S]{1,256}$",
  guid: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
  number: "^-?[0-9]{1,15}([.][0-9]{1,6})?$",
  date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,7})?)?Z)?$",
  boolean: "^(true|false)$",
};

const fieldSchema = {
  type: "object",
  additionalProperties: { type: "object", additionalProperties: { type: "string" } },
} as const;

const fieldsOf = (fields: Fields, required: boolean): Field[] =>
  Object.entries(fields).map(([column, { from = "query", name = column, type = "text", operator = "eq", required: asked }]) => ({ column, from, name, type, operator, required: required || asked === "true" }));

/** The caller's value, decoded, or nothing. A parameter of the path is decoded by nobody before; one of the query is. */
const given = ({ from, name }: Field): string =>
  from === "path"
    ? `Uri.UnescapeDataString(context.Request.MatchedParameters.GetValueOrDefault("${name}", ""))`
    : `context.Request.OriginalUrl.Query.GetValueOrDefault("${name}", "")`;

/** As OData writes it: quotes of a text are doubled, so that it cannot end. */
const literal = (field: Field): string => (field.type === "text" ? `"'" + ${given(field)}.Replace("'", "''") + "'"` : given(field));

const check = (field: Field): string => {
  const wrong = `!Regex.IsMatch(${given(field)}, ${JSON.stringify(patterns[field.type] ?? "^$")})`;
  return field.required ? wrong : `${given(field)} != "" && ${wrong}`;
};

/** Statements put together of parts that are C# already; every name in them has passed a pattern. */
const statements = (lines: readonly string[]): string => `@{\n  ${lines.join("\n  ")}\n}`;

const condition = (field: Field): string => {
  const { column, operator } = field;
  return operator === "startswith" ? `"startswith(${column}," + ${literal(field)} + ")"` : `"${column} ${operator} " + ${literal(field)}`;
};

const filterOf = (fields: readonly Field[]): string =>
  statements(["var terms = new List<string>();", ...fields.map((field) => `if (${given(field)} != "") { terms.Add(${condition(field)}); }`), 'return string.Join(" and ", terms);']);

function addressOf(path: string, keys: readonly Field[], { named }: { named: boolean }): string {
  const value = (field: Field): string => (field.type === "text" ? `"'" + Uri.EscapeDataString(${given(field)}.Replace("'", "''")) + "'"` : given(field));
  return `@("${path}(" + ${keys.map((field, i) => `"${i === 0 ? "" : ","}${named ? `${field.column}=` : ""}" + ${value(field)}`).join(" + ")} + ")")`;
}

const pageOf = (name: string, usual: number, most: number): Expression => csharp`
  int asked;
  return int.TryParse(context.Request.OriginalUrl.Query.GetValueOrDefault(${name}, ""), out asked) && asked >= 0 ? Math.Min(asked, ${most}).ToString() : ${String(usual)};
`;

/**
 * A plain REST operation before an entity set: `GET /customers?group=10` becomes a query of CustomersV3, `GET /customers/{id}` the
 * row's address. A caller gives values and never OData, so that a query is as costly as its author made it.
 */
export const odataFacade = definePolicy({
  name: "odata-facade",
  description: "Turns a REST request into a query or an address of an OData entity set; protects the backend from queries of the callers' own, and them from its names.",
  parameters: {
    entitySet: { type: "string", pattern: "^[A-Za-z]\\w*$", description: "The set, as the backend spells it." },
    path: { type: "string", pattern: "^(/[\\w.]+)*$", default: "", description: "What comes before it, such as /data of Finance and Operations; nothing where the backend's URL has it." },
    platform: { type: "string", enum: ["dataverse", "finance-operations"], description: "Finance and Operations is asked across companies, so that a company in keys or filters is found; Dataverse has no $skip." },
    keys: { ...fieldSchema, default: {}, description: "For one row: where the value of each key column comes from: `from` path or query, its `name` there, `type` text, guid, number, date or boolean. Dataverse's own id is the only key and a guid." },
    filters: { ...fieldSchema, default: {}, description: "For a list: the same by column, with an `operator` (eq, ne, gt, ge, lt, le, startswith) and `required: \"true\"`." },
    columns: { type: "object", additionalProperties: { type: "string" }, description: "Columns that are read, with their names in the façade: the map that project-rows takes." },
    orderBy: { type: "string", pattern: "^(\\w+( (asc|desc))?(,\\w+( (asc|desc))?)*)?$", default: "", description: "Order of a list; a stable one where callers page." },
    pageSize: { type: "integer", minimum: 1, maximum: 10_000, default: 500, description: "Rows of a list without `top`. One answer holds them all: 500 rows of 4 KB fit into the gateway's cache." },
    maxPageSize: { type: "integer", minimum: 1, maximum: 10_000, default: 1000, description: "Most rows of a list, whatever `top` says." },
    maxSkip: { type: "integer", minimum: 0, maximum: 1_000_000, default: 100_000, description: "Most rows that `skip` passes over: the backend reads them all. Finance and Operations only." },
  },
  checks: [{ ordered: ["pageSize", "maxPageSize"], why: "A page that nobody may ask for cannot be the usual one." }],
  check: ({ keys, filters, columns, platform, pageSize, maxPageSize }) => {
    const names = [...Object.keys(keys), ...Object.keys(filters), ...Object.keys(columns)];
    const odd = names.find((name) => !/^[A-Za-z_]\w*$/.test(name));
    if (odd !== undefined) return { problem: `"${odd}" is no name of a column`, fix: "Columns are named as the entity has them." };
    const fields: readonly (readonly [string, Readonly<Record<string, string>>])[] = [...Object.entries(keys), ...Object.entries(filters)];
    const wrong = fields.find(
      ([, { from = "query", name = "x", type = "text", operator = "eq" }]) =>
        !["path", "query"].includes(from) || !/^[\w.-]+$/.test(name) || !(type in patterns) || !["eq", "ne", "gt", "ge", "lt", "le", "startswith"].includes(operator),
    );
    if (wrong !== undefined) return { problem: `the value of \`${wrong[0]}\` comes from nowhere`, fix: "Say `from: path` or `query`, a `name`, a `type` (text, guid, number, date, boolean), and an `operator` that OData has." };
    if (Object.keys(keys).length > 0 && Object.keys(filters).length > 0) return { problem: "`keys` and `filters` are both given", why: "An operation answers with one row or with a list.", fix: "Leave one of them out." };
    if (platform === "dataverse" && Math.max(pageSize, maxPageSize) > 5000) return { parameter: "maxPageSize", problem: `a page has ${Math.max(pageSize, maxPageSize)} rows`, why: "A page of Dataverse has at most 5000.", fix: "Give 5000 or less." };
    return undefined;
  },
  policies: ({ entitySet, path, platform, keys, filters, columns, orderBy, pageSize, maxPageSize, maxSkip }) => {
    const fields = [...fieldsOf(keys, true), ...fieldsOf(filters, false)];
    const address = `${path}/${entitySet}`;
    const isRow = Object.keys(keys).length > 0;
    const isDataverse = platform === "dataverse";
    const query = (name: string, value: string | Expression): PolicyItem => setQueryParameter({ name, existsAction: "override", value: [value] });
    const wrong = fields.map((field) => `if (${check(field)}) { return ${JSON.stringify(`parameter-${field.name}`)}; }`);
    return [
      ...(fields.length === 0
        ? []
        : judged(
            "facade-verdict",
            statements([...wrong, 'return "";']),
            fields
              .filter((field, i) => fields.findIndex(({ name }) => name === field.name) === i)
              .map(({ name, type, required }) => ({ status: 400, title: "Bad Request", code: `parameter-${name}`, detail: `${name} is a ${type}${required ? "" : ", if it is given"}.` })),
          )),
      // The filter is made of the caller's query before this goes.
      ...(isRow || fields.length === 0 ? [] : [setVariable({ name: "facade-filter", value: filterOf(fields) })]),
      rewriteUri({ template: isRow ? addressOf(address, fieldsOf(keys, true), { named: !(isDataverse && fields.length === 1 && fields[0]?.type === "guid") }) : address, copyUnmatchedParams: false }),
      query("$select", Object.keys(columns).join(",")),
      ...(isDataverse ? [] : [query("cross-company", "true")]),
      ...(isRow ? [] : [query("$top", pageOf("top", pageSize, maxPageSize)), ...(isDataverse ? [] : [query("$skip", pageOf("skip", 0, maxSkip))])]),
      ...(isRow || orderBy === "" ? [] : [query("$orderby", orderBy)]),
      ...(isRow || fields.length === 0
        ? []
        : [choose(when(csharp`(string)context.Variables["facade-filter"] != ""`, [query("$filter", csharp`(string)context.Variables["facade-filter"]`)]))]),
    ];
  },
});

export default odataFacade;
