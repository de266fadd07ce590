import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binary } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import { placeholderOf, type Binder } from "../binder.js";
import { applyConversion } from "../resolution/apply.js";
import { convertImplicitly } from "../resolution/convert.js";
import { classifyImplicit } from "../resolution/operands.js";
import { describeOperand } from "../resolution/describe.js";
import { naturalType } from "../resolution/common-type.js";
import { isBound, type Operand } from "../operand.js";
import { reportOperator } from "../operators/report.js";
import { isErrorType, isNullType, isReferenceType, isTypeParameter, nullableElementOf, textOf } from "../types/facts.js";
import { readLoosely, requireValue } from "../resolution/values.js";
import { bindExpression } from "./expression.js";

/** `left ?? right` (C# 7, 7.13). */
export function bindCoalesce(b: Binder, { left: leftSyntax, right: rightSyntax, operatorSpan, ...span }: Binary): BoundExpression {
  const left = requireValue(b, bindExpression(b, leftSyntax));
  const right = bindExpression(b, rightSyntax);
  if (isErrorType(left.type)) return b.errorAt(span, left, readLoosely(b, right));
  const element = nullableElementOf(left.type);
  if (isNullType(left.type) && isBound(right) && isNullType(right.type)) return reportOperator(b, "??", left, right, span, operatorSpan);
  if (isNullType(left.type)) return coalesceNull(b, left, right, span);
  if (element === undefined && !isReferenceType(left.type) && !isTypeParameter(left.type)) {
    return b.fail(operatorSpan, diagnose("expression-operator", { operator: "??", left: `${textOf(left.type)} (which is never null)`, right: describeOperand(b, right), fix: "Leave out `??` and what follows it." }), left, readLoosely(b, right));
  }
  if (element !== undefined && classifyImplicit(b, right, element) !== undefined) return coalesceTo(b, left, element, right, element, span);
  if (classifyImplicit(b, right, left.type) !== undefined) return coalesceTo(b, left, left.type, right, left.type, span);
  const type = naturalType(b, right);
  const present = element ?? left.type;
  const { use } = placeholderOf(present, left);
  if (type !== undefined && !isNullType(type) && classifyImplicit(b, use, type) !== undefined) return coalesceTo(b, left, present, right, type, span);
  return reportOperator(b, "??", left, right, span, operatorSpan);
}

/** `null ?? x` is what x is. */
function coalesceNull(b: Binder, left: BoundExpression, right: Operand, span: Span): BoundExpression {
  const type = naturalType(b, right);
  if (type === undefined) return b.fail(left, diagnose("expression-type-undetermined", { what: "null", fix: "Cast it to a type.", code: "CS0815" }), left, readLoosely(b, right));
  return coalesceTo(b, left, type, right, type, span);
}

/** `present` is what the left side is when it is not null. */
function coalesceTo(b: Binder, left: BoundExpression, present: TypeSymbol, right: Operand, type: TypeSymbol, { start, end }: Span): BoundExpression {
  const { placeholder, use } = placeholderOf(present, left);
  const conversion = classifyImplicit(b, use, type);
  const whenPresent = conversion === undefined ? use : applyConversion(b, use, conversion, type);
  return { kind: "coalesce", left, value: placeholder, whenPresent, right: convertImplicitly(b, right, type), type, start, end };
}
