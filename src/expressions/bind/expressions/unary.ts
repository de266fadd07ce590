import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression, BoundUnary } from "../../bound/index.js";
import type { Postfix, Unary } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import { placeholderOf, type Binder } from "../binder.js";
import { foldUnary } from "../constants/fold.js";
import { constantText } from "../constants/text.js";
import { convertExplicitly, convertImplicitly } from "../resolution/convert.js";
import { classifyImplicit } from "../resolution/operands.js";
import { mendConversion } from "../resolution/mend.js";
import { describeOperand } from "../resolution/describe.js";
import { isBound, type Operand } from "../operand.js";
import { bestKind, fits, unaryKinds } from "../operators/predefined.js";
import { bindUserDefinedOperator } from "../operators/user-defined.js";
import { enumUnderlyingOf, isErrorType, nullableElementOf, nullableOf, numericKindOf, special, textOf } from "../types/facts.js";
import { readLoosely, requireValue } from "../resolution/values.js";
import { bindBinaryOperator } from "./binary.js";
import { bindExpression } from "./expression.js";
import { bindNegativeLiteral, constantAt } from "./literals.js";
import { asTarget } from "./targets.js";

export function bindUnary(b: Binder, unary: Unary): BoundExpression {
  const { operator, operand: syntax } = unary;
  if (operator === "++" || operator === "--") return bindStep(b, operator, syntax, "new", unary);
  const literal = operator === "-" ? bindNegativeLiteral(syntax, unary) : undefined;
  if (literal !== undefined) return literal;
  const operand = bindExpression(b, syntax);
  if (isBound(operand) && isErrorType(operand.type)) return b.errorAt(unary, operand);
  return bindUserDefinedOperator(b, operator, [operand], unary) ?? bindPredefined(b, operator, operand, unary) ?? report(b, operator, operand, unary);
}

function report(b: Binder, operator: string, operand: Operand, span: Span): BoundExpression {
  const fix = mendConversion(b, operand, special(operator === "!" ? "bool" : "int"));
  return b.fail(span, diagnose("expression-operator", { operator, left: describeOperand(b, operand), ...(fix === undefined ? {} : { fix }) }), readLoosely(b, operand));
}

function bindPredefined(b: Binder, operator: "+" | "-" | "!" | "~", operand: Operand, span: Span): BoundExpression | undefined {
  const lifted = isBound(operand) && nullableElementOf(operand.type) !== undefined;
  if (operator === "!") {
    const bool = special("bool");
    const type = lifted ? nullableOf(bool) : bool;
    return classifyImplicit(b, operand, type) === undefined ? undefined : make(b, operator, convertImplicitly(b, operand, type), "bool", lifted, span);
  }
  const enumType = isBound(operand) ? (nullableElementOf(operand.type) ?? operand.type) : undefined;
  const underlying = enumType === undefined ? undefined : enumUnderlyingOf(enumType);
  if (underlying !== undefined && operator === "~" && isBound(operand)) {
    const kind = numericKindOf(underlying);
    return make(b, operator, operand, kind === "uint" || kind === "long" || kind === "ulong" ? kind : "int", lifted, span);
  }
  const kind = bestKind(unaryKinds[operator].filter((each) => fits(b, operand, each, lifted)));
  if (kind === undefined) return undefined;
  const type = special(kind);
  return make(b, operator, convertImplicitly(b, operand, lifted ? nullableOf(type) : type), kind, lifted, span);
}

function make(b: Binder, operator: BoundUnary["operator"], operand: BoundExpression, operandKind: BoundUnary["operandKind"], lifted: boolean, span: Span): BoundExpression {
  const checked = b.position.checked;
  const { type } = operand;
  if (operand.kind === "constant" && !lifted) {
    const folded = foldUnary(operator, operandKind, operand.value, checked ?? true);
    if (folded !== undefined && "value" in folded) return constantAt(type, folded.value, span);
    if (folded !== undefined) return b.fail(span, diagnose("expression-constant-overflow", { value: `${operator}(${constantText(operand.value)})`, type: textOf(type), code: "CS0220" }));
  }
  return { kind: "unary", operator, operand, operandKind, lifted, checked: checked ?? false, type, start: span.start, end: span.end };
}

export function bindPostfix(b: Binder, postfix: Postfix): BoundExpression {
  return bindStep(b, postfix.operator, postfix.operand, "old", postfix);
}

/** `x++` is `x = (T)(x + 1)`: of small types and enums the sum is converted back. */
function bindStep(b: Binder, operator: "++" | "--", syntax: Unary["operand"], result: "old" | "new", span: Span): BoundExpression {
  const operand = requireValue(b, bindExpression(b, syntax));
  if (isErrorType(operand.type)) return b.errorAt(span, operand);
  const type = nullableElementOf(operand.type) ?? operand.type;
  const kind = numericKindOf(enumUnderlyingOf(type) ?? type);
  const { placeholder, use } = placeholderOf(operand.type, operand);
  const own = kind === undefined ? bindUserDefinedOperator(b, operator, [use], span) : undefined;
  if (kind === undefined && own === undefined) return report(b, operator, operand, span);
  const value = own ?? stepped(b, operator, use, span);
  const target = asTarget(b, operand, { allowProperties: true });
  return { kind: "update", target, current: placeholder, value, result, type: operand.type, start: span.start, end: span.end };
}

function stepped(b: Binder, operator: "++" | "--", use: BoundExpression, span: Span): BoundExpression {
  const one = constantAt(special("int"), 1, span);
  const sum = bindBinaryOperator(b, operator === "++" ? "+" : "-", use, one, span, span);
  return convertExplicitly(b, sum, use.type);
}
