import type { NumericKind } from "./operator.js";

/**
 * What happens to a value; the types are the operand's and the node's own. User-defined conversions are `operator-call` nodes,
 * conversions inside a `T?` are `conditional-access` nodes, tuples are converted element by element with `let`.
 */
export type BoundConversion =
  /** Nothing at run time: equal types, other names of tuple elements. */
  | { readonly kind: "identity" }
  /** Between numbers and enums; `checked` throws OverflowException where the value does not fit. */
  | { readonly kind: "numeric"; readonly from: NumericKind; readonly to: NumericKind; readonly checked: boolean }
  /** A value type becomes `object`, an interface, ValueType or Enum; a `T?` that is null becomes null. */
  | { readonly kind: "boxing" }
  /** Back, with InvalidCastException for another type and NullReferenceException for null (not where the target is a `T?`). */
  | { readonly kind: "unboxing" }
  /** To a base class or an interface: always succeeds. */
  | { readonly kind: "reference-up" }
  /** To a derived class, an interface or an array type: InvalidCastException where the value is not one. */
  | { readonly kind: "reference-down" }
  /** The null literal to a reference type or a `T?`. */
  | { readonly kind: "null" }
  /** `T` to `T?`. */
  | { readonly kind: "nullable-wrap" }
  /** `T?` to `T`: InvalidOperationException for null. */
  | { readonly kind: "nullable-unwrap" };
