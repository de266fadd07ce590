import type { BoundExpression, EqualityOperator, PredefinedOperator } from "../../bound/index.js";
import type { Binary, BinaryOperator } from "../../syntax/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { applyConversion } from "../resolution/apply.js";
import { classifyImplicit } from "../resolution/operands.js";
import { convertImplicitly } from "../resolution/convert.js";
import { isBound, type Operand } from "../operand.js";
import { bindEnumOperator } from "../operators/enums.js";
import { bindReferenceEquality, noteNullComparison } from "../operators/equality.js";
import { finishBinary, numericOperation, predefinedBinary } from "../operators/numeric.js";
import { areNumbersOrMore, bestKind, chooseNumericKind, fits, isBitOperator, isLifted } from "../operators/predefined.js";
import { reportOperator } from "../operators/report.js";
import { bindUserDefinedOperator } from "../operators/user-defined.js";
import { isDelegateType, isErrorType, isNullType, isVoidType, nullableElementOf, nullableOf, sameType, special } from "../types/facts.js";
import { readLoosely, requireValue } from "../resolution/values.js";
import { bindCoalesce } from "./coalesce.js";
import { bindExpression } from "./expression.js";

export function bindBinary(b: Binder, syntax: Binary): BoundExpression {
  if (syntax.operator === "??") return bindCoalesce(b, syntax);
  const chain = leftChain(syntax);
  // Long sums nest to the left, deeper than the stack would go.
  return b.descend(chain.rest.length, () => {
    let left = bindExpression(b, chain.first);
    for (const each of chain.rest) left = bindBinaryOperator(b, each.operator, left, bindExpression(b, each.right), each, each.operatorSpan);
    return requireValue(b, left);
  });
}

type Plain = Exclude<BinaryOperator, "??">;

function isPlain(node: Binary["left"]): node is Binary & { readonly operator: Plain } {
  return node.kind === "binary" && node.operator !== "??";
}

function leftChain(syntax: Binary): { readonly first: Binary["left"]; readonly rest: readonly (Binary & { readonly operator: Plain })[] } {
  const rest: (Binary & { readonly operator: Plain })[] = [];
  let node: Binary["left"] = syntax;
  while (isPlain(node)) {
    rest.push(node);
    node = node.left;
  }
  return { first: node, rest: rest.reverse() };
}

/** An operator with its operands, from an expression or from `+=`. */
export function bindBinaryOperator(b: Binder, operator: Exclude<BinaryOperator, "??">, left: Operand, right: Operand, span: Span, operatorSpan: Span): BoundExpression {
  if (isUnknown(left) || isUnknown(right) || hasNoValue(left) || hasNoValue(right)) return b.errorAt(span, readValue(b, left), readValue(b, right));
  if (operator === "&&" || operator === "||") return bindLogical(b, operator, left, right, span, operatorSpan);
  const [x, y] = withDefaults(b, left, right);
  const bound = bindUserDefinedOperator(b, operator, [x, y], span) ?? bindPredefined(b, operator, x, y, span);
  if (bound?.kind === "operator-call") noteNullComparison(b, operator, x, y, span);
  if (bound !== undefined) return bound;
  return reportOperator(b, operator, x, y, span, operatorSpan);
}

function isUnknown(operand: Operand): boolean {
  return isBound(operand) && isErrorType(operand.type);
}

function hasNoValue(operand: Operand): boolean {
  return isBound(operand) ? isVoidType(operand.type) : operand.kind === "type-operand" || operand.kind === "namespace-operand" || operand.kind === "throw-operand";
}

function readValue(b: Binder, operand: Operand): BoundExpression {
  return isBound(operand) && !isVoidType(operand.type) ? operand : hasNoValue(operand) ? requireValue(b, operand) : readLoosely(b, operand);
}

/** `x == default` takes its type from the other side. */
function withDefaults(b: Binder, left: Operand, right: Operand): readonly [Operand, Operand] {
  if (right.kind === "default-literal" && isBound(left)) return [left, applyConversion(b, right, { kind: "default" }, left.type)];
  if (left.kind === "default-literal" && isBound(right)) return [applyConversion(b, left, { kind: "default" }, right.type), right];
  return [left, right];
}

function bindLogical(b: Binder, operator: "&&" | "||", left: Operand, right: Operand, span: Span, operatorSpan: Span): BoundExpression {
  const bool = special("bool");
  if (classifyImplicit(b, left, bool) === undefined || classifyImplicit(b, right, bool) === undefined) return reportOperator(b, operator, left, right, span, operatorSpan);
  const a = convertImplicitly(b, left, bool);
  const c = convertImplicitly(b, right, bool);
  const { start, end } = span;
  if (a.kind === "constant" && c.kind === "constant") return { kind: "constant", type: bool, value: operator === "&&" ? a.value === true && c.value === true : a.value === true || c.value === true, start, end };
  return { kind: "logical", operator, left: a, right: c, type: bool, start, end };
}

