import type { Span } from "../token.js";
import type { Expression } from "./expression.js";
import type { Block } from "./statement.js";

export * from "./expression.js";
export * from "./pattern.js";
export * from "./statement.js";
export * from "./type.js";

/** What a policy expression holds: `@(…)` one expression, `@{…}` a block. */
export type PolicyExpression = (Span & { readonly form: "expression"; readonly body: Expression }) | (Span & { readonly form: "statements"; readonly body: Block });
