import type { Span } from "../token.js";

/** A type as it is written. Its meaning is found by the checker. */
export type TypeSyntax = PredefinedType | NamedType | ArrayType | NullableType | TupleType;

export interface PredefinedType extends Span {
  readonly kind: "predefined-type";
  /** `int`, `string`, `object`, `void`: C#'s own word. */
  readonly name: string;
}

/** `System.Collections.Generic.List<int>`: parts by dots, each with its own type arguments. `var` is one too. */
export interface NamedType extends Span {
  readonly kind: "named-type";
  readonly parts: readonly TypeNamePart[];
}

export interface TypeNamePart extends Span {
  readonly name: string;
  /** Empty ones are written `List<>`, in `typeof` only. */
  readonly typeArguments?: readonly (TypeSyntax | undefined)[];
}

export interface ArrayType extends Span {
  readonly kind: "array-type";
  readonly element: TypeSyntax;
  /** 1 for `[]`, 2 for `[,]`. */
  readonly rank: number;
}

export interface NullableType extends Span {
  readonly kind: "nullable-type";
  readonly element: TypeSyntax;
}

export interface TupleType extends Span {
  readonly kind: "tuple-type";
  readonly elements: readonly { readonly type: TypeSyntax; readonly name?: string }[];
}
