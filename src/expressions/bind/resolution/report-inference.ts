import { diagnose } from "../../../diagnostics/index.js";
import type { Binder } from "../binder.js";
import { isNullType } from "../types/facts.js";
import { isBound, type UnboundLambda } from "../operand.js";
import { countOfParameters, lambdaHead } from "./report-lambda.js";
import type { Called } from "./report.js";
import type { ArgumentOperand, Candidate } from "./signature.js";
import { delegateShapeOf } from "../types/facts.js";

/** Says which argument tells too little: a lambda with other parameters, or one that returns null. */
export function reportInference<S>(b: Binder, candidates: readonly Candidate<S>[], list: readonly ArgumentOperand[], called: Called): void {
  const method = { method: called.name, ...(called.clause === undefined || called.clause === "{" ? {} : { clause: called.clause }) };
  for (const { operand } of list) {
    if (operand.kind === "unbound-lambda") {
      const reason = reasonOf(operand, candidates);
      if (reason === undefined) continue;
      b.report(reason.at, diagnose("expression-inference", { ...method, why: reason.why, fix: reason.fix }));
      return;
    }
    if (operand.kind === "method-group" || operand.kind === "function-group") {
      b.report(operand, diagnose("expression-inference", { ...method, why: "the name of a method tells too little", fix: "Write a lambda that calls it: `x => …`." }));
      return;
    }
    if (isBound(operand) && isNullType(operand.type)) {
      b.report(operand, diagnose("expression-inference", { ...method, why: "null has no type", fix: "Cast it to the type that is meant, such as `(string)null`." }));
      return;
    }
  }
  b.report(called, diagnose("expression-inference", { ...method, why: undefined, fix: undefined }));
}

interface Reason {
  readonly at: { readonly start: number; readonly end: number };
  readonly why: string;
  readonly fix: string;
}

function reasonOf<S>(lambda: UnboundLambda, candidates: readonly Candidate<S>[]): Reason | undefined {
  const given = lambda.syntax.parameters.length;
  const wanted = [...new Set(candidates.flatMap(({ parameters }) => parameters.flatMap(({ type }) => delegateShapeOf(type)?.parameterTypes.length ?? [])))].sort((x, y) => x - y);
  if (wanted.length > 0 && !wanted.includes(given)) {
    const text = wanted.length === 1 ? countOfParameters(wanted[0] ?? 0) : `${wanted.join(" or ")} parameters`;
    return { at: lambdaHead(lambda), why: `the lambda takes ${countOfParameters(given)}, and ${text} are wanted`.replace("parameter are", "parameter is"), fix: `Write a lambda with ${text}.` };
  }
  const read = lambda.bodies.find((each) => !each.isFaulty && each.returnType === undefined) ?? lambda.bodies.find((each) => each.returnType !== undefined && isNullType(each.returnType));
  if (read === undefined) return undefined;
  const at = read.form.kind === "expression" ? read.form.operand : lambda;
  if (read.returnType !== undefined) return { at, why: "what the lambda returns is null, which has no type", fix: "Cast it to the type that is meant, such as `(string)null`." };
  if (read.form.kind === "block" && read.form.returns.some((each) => each.operand !== undefined)) return { at, why: "the lambda's returns have no type in common", fix: "Cast them to the type that is meant." };
  return { at, why: "the lambda returns nothing that has a type", fix: "Return a value, or write the types out: `Method<Type>(…)`." };
}
