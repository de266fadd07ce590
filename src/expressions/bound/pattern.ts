import type { TypeSymbol } from "../symbols/index.js";
import type { Span } from "../token.js";
import type { BoundExpression } from "./expression.js";
import type { BoundVariable } from "./variable.js";

/** The value that is tested is the operand of `is-pattern` or of `switch`, with its static type. */
export type BoundPattern =
  /** `case 1`, `is null`: equal as Object.Equals has it. `value` has the type that the tested value must have; null tests for null. */
  | (Span & { readonly kind: "constant-pattern"; readonly value: BoundExpression })
  /** `int n`, `string`: the variable is left out for a type alone and for `_`. */
  | (Span & { readonly kind: "type-pattern"; readonly type: TypeSymbol; readonly variable?: BoundVariable })
  /** `var x`: always matches; also the discard. */
  | (Span & { readonly kind: "var-pattern"; readonly variable?: BoundVariable });
