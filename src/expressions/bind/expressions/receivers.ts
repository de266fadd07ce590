import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Span } from "../../token.js";
import type { Binder } from "../binder.js";
import { memberNames, type MethodCandidate } from "../members.js";
import type { MethodGroup } from "../operand.js";
import { inferTypeArguments } from "../resolution/infer.js";
import { elementOf, mendConversion } from "../resolution/mend.js";
import { classifyImplicit } from "../resolution/operands.js";
import { abandonArguments } from "../resolution/report.js";
import type { ArgumentOperand, Candidate, Resolution } from "../resolution/signature.js";
import { readLoosely } from "../resolution/values.js";
import { delegateShapeOf, isErrorType, mentions, sameType, special, substitute, textOf, typeMap } from "../types/facts.js";
import { otherNameOf } from "../types/other-names.js";

/**
 * What extension methods of that name are called on, where none is for this value: of those that take as many arguments, and whose
 * type arguments follow from these alone. `list` begins with the receiver.
 */
export function receiversWanted(b: Binder, all: readonly Candidate<MethodCandidate>[], tried: Resolution<MethodCandidate> | undefined, list: readonly ArgumentOperand[]): readonly TypeSymbol[] {
  const [receiver] = list;
  if (tried?.kind === "none" && tried.failures.some(({ failure }) => failure.kind !== "count" && failure.kind !== "inference" && !(failure.kind === "argument" && failure.argument === receiver))) return [];
  const found: TypeSymbol[] = [];
  for (const candidate of all) {
    if (candidate.parameters.length !== list.length && tried !== undefined) continue;
    const type = receiverOf(b, candidate, list.slice(1));
    // It is called on what it takes: something else is wrong.
    if (type !== undefined && receiver !== undefined && classifyImplicit(b, receiver.operand, type) !== undefined) return [];
    if (type !== undefined && !found.some((each) => sameType(each, type))) found.push(type);
  }
  return found;
}

function receiverOf(b: Binder, { typeParameters, parameters }: Candidate<MethodCandidate>, list: readonly ArgumentOperand[]): TypeSymbol | undefined {
  const [first, ...others] = parameters;
  if (first === undefined || !typeParameters.some((each) => mentions(first.type, each))) return first?.type;
  if (list.length === 0) return undefined;
  const given = list.flatMap(({ operand }, i) => {
    const formal = others[i]?.type;
    return formal === undefined ? [] : [{ operand, formal, byReference: false }];
  });
  const inferred = inferTypeArguments(b, typeParameters, given, b.errorType);
  return inferred === undefined || inferred.some(isErrorType) ? undefined : substitute(first.type, typeMap(typeParameters, inferred));
}

export function reportReceiver(b: Binder, group: MethodGroup, receiver: BoundExpression, wanted: readonly TypeSymbol[], list: readonly ArgumentOperand[], call: Span): BoundExpression {
  abandonArguments(b, list, (operand) => readLoosely(b, operand));
  const names = wanted.map(textOf);
  const shown = names.length > 3 ? `${names.slice(0, 3).join(", ")} or the like` : names.join(" or ");
  return b.fail(group.nameSpan, diagnose("expression-receiver", { method: group.name, given: textOf(receiver.type), wanted: shown, fix: mendReceiver(b, group, receiver, wanted) ?? `Call it on ${shown}.` }), b.errorAt(call, receiver));
}

function mendReceiver(b: Binder, { name, extensions }: MethodGroup, receiver: BoundExpression, wanted: readonly TypeSymbol[]): string | undefined {
  const { type } = receiver;
  const [first] = wanted;
  const other = otherNameOf(name, memberNames(type, false).filter((each) => each !== name));
  if (other !== undefined) return `Did you mean "${other}"?`;
  if (first !== undefined && wanted.length === 1 && sameType(type, special("object"))) return `Cast it to what it holds first: \`((${name === "Contains" ? "string" : textOf(first)})…).${name}\`.`;
  if (elementOf(type) !== undefined) {
    if (name === "Contains") return "Compare a member of each element: `.Any(x => x.… == …)`.";
    // Sums and the like take a lambda that gives a number of each element.
    if (extensions().some(({ signature }) => signature.parameters.length === 2 && signature.parameters[1] !== undefined && delegateShapeOf(signature.parameters[1].type) !== undefined)) return `Give it a lambda that makes a number of each element: \`.${name}(x => …)\`.`;
  }
  return first === undefined || wanted.length > 1 ? undefined : mendConversion(b, receiver, first);
}
