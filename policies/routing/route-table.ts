import { choose, definePolicy, otherwise, setBackendService, when, type Expression, type PolicyItem } from "apiops";
import { refusal } from "../payload/refuse.js";

type Route = Readonly<Record<string, string>>;
const known = ["backend", "methods", "path", "header", "query", "equals"];

/** A prefix ends where a segment ends: /orders is not /orders-archive. Encoded letters are the letters. */
function conditionOf({ methods, path, header, query, equals = "" }: Route): Expression {
  const parts = [
    ...(methods === undefined ? [] : [`new[] { ${methods.split(",").map((method) => `"${method.trim()}"`).join(", ")} }.Contains(context.Request.Method)`]),
    ...(path === undefined ? [] : [`(Uri.UnescapeDataString(context.Request.OriginalUrl.Path) + "/").StartsWith("/" + context.Api.Path.Trim('/') + "${path.replace(/\/$/, "")}/", StringComparison.OrdinalIgnoreCase)`]),
    ...(header === undefined ? [] : [`context.Request.Headers.GetValueOrDefault("${header}", "") == ${JSON.stringify(equals)}`]),
    ...(query === undefined ? [] : [`context.Request.OriginalUrl.Query.GetValueOrDefault("${query}", "") == ${JSON.stringify(equals)}`]),
  ];
  return `@(${parts.join(" && ")})` as Expression;
}

/** The first route that fits wins. */
export const routeTable = definePolicy({
  name: "route-table",
  description: "Sends requests to backends by path, method, header or query parameter; one address stands before several services, and what no route names reaches none of them.",
  parameters: {
    routes: {
      type: "array",
      items: { type: "object", additionalProperties: { type: "string" } },
      minItems: 1,
      description: "In order: `backend`, and when it is taken: `methods` (GET,HEAD), `path` below the API's own, `header` or `query` with what it `equals`. All that a route says must fit.",
    },
    otherwise: { type: "string", pattern: "^[A-Za-z0-9-]*$", default: "", description: "Backend of everything else; none: 404." },
  },
  check: ({ routes }) => {
    const odd = routes.findIndex((route) => {
      const { backend, methods, path, header, query, equals } = route;
      const conditions = [methods, path, header, query].filter((each) => each !== undefined).length;
      const fits = /^[A-Za-z0-9-]+$/.test(backend ?? "") && /^[A-Z]+(, *[A-Z]+)*$/.test(methods ?? "GET") && /^\/[\w./-]*$/.test(path ?? "/") && /^[\w.$-]+$/.test(header ?? query ?? "x");
      return conditions === 0 || !fits || (header !== undefined && query !== undefined) || (equals !== undefined) !== ((header ?? query) !== undefined) || Object.keys(route).some((key) => !known.includes(key));
    });
    return odd < 0 ? undefined : { parameter: "routes", problem: `route ${odd + 1} cannot be read`, fix: "Say a `backend`, and one or more of `methods`, `path`, and `header` or `query` with `equals`." };
  },
  policies: (values) => {
    const to = (backendId: string): PolicyItem[] => [setBackendService({ backendId })];
    const [first, ...others] = values.routes.map((route) => when(conditionOf(route), to(route["backend"] ?? "")));
    const rest = values.otherwise === "" ? [refusal({ status: 404, code: "route-unknown", title: "Not Found", detail: "Nothing is served at this address." })] : to(values.otherwise);
    return first === undefined ? rest : [choose(first, ...others, otherwise(rest))];
  },
});

export default routeTable;
