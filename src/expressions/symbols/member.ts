import type { NotAllowed, TypeDefinition, TypeParameter, TypeSymbol } from "./type.js";

/** Something declared by a type, in terms of its type parameters; `substitute` puts arguments in their place. */
export type MemberSymbol = MethodSymbol | PropertySymbol | FieldSymbol;

interface MemberParts {
  readonly name: string;
  /** What the runtime's MemberTables know it by: `System.String.Substring(int, int)`. */
  readonly key: string;
  readonly containingType: TypeDefinition;
  readonly isStatic: boolean;
  /** Exists in .NET, but policies must not use it. */
  readonly notAllowed: NotAllowed | undefined;
}

export interface MethodSymbol extends MemberParts {
  readonly kind: "method";
  /** The name of an operator is its sign, with `operator ` before it; of a conversion `implicit` or `explicit`; of a constructor `.ctor`. */
  readonly role: "method" | "constructor" | "operator" | "implicit-conversion" | "explicit-conversion";
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly ParameterSymbol[];
  /** Of a constructor, the type it makes. */
  readonly returnType: TypeSymbol;
  /** Its first parameter is what it is called on. */
  readonly isExtension: boolean;
}

/** A property, or an indexer when it has parameters. */
export interface PropertySymbol extends MemberParts {
  readonly kind: "property";
  readonly type: TypeSymbol;
  readonly parameters: readonly ParameterSymbol[];
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

/** A field, a constant, or a member of an enum. */
export interface FieldSymbol extends MemberParts {
  readonly kind: "field";
  readonly type: TypeSymbol;
  readonly isReadOnly: boolean;
  /** Left out where the value is not known when the expression is compiled. */
  readonly constant: DeclaredConstant | undefined;
}

export interface ParameterSymbol {
  readonly name: string;
  readonly type: TypeSymbol;
  readonly modifier: "value" | "out" | "ref" | "in";
  readonly isParams: boolean;
  /** Of an optional parameter. */
  readonly fallback: DeclaredConstant | undefined;
}

/**
 * A value that a declaration names, as constants are held: a bool, a number (char, sbyte … uint, float, double, enums), a bigint (long,
 * ulong), a string, a decimal's parts. Null is the default of any type.
 */
export type DeclaredConstant = null | boolean | number | bigint | string | { readonly coefficient: bigint; readonly scale: number };
