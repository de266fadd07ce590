import type { BoundExpression } from "../../bound/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { applyConversion } from "../resolution/apply.js";
import { operatorCandidates, type OperatorCandidate } from "../candidates.js";
import { boundMethodOf } from "../methods.js";
import { isBound, type Operand } from "../operand.js";
import type { ArgumentOperand } from "../resolution/signature.js";
import { resolveOverload } from "../resolution/resolve-overload.js";
import { baseTypes, definitionNameOf, isNullType, nullableElementOf, sameType } from "../types/facts.js";
import { keywords, type TypeSymbol } from "../../symbols/index.js";

/** An operator that an operand's type declares (C# 7, 7.3.5); undefined where none fits. */
export function bindUserDefinedOperator(b: Binder, operator: string, operands: readonly Operand[], span: Span): BoundExpression | undefined {
  const types = declaringTypes(operands);
  const candidates = types.flatMap((type) => operatorCandidates(type, operator, operands.length));
  if (candidates.length === 0) return undefined;
  const list = operands.map((operand): ArgumentOperand => ({ name: undefined, modifier: "value", operand, start: operand.start, end: operand.end }));
  const resolution = resolveOverload<OperatorCandidate>(b, candidates, list);
  if (resolution.kind !== "found") return undefined;
  const { best } = resolution;
  const converted = operands.map((operand, i) => {
    const conversion = best.conversions[i];
    return conversion === undefined ? b.errorAt(operand) : applyConversion(b, operand, conversion, best.argumentTypes[i] ?? b.errorType);
  });
  const { start, end } = span;
  return { kind: "operator-call", method: boundMethodOf(best), operands: converted, lifted: best.candidate.source.isLifted, type: best.returnType ?? b.errorType, start, end };
}

function declaringTypes(operands: readonly Operand[]): readonly TypeSymbol[] {
  const found: TypeSymbol[] = [];
  for (const operand of operands) {
    if (!isBound(operand) || isNullType(operand.type)) continue;
    const own = nullableElementOf(operand.type) ?? operand.type;
    // Numbers, bool, string and object have the operators of the language, whatever .NET declares besides.
    if (keywords.has(definitionNameOf(own) ?? "")) continue;
    for (const type of baseTypes(own)) if (!found.some((each) => sameType(each, type))) found.push(type);
  }
  return found;
}
