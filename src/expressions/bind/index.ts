import { diagnose } from "../../diagnostics/index.js";
import type { BoundExpression, BoundPolicyExpression } from "../bound/index.js";
import type { ExpressionFinding } from "../parser/index.js";
import { sameType, type TypeSymbol } from "../symbols/index.js";
import type { PolicyExpression } from "../syntax/index.js";
import { Binder, BindStop } from "./binder.js";
import type { Operand } from "./operand.js";
import { convertImplicitly } from "./resolution/convert.js";
import { classifyExplicit } from "./resolution/operands.js";
import { bindExpression } from "./expressions/expression.js";
import { flowThrough, type Flow } from "./flow/expressions.js";
import { endsReachable } from "./flow/reachability.js";
import { nothing } from "./flow/state.js";
import { flowThroughBlock } from "./flow/statements.js";
import { Frame } from "./frame.js";
import { bestCommonType, naturalType } from "./resolution/common-type.js";
import { bindBlock } from "./statements/blocks.js";
import { errorType, isErrorType, isNullType, nullableElementOf, special, textOf } from "./types/facts.js";
import { requireValue } from "./resolution/values.js";
import { Scope } from "./variables.js";
import { classifyTypes } from "./conversions/types.js";

export interface BindOptions {
  /** What the attribute or element takes; a result that does not become it is reported. */
  readonly expected?: TypeSymbol;
  /** What `context.Variables` are known to hold, by name. */
  readonly variables?: ReadonlyMap<string, TypeSymbol>;
}

export interface BindResult {
  /** Undefined where an error was found: such an expression does not run. */
  readonly bound: BoundPolicyExpression | undefined;
  /** Of the result; an error type where it is not known. */
  readonly type: TypeSymbol;
  readonly findings: readonly ExpressionFinding[];
  /** By the offset of a loop, the type of what it goes through where `foreach (var x in …)` makes only an object of it. */
  readonly elements: ReadonlyMap<number, string>;
}

/** Gives an expression its meaning: names, overloads, conversions, flow. Places are offsets of the text it was parsed from. */
export function bindPolicyExpression(expression: PolicyExpression, options: BindOptions = {}): BindResult {
  const frame = new Frame(undefined, { kind: "inferred" });
  const scope = new Scope(undefined, frame);
  const b = new Binder({ scope, frame, checked: undefined }, options.variables ?? new Map<string, TypeSymbol>(), { expression: bindExpression, block: bindBlock });
  try {
    const bound = expression.form === "expression" ? bindSingle(b, expression.body, scope) : bindStatementForm(b, expression.body);
    const hasErrors = b.findings.some(({ diagnostic }) => diagnostic.severity === "error");
    if (!hasErrors && options.expected !== undefined) checkResult(b, bound, options.expected);
    const isUsable = !hasErrors && !b.isUnknown;
    return { bound: isUsable ? bound : undefined, type: bound.type, findings: sorted(b.findings), elements: b.elements };
  } catch (error) {
    if (!(error instanceof BindStop)) throw error;
    b.reportComplexity(expression);
    return { bound: undefined, type: errorType, findings: sorted(b.findings), elements: b.elements };
  }
}

function sorted(findings: readonly ExpressionFinding[]): ExpressionFinding[] {
  return [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
}

function newFlow(b: Binder): Flow {
  return { b, captures: new Map(), reported: new Set(), labels: new Map(), isSilent: false, jumps: [], outs: [] };
}

function bindSingle(b: Binder, syntax: Extract<PolicyExpression, { form: "expression" }>["body"], scope: Scope): BoundPolicyExpression {
  const body = requireValue(b, bindExpression(b, syntax));
  flowThrough(newFlow(b), body, nothing);
  return { form: "expression", type: body.type, hasJumps: b.hasJumps, locals: scope.locals, body };
}

function bindStatementForm(b: Binder, syntax: Extract<PolicyExpression, { form: "statements" }>["body"]): BoundPolicyExpression {
  const body = bindBlock(b, syntax);
  const type = settleReturns(b);
  if (endsReachable(body)) b.report({ start: syntax.end - 1, end: syntax.end }, diagnose("expression-return-missing", { what: "the statements" }));
  flowThroughBlock(newFlow(b), body, nothing);
  return { form: "statements", type, hasJumps: b.hasJumps, body };
}

/** Returns of different types make an object: what the place takes decides. */
function settleReturns(b: Binder): TypeSymbol {
  const { returns } = b.frame;
  for (const each of returns) if (each.operand === undefined) b.report(each, diagnose("expression-return-value", { wanted: true }));
  const operands = returns.flatMap(({ operand }) => operand ?? []);
  const common = bestCommonType(b, operands);
  const type = (common !== undefined && operands.every((each) => staysItself(b, each, common)) ? common : undefined) ?? (operands.length > 0 && operands.every((each) => each.kind === "constant" && isNullType(each.type)) ? { kind: "null" as const } : special("object"));
  for (const slot of returns) if (slot.operand !== undefined) slot.settle(isNullType(type) ? requireValue(b, slot.operand) : convertImplicitly(b, slot.operand, type));
  return type;
}

/** Whether an object that holds the operand holds the same when it has been converted: `return 1;` beside `return 2.5;` gives an int. */
function staysItself(b: Binder, operand: Operand, type: TypeSymbol): boolean {
  const own = naturalType(b, operand);
  if (own === undefined || isNullType(own) || isErrorType(own) || isErrorType(type) || sameType(nullableElementOf(type) ?? type, nullableElementOf(own) ?? own)) return true;
  return classifyTypes(own, type)?.kind === "reference";
}

/** The service converts the result to what the place takes, or refuses the policy. */
function checkResult(b: Binder, bound: BoundPolicyExpression, wanted: TypeSymbol): void {
  if (isErrorType(bound.type) || isErrorType(wanted)) return;
  const results: readonly { readonly start: number; readonly end: number; readonly value: BoundExpression | undefined; readonly type: TypeSymbol }[] =
    bound.form === "expression" ? [{ start: bound.body.start, end: bound.body.end, value: bound.body, type: bound.type }] : b.frame.returns.flatMap(({ operand }) => (operand === undefined || !("type" in operand) || operand.type === undefined ? [] : [{ start: operand.start, end: operand.end, value: undefined, type: operand.type }]));
  for (const { type, ...at } of results) {
    if (isErrorType(type) || sameType(type, special("object")) || sameType(type, wanted) || classifyTypes(type, wanted) !== undefined) continue;
    const explicit = classifyExplicit(b, { kind: "placeholder", placeholder: { type }, type, start: at.start, end: at.end }, wanted) !== undefined;
    b.report(at, diagnose("expression-result-type", { given: textOf(type), wanted: textOf(wanted), explicit }));
  }
}
