import type { Span } from "../token.js";
import type { Expression } from "./expression.js";
import type { TypeSyntax } from "./type.js";

/** What stands after `is` and `case`. */
export type Pattern =
  /** A bare name after `is` is a type or a constant: the checker tells. */
  | (Span & { readonly kind: "type-pattern"; readonly type: TypeSyntax })
  | (Span & { readonly kind: "constant-pattern"; readonly value: Expression })
  /** `int n`; `_` throws the value away. */
  | (Span & { readonly kind: "declaration-pattern"; readonly type: TypeSyntax; readonly name: string })
  | (Span & { readonly kind: "var-pattern"; readonly name: string });
