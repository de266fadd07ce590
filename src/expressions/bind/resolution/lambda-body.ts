import { hasErrorFindings } from "../findings.js";
import type { BoundBlock, BoundExpression } from "../../bound/index.js";
import type { ExpressionFinding } from "../../parser/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { endsReachable } from "../flow/reachability.js";
import { Frame, type ReturnSlot } from "../frame.js";
import { bestCommonType, naturalType } from "./common-type.js";
import type { Operand, UnboundLambda } from "../operand.js";
import { isVoidType, sameType } from "../types/facts.js";
import { LocalVariable, Scope } from "../variables.js";
import { declareEntry, declareVariable } from "../declare.js";
import { variableAt } from "../variable-use.js";
import type { RangeLambda } from "../expressions/queries.js";
import { findMember } from "../members.js";
import type { Span } from "../../token.js";

/** A lambda's body, read with one list of parameter types. */
export interface LambdaBody {
  readonly parameterTypes: readonly TypeSymbol[];
  readonly parameters: readonly LocalVariable[];
  readonly frame: Frame;
  readonly scope: Scope;
  readonly form: { readonly kind: "expression"; readonly operand: Operand } | { readonly kind: "block"; readonly block: BoundBlock; readonly returns: readonly ReturnSlot[]; readonly endReachable: boolean };
  /** What it returns by itself; undefined where that is nothing, or has no type. */
  readonly returnType: TypeSymbol | undefined;
  readonly findings: readonly ExpressionFinding[];
  readonly isFaulty: boolean;
  readonly isUnknown: boolean;
}

/** Reads the body, once for each list of types. Findings are kept with it: only those of the reading that is used count. */
export function bindLambdaBody(b: Binder, lambda: UnboundLambda, parameterTypes: readonly TypeSymbol[]): LambdaBody {
  const known = lambda.bodies.find((each) => each.parameterTypes.length === parameterTypes.length && each.parameterTypes.every((type, i) => sameType(type, parameterTypes[i] ?? type)));
  if (known !== undefined) return known;
  b.countReading();
  const frame = new Frame(lambda.frame, { kind: "inferred" });
  const scope = new Scope(lambda.scope, frame);
  const body = b.apart({ scope, frame, checked: lambda.checked }, (findings) => {
    const unnamed = lambda.syntax.anyParameters === true ? parameterTypes.map((type) => new LocalVariable("parameter", "", type, lambda.syntax, frame)) : [];
    const parameters = lambda.syntax.parameters.map((each, i) => {
      const variable = new LocalVariable("parameter", each.name, parameterTypes[i] ?? b.errorType, each, frame);
      declareParameter(b, variable, lambda.syntax);
      return variable;
    });
    declareRanges(b, lambda.syntax);
    const form = bindForm(b, lambda, frame);
    const returnType = form.kind === "expression" ? typeOf(b, form.operand) : bestCommonType(b, form.returns.flatMap(({ operand }) => operand ?? []));
    return { parameterTypes, parameters: [...unnamed, ...parameters], frame, scope, form, returnType, findings, isFaulty: hasErrorFindings(findings), isUnknown: b.isUnknown };
  });
  lambda.bodies.push(body);
  return body;
}

function declareParameter(b: Binder, variable: LocalVariable, { isQuery }: RangeLambda): void {
  if (isQuery === true) declareEntry(b, variable.name, { kind: "variable", variable }, variable.declaredAt, "range");
  else declareVariable(b, variable);
}

/** Variables of a query that travel in one object are read from it. */
function declareRanges(b: Binder, syntax: RangeLambda): void {
  for (const { name, path } of syntax.ranges ?? []) declareEntry(b, name, { kind: "range", read: (span) => readRange(b, path, span) }, syntax);
}

function readRange(b: Binder, [parameter = "", ...members]: readonly string[], { start, end }: Span): BoundExpression {
  const entry = b.scope.lookUp(parameter);
  if (entry === undefined || entry === "later" || entry.kind !== "variable") return b.errorAt({ start, end });
  return members.reduce<BoundExpression>((receiver, name) => {
    const found = findMember(receiver.type, name);
    return found?.kind === "property" ? { kind: "property", receiver, property: found.property, type: found.property.type, start, end } : b.errorAt({ start, end });
  }, variableAt(b, entry.variable, { start, end }));
}

function bindForm(b: Binder, { syntax }: UnboundLambda, frame: Frame): LambdaBody["form"] {
  if (syntax.body.kind !== "block") return { kind: "expression", operand: b.syntax.expression(b, syntax.body) };
  const block = b.syntax.block(b, syntax.body);
  return { kind: "block", block, returns: frame.returns, endReachable: endsReachable(block) };
}

function typeOf(b: Binder, operand: Operand): TypeSymbol | undefined {
  const type = naturalType(b, operand);
  return type === undefined || isVoidType(type) ? undefined : type;
}
