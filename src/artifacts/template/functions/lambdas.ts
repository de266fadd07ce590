import type { JsonObject, JsonValue } from "../../../catalog/arm/index.js";
import type { Evaluator } from "../evaluator.js";
import type { Expression } from "../expression.js";
import { asList, asObject, asText, NotEvaluable } from "./shared.js";
import { textFor } from "./strings.js";
import { isTrue } from "./values.js";

type Form = (args: readonly Expression[], evaluator: Evaluator) => JsonValue;
type Lambda = (...values: readonly JsonValue[]) => JsonValue;

/** Source: template-functions-lambda. `lambda('x', body)` gives values to `lambdaVariables('x')`, and as many more as it names. */
export const lambdaForms: Readonly<Record<string, Form>> = {
  map: (args, e) => withList(args, e, (items, f) => items.map((v, i) => f(v, i))),
  filter: (args, e) => withList(args, e, (items, f) => items.filter((v, i) => isTrue(known(e, f(v, i))))),
  reduce: ([list, start, lambda], e) => {
    const items = list === undefined ? [] : e.expression(list);
    const open = e.firstHole([items]);
    const from = start === undefined ? null : e.expression(start);
    return open ?? asList(items).reduce((sum, v, i) => lambdaOf(lambda, e)(sum, v, i), from);
  },
  sort: (args, e) => withList(args, e, (items, f) => [...items].sort((a, b) => (isTrue(known(e, f(a, b))) ? -1 : isTrue(known(e, f(b, a))) ? 1 : 0))),
  toobject: ([list, key, value], e) =>
    withList([list, key], e, (items, f) => Object.fromEntries(items.map((v) => [asText(known(e, f(v))), value === undefined ? v : lambdaOf(value, e)(v)]))),
  groupby: (args, e) =>
    withList(args, e, (items, f) => {
      const groups = new Map<string, JsonValue[]>();
      for (const item of items) {
        const key = textFor(known(e, f(item)));
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return Object.fromEntries(groups);
    }),
  mapvalues: ([object, lambda], e) => {
    const value = object === undefined ? {} : e.expression(object);
    if (typeof value === "string") return e.firstHole([value]) ?? asObject(value);
    return Object.fromEntries(Object.entries(asObject(value)).map(([k, v]) => [k, lambdaOf(lambda, e)(v)])) satisfies JsonObject;
  },
};

function withList([list, lambda]: readonly (Expression | undefined)[], evaluator: Evaluator, apply: (items: readonly JsonValue[], lambda: Lambda) => JsonValue): JsonValue {
  const items = list === undefined ? [] : evaluator.expression(list);
  if (typeof items === "string") return evaluator.firstHole([items]) ?? asList(items);
  return apply(asList(items), lambdaOf(lambda, evaluator));
}

/** A value that decides which items there are. */
function known(evaluator: Evaluator, value: JsonValue): JsonValue {
  const hole = evaluator.holes.in(value)[0];
  if (hole !== undefined) throw new NotEvaluable(hole.kind === "unknown" ? hole.reason : `the parameter "${hole.parameter}" has no value`);
  return value;
}

function lambdaOf(expression: Expression | undefined, evaluator: Evaluator): Lambda {
  if (expression?.kind !== "call" || expression.name.toLowerCase() !== "lambda") throw new NotEvaluable("a lambda is expected");
  const body = expression.args.at(-1);
  const names = expression.args.slice(0, -1).map((a) => asText(evaluator.expression(a)).toLowerCase());
  return (...values) => {
    const lambdas = new Map(evaluator.bindings.lambdas);
    names.forEach((name, i) => lambdas.set(name, values[i] ?? null));
    return body === undefined ? null : evaluator.within({ lambdas }).expression(body);
  };
}
