import type { BoundMethod, NumericKind } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { ResolvedGroup } from "../resolution/groups.js";
import type { LambdaBody } from "../resolution/lambda-body.js";

/** How a value of one type becomes one of another: found by `classify…`, made into nodes by `applyConversion`. */
export type Conversion =
  | { readonly kind: "identity" }
  | { readonly kind: "numeric"; readonly from: NumericKind; readonly to: NumericKind }
  | { readonly kind: "null" }
  | { readonly kind: "reference"; readonly down: boolean }
  | { readonly kind: "boxing" }
  | { readonly kind: "unboxing" }
  /** `S` to `T?`, by way of `T`. */
  | { readonly kind: "wrap"; readonly inner: Conversion }
  /** `S?` to `T?`. */
  | { readonly kind: "lift"; readonly inner: Conversion }
  /** `S?` to `T`. */
  | { readonly kind: "unwrap"; readonly inner: Conversion }
  | { readonly kind: "user"; readonly method: BoundMethod; readonly before: Conversion; readonly after: Conversion }
  | { readonly kind: "lambda"; readonly delegate: DelegateShape; readonly body: LambdaBody }
  | { readonly kind: "group"; readonly resolved: ResolvedGroup }
  /** Element by element; the literal's operands or the tuple's parts. */
  | { readonly kind: "tuple"; readonly elements: readonly Conversion[] }
  /** Of a tuple literal: first as the type it has by itself. */
  | { readonly kind: "natural"; readonly type: TypeSymbol; readonly inner: Conversion }
  | { readonly kind: "default" }
  | { readonly kind: "throw" }
  /** A side could not be bound: nothing more is said. */
  | { readonly kind: "error" };

/** What a delegate takes and returns. */
export interface DelegateShape {
  readonly parameterTypes: readonly TypeSymbol[];
  readonly parameterModifiers: readonly ("value" | "out" | "ref")[];
  /** Undefined: nothing. */
  readonly returnType: TypeSymbol | undefined;
}

export const identity: Conversion = { kind: "identity" };
export const errorConversion: Conversion = { kind: "error" };
