import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { Binder } from "../binder.js";
import { definitionNameOf, isVoidType } from "../types/facts.js";

/** Types whose values never change: what a method returns is all it does. */
const immutable: ReadonlySet<string> = new Set([
  "System.String", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Guid", "System.Decimal", "System.Double", "System.Int32", "System.Int64", "System.Math", "System.Linq.Enumerable",
]);

/** Methods that are called for the exception they may throw. */
const checks: ReadonlySet<string> = new Set(["Parse", "ParseExact", "First", "Single", "ElementAt", "Last", "ToList", "ToArray", "Count"]);

/** `name.Trim();` does nothing. */
export function noteUnusedResult(b: Binder, expression: BoundExpression): void {
  if (expression.kind !== "call" || isVoidType(expression.type)) return;
  const { symbol, containingType } = expression.method;
  const owner = definitionNameOf(containingType) ?? "";
  const writes = expression.arguments.some((argument) => argument.modifier !== "value");
  if (!immutable.has(owner) || checks.has(symbol.name) || writes || takesLambda(expression)) return;
  b.report(expression, diagnose("expression-result-unused", { method: symbol.name }));
}

/** A lambda may have an effect of its own. */
function takesLambda({ arguments: list }: Extract<BoundExpression, { kind: "call" }>): boolean {
  return list.some((argument) => argument.modifier === "value" && argument.value.kind === "lambda");
}
