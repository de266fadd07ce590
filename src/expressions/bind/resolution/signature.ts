import type { BoundExpression } from "../../bound/index.js";
import type { TypeParameter, TypeSymbol } from "../../symbols/index.js";
import type { Span } from "../../token.js";
import type { Conversion } from "../conversions/conversion.js";
import type { Operand } from "../operand.js";

/** Anything that takes arguments: methods, constructors, indexers, delegates, local functions. */
export interface Signature {
  /** As messages name it: `string.Join`. */
  readonly name: string;
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly SignatureParameter[];
  /** Undefined for constructors. */
  readonly returnType: TypeSymbol | undefined;
}

export interface SignatureParameter {
  readonly name: string;
  readonly type: TypeSymbol;
  readonly modifier: "value" | "out" | "ref";
  readonly isParams: boolean;
  /** What an optional parameter gets. */
  readonly fallback?: (span: Span, type: TypeSymbol) => BoundExpression;
}

export interface Candidate<S> extends Signature {
  readonly source: S;
  /** Declared in a base class of another candidate's type: it is taken only where that one does not fit. */
  readonly depth: number;
  /** Declared only so that it can be said that policies must not use it. */
  readonly isRefused?: boolean;
  readonly isStatic?: boolean;
}

export interface ArgumentOperand extends Span {
  readonly name: string | undefined;
  readonly modifier: "value" | "out" | "ref";
  readonly operand: Operand;
}

/** A candidate that the arguments fit. */
export interface Applicable<S> {
  readonly candidate: Candidate<S>;
  readonly typeArguments: readonly TypeSymbol[];
  /** The `params` array is listed element by element. */
  readonly expanded: boolean;
  /** By argument: which parameter it belongs to. */
  readonly slots: readonly number[];
  /** By argument, the type it is converted to; of an expanded `params`, the element's. */
  readonly argumentTypes: readonly TypeSymbol[];
  readonly conversions: readonly Conversion[];
  /** By parameter. */
  readonly parameterTypes: readonly TypeSymbol[];
  readonly returnType: TypeSymbol | undefined;
  /** A lambda among the arguments has mistakes in its body. */
  readonly faulty: boolean;
}

export type Failure =
  | { readonly kind: "count" }
  | { readonly kind: "name"; readonly argument: ArgumentOperand }
  | { readonly kind: "inference" }
  | { readonly kind: "type-arguments"; readonly given: number }
  | { readonly kind: "argument"; readonly argument: ArgumentOperand; readonly parameter: SignatureParameter; readonly wanted: TypeSymbol }
  | { readonly kind: "modifier"; readonly argument: ArgumentOperand; readonly parameter: SignatureParameter; readonly wanted: "value" | "out" | "ref" };

export type Resolution<S> =
  | { readonly kind: "found"; readonly best: Applicable<S> }
  | { readonly kind: "ambiguous"; readonly best: readonly Applicable<S>[] }
  | { readonly kind: "none"; readonly failures: readonly { readonly candidate: Candidate<S>; readonly failure: Failure }[] };
