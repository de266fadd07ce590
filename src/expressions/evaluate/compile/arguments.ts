import type { BoundArgument, BoundArguments } from "../../bound/index.js";
import { isQuiet } from "./constants.js";
import { compile } from "./expressions.js";
import { compileReference } from "./places.js";
import type { Text } from "./quote.js";
import { inOrder, type FunctionScope } from "./scope.js";

/** The arguments in the order of the parameters, evaluated in the order they are written in. */
export function compileArguments({ arguments: list, evaluationOrder }: BoundArguments, scope: FunctionScope): readonly Text[] {
  const codes = list.map((argument) => compileArgument(argument, scope));
  if (evaluationOrder === undefined || evaluationOrder.every((at, i) => at === i)) return codes;
  const held = codes.map(() => scope.temporary());
  const fill = evaluationOrder.map((at) => `${held[at] ?? ""} = ${codes[at] ?? "null"}`);
  // The first one evaluates them all.
  return held.map((name, i) => (i === 0 ? inOrder(...fill, name) : name));
}

function compileArgument(argument: BoundArgument, scope: FunctionScope): Text {
  if (argument.modifier === "value") return compile(argument.value, scope);
  return argument.target.kind === "discard" ? "{ value: null }" : compileReference(argument.target, scope);
}

/** Whether it makes no difference when they are evaluated. */
export function areQuiet({ arguments: list }: BoundArguments): boolean {
  return list.every((argument) => argument.modifier === "value" && isQuiet(argument.value));
}
