import type { BoundExpression } from "../../../bound/index.js";
import type { NetValue } from "../../../runtime/value.js";

/**
 * Whether two operands that are compared as objects cannot be one string. Strings are JavaScript's own and have no identity, so what
 * the code itself tells decides: a literal, a text that is put together here, one that is put together there, and one that came out of
 * a dictionary are different objects. A variable that keeps its first value stands for that. Calls may hand on what they were given;
 * they, and other variables, are compared by their characters.
 */
export function areApart(left: BoundExpression, right: BoundExpression): boolean {
  const [a, b] = [originOf(left), originOf(right)];
  const [from, to] = [sourceOf(a), sourceOf(b)];
  if (from === undefined || to === undefined) return false;
  return from === to ? from === "made" && a !== b : true;
}

function originOf(expression: BoundExpression): BoundExpression {
  if (expression.kind === "conversion") return originOf(expression.operand);
  if (expression.kind !== "variable") return expression;
  const { initial, rewritten, handedOver } = expression.variable;
  return initial === undefined || rewritten || handedOver ? expression : originOf(initial);
}

function sourceOf(expression: BoundExpression): "literal" | "made" | "kept" | undefined {
  switch (expression.kind) {
    case "constant":
      return typeof expression.value === "string" ? "literal" : undefined;
    case "string-concat":
    case "interpolated-string":
    case "object-creation":
      return "made";
    case "indexer":
      return "kept";
    default:
      return undefined;
  }
}

/** Every empty text is `string.Empty`. */
export function sameUnlessText(a: NetValue, b: NetValue): boolean {
  return a === b && (typeof a !== "string" || a === "");
}