function bindPredefined(b: Binder, operator: Exclude<BinaryOperator, "??" | "&&" | "||">, left: Operand, right: Operand, span: Span): BoundExpression | undefined {
  if (operator === "+" && (isString(left) || isString(right)) && isBound(left) && isBound(right)) return concatenate(left, right, span);
  if ((operator === "+" || operator === "-") && isBound(left) && isDelegateType(left.type)) return combineDelegates(b, operator, left, right, span);
  if (operator === "==" || operator === "!=") {
    const delegates = bindDelegateEquality(b, operator, left, right, span);
    if (delegates !== undefined) return delegates;
  }
  if (areNumbersOrMore(operator, [left, right])) return undefined;
  const enums = bindEnumOperator(b, operator, left, right, span);
  if (enums !== undefined) return enums;
  if (operator === "<<" || operator === ">>") return bindShift(b, operator, left, right, span);
  const isEquality = operator === "==" || operator === "!=";
  const areReferences = isEquality && isBound(left) && isBound(right);
  if (areReferences && (isNullType(left.type) || isNullType(right.type))) return bindReferenceEquality(b, operator, left, right, span);
  const lifted = isLifted(left, right);
  if (isEquality || isBitOperator(operator)) {
    const bool = special("bool");
    const wanted = lifted ? nullableOf(bool) : bool;
    if (classifyImplicit(b, left, wanted) !== undefined && classifyImplicit(b, right, wanted) !== undefined && (!lifted || isBool(left) || isBool(right))) {
      return predefinedBinary(b, { operator, operand: "bool" }, left, right, { left: bool, right: bool, result: bool }, lifted, span);
    }
  }
  const kind = chooseNumericKind(b, operator, [left, right], lifted);
  if (kind !== undefined) return numericOperation(b, { operator, operand: kind } as PredefinedOperator, left, right, lifted, span);
  return areReferences ? bindReferenceEquality(b, operator, left, right, span) : undefined;
}

function isString(operand: Operand): boolean {
  return isBound(operand) && sameType(operand.type, special("string"));
}

function isBool(operand: Operand): boolean {
  return isBound(operand) && sameType(nullableElementOf(operand.type) ?? operand.type, special("bool"));
}

function concatenate(left: BoundExpression, right: BoundExpression, span: Span): BoundExpression {
  const { start, end } = span;
  const type = special("string");
  const folded = constantString(left, right);
  if (folded !== undefined) return { kind: "constant", type, value: folded, start, end };
  const operands = left.kind === "string-concat" ? [...left.operands, right] : [left, right];
  return { kind: "string-concat", operands, type, start, end };
}

function constantString(left: BoundExpression, right: BoundExpression): string | undefined {
  if (left.kind !== "constant" || right.kind !== "constant") return undefined;
  const texts = [left.value, right.value].map((value) => (value === null ? "" : value));
  const [a, c] = texts;
  return typeof a === "string" && typeof c === "string" ? a + c : undefined;
}

function combineDelegates(b: Binder, operator: "+" | "-", left: BoundExpression, right: Operand, span: Span): BoundExpression | undefined {
  if (classifyImplicit(b, right, left.type) === undefined) return undefined;
  return finishBinary(b, { operator, operand: "delegate" }, left, convertImplicitly(b, right, left.type), left.type, false, span);
}

/** `f == Math.Abs`: the method is taken as a delegate of the other side's type. */
function bindDelegateEquality(b: Binder, operator: EqualityOperator, left: Operand, right: Operand, span: Span): BoundExpression | undefined {
  const typed = [left, right].find(isBound);
  if (typed === undefined || !isDelegateType(typed.type) || (isBound(left) && isBound(right))) return undefined;
  const { type } = typed;
  if ([left, right].some((each) => classifyImplicit(b, each, type) === undefined)) return undefined;
  return finishBinary(b, { operator, operand: "delegate" }, convertImplicitly(b, left, type), convertImplicitly(b, right, type), special("bool"), false, span);
}

/** The count is an int; only the left side says what is computed in. */
function bindShift(b: Binder, operator: "<<" | ">>", left: Operand, right: Operand, span: Span): BoundExpression | undefined {
  const lifted = isLifted(left, right);
  const int = special("int");
  const kind = bestKind((["int", "uint", "long", "ulong"] as const).filter((each) => fits(b, left, each, lifted)));
  if (kind === undefined || classifyImplicit(b, right, lifted ? nullableOf(int) : int) === undefined) return undefined;
  const type = special(kind);
  return predefinedBinary(b, { operator, operand: kind }, left, right, { left: type, right: int, result: type }, lifted, span);
}
