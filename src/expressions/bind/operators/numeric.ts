import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, PredefinedOperator } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { convertImplicitly } from "../resolution/convert.js";
import { foldBinary } from "../constants/fold.js";
import { constantText } from "../constants/text.js";
import type { Operand } from "../operand.js";
import { nullableOf, special, textOf } from "../types/facts.js";

const comparisons: ReadonlySet<string> = new Set(["<", ">", "<=", ">=", "==", "!="]);

export function isComparison(operator: string): boolean {
  return comparisons.has(operator);
}

/** A predefined operator whose operands are converted to `operandType`; constants are folded. */
export function predefinedBinary(b: Binder, operation: PredefinedOperator, left: Operand, right: Operand, types: { readonly left: TypeSymbol; readonly right: TypeSymbol; readonly result: TypeSymbol }, lifted: boolean, span: Span): BoundExpression {
  const wrap = (type: TypeSymbol): TypeSymbol => (lifted ? nullableOf(type) : type);
  const a = convertImplicitly(b, left, wrap(types.left));
  const c = convertImplicitly(b, right, wrap(types.right));
  return finishBinary(b, operation, a, c, lifted && !isComparison(operation.operator) ? nullableOf(types.result) : types.result, lifted, span);
}

export function finishBinary(b: Binder, operation: PredefinedOperator, left: BoundExpression, right: BoundExpression, type: TypeSymbol, lifted: boolean, span: Span): BoundExpression {
  const { start, end } = span;
  const checked = b.position.checked;
  if (left.kind === "error" || right.kind === "error") return b.errorAt(span, left, right);
  if (left.kind === "constant" && right.kind === "constant" && !lifted) {
    const folded = foldBinary(operation, left.value, right.value, checked ?? true);
    if (folded !== undefined && "value" in folded) return { kind: "constant", value: folded.value, type, start, end };
    if (folded?.problem === "division") return b.fail(span, diagnose("expression-constant-division", {}));
    if (folded !== undefined) return b.fail(span, diagnose("expression-constant-overflow", { value: `${constantText(left.value)} ${operation.operator} ${constantText(right.value)}`, type: textOf(type), code: operation.operand === "decimal" ? "CS0463" : "CS0220" }));
  }
  if (isZeroDivision(operation, right)) return b.fail(span, diagnose("expression-constant-division", {}), left);
  return { kind: "binary", operation, left, right, lifted, checked: checked ?? false, type, start, end };
}

function isZeroDivision({ operator, operand }: PredefinedOperator, right: BoundExpression): boolean {
  if ((operator !== "/" && operator !== "%") || right.kind !== "constant" || operand === "float" || operand === "double") return false;
  const { value } = right;
  return value === 0 || value === 0n || (typeof value === "object" && value?.coefficient === 0n);
}

export function numericOperation(b: Binder, operation: PredefinedOperator, left: Operand, right: Operand, lifted: boolean, span: Span): BoundExpression {
  const operand = special(operation.operand);
  const result = isComparison(operation.operator) ? special("bool") : operand;
  return predefinedBinary(b, operation, left, right, { left: operand, right: operand, result }, lifted, span);
}
