import type { BoundExpression } from "../bound/index.js";
import type { Span } from "../token.js";
import type { Binder } from "./binder.js";
import type { LocalVariable } from "./variables.js";

/** A variable where it is used; a function that uses one of a function around it captures it. */
export function variableAt(b: Binder, variable: LocalVariable, { start, end }: Span): BoundExpression {
  if (b.frame.capture(variable, variable.frame)) variable.captured = true;
  return { kind: "variable", variable, type: variable.type, start, end };
}
