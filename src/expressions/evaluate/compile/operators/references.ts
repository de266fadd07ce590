import type { BoundExpression } from "../../../bound/index.js";
import type { NetValue } from "../../../runtime/value.js";

/**
 * Whether two operands that are compared as objects cannot be one string. Strings are JavaScript's own and have no identity, so what
 * the code itself tells decides: a literal is another object than a text that was put together, or that came out of a dictionary.
 * Variables and calls may hand on the literal itself; they are compared by their characters.
 */
export function areApart(left: BoundExpression, right: BoundExpression): boolean {
  const [a, b] = [withoutConversions(left), withoutConversions(right)];
  return (isLiteral(a) && isMade(b)) || (isMade(a) && isLiteral(b));
}

function withoutConversions(expression: BoundExpression): BoundExpression {
  return expression.kind === "conversion" ? withoutConversions(expression.operand) : expression;
}

function isLiteral(expression: BoundExpression): boolean {
  return expression.kind === "constant" && typeof expression.value === "string";
}

function isMade({ kind }: BoundExpression): boolean {
  return kind === "indexer" || kind === "string-concat" || kind === "interpolated-string" || kind === "object-creation";
}

/** Every empty text is `string.Empty`. */
export function sameUnlessText(a: NetValue, b: NetValue): boolean {
  return a === b && (typeof a !== "string" || a === "");
}
