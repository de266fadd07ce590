import type { BoundArgument, BoundArguments } from "../../bound/index.js";
import type { Reference } from "../../runtime/value.js";
import type { Code } from "./code.js";
import { compile } from "./expressions.js";
import { compileReference } from "./places.js";
import type { FunctionScope } from "./scope.js";

/** The arguments in the order of the parameters, evaluated in the order they are written in. */
export function compileArguments({ arguments: list, evaluationOrder }: BoundArguments, scope: FunctionScope): readonly Code[] {
  const codes = list.map((argument) => compileArgument(argument, scope));
  if (evaluationOrder === undefined || evaluationOrder.every((at, i) => at === i)) return codes;
  const slots = codes.map(() => scope.temporary());
  const fill: Code = (f) => {
    for (const at of evaluationOrder) f[slots[at] ?? 0] = codes[at]?.(f);
    return f[slots[0] ?? 0];
  };
  // The first one that is asked for evaluates them all.
  return slots.map((slot, i) => (i === 0 ? fill : (f) => f[slot]));
}

function compileArgument(argument: BoundArgument, scope: FunctionScope): Code {
  if (argument.modifier === "value") return compile(argument.value, scope);
  if (argument.target.kind === "discard") return (): Reference => ({ value: null });
  return compileReference(argument.target, scope);
}
