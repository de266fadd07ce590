import type { BoundExpression } from "../../bound/index.js";
import type { Expression } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { requireValue } from "../resolution/values.js";
import { bindExpression } from "./expression.js";

/** Binds what must be a value. */
export function bindValue(b: Binder, syntax: Expression, accept: "value" | "typed" = "value"): BoundExpression {
  return requireValue(b, bindExpression(b, syntax), accept);
}
