import type { TypeSymbol } from "../symbols/index.js";
import type { BoundExpression } from "./expression.js";
import type { BoundBlock } from "./statement.js";
import type { BoundVariable } from "./variable.js";

export * from "./children.js";
export * from "./constant.js";
export * from "./conversion.js";
export * from "./expression.js";
export * from "./member.js";
export * from "./operator.js";
export * from "./pattern.js";
export * from "./statement.js";
export * from "./variable.js";

/** A policy expression with its meaning. `type` is what it returns; an expression is not converted to what its place wants. `hasJumps` where a `goto` stands anywhere in it. */
export type BoundPolicyExpression =
  | { readonly form: "expression"; readonly type: TypeSymbol; readonly hasJumps: boolean; readonly locals: readonly BoundVariable[]; readonly body: BoundExpression }
  | { readonly form: "statements"; readonly type: TypeSymbol; readonly hasJumps: boolean; readonly body: BoundBlock };
