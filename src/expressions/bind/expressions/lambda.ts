import { diagnose } from "../../../diagnostics/index.js";
import type { Lambda } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import type { Operand } from "../operand.js";
import { resolveType } from "../types/resolve.js";

/** A lambda waits for its place: only that gives types to its parameters. */
export function bindLambda(b: Binder, syntax: Lambda): Operand {
  const typed = syntax.parameters.filter((each) => each.type !== undefined);
  const [first] = syntax.parameters;
  if (typed.length > 0 && typed.length < syntax.parameters.length && first !== undefined) {
    b.report(first, diagnose("expression-syntax", { problem: "some of the lambda's parameters have a type, and some have none", fix: "Give all of them a type, or none." }));
  }
  const parameterTypes = typed.length > 0 ? syntax.parameters.map((each) => (each.type === undefined ? b.errorType : resolveType(b, each.type))) : syntax.parameters.length === 0 && syntax.anyParameters !== true ? [] : undefined;
  const { scope, frame, checked } = b.position;
  return { kind: "unbound-lambda", syntax, parameterTypes, scope, frame, checked, bodies: [], start: syntax.start, end: syntax.end };
}
