import type { MemberSymbol } from "./member.js";

/** A type as the checker knows it. Type parameters are equal by identity, everything else by `sameType`. */
export type TypeSymbol = NamedType | ArrayType | TypeParameter | TupleType | AnonymousType | VoidType | NullType | ErrorType;

/** `int`, `List<string>`, `Dictionary<K, V>.KeyCollection`: a definition with its arguments, those of the type around it first. */
export interface NamedType {
  readonly kind: "named";
  readonly definition: TypeDefinition;
  /** As many as `definition.typeParameters`; empty for most. */
  readonly arguments: readonly TypeSymbol[];
}

export interface ArrayType {
  readonly kind: "array";
  readonly element: TypeSymbol;
  readonly rank: number;
}

export interface TypeParameter {
  readonly kind: "type-parameter";
  readonly name: string;
  readonly variance: Variance;
  /** `where T : class` or `struct`. */
  readonly constraint: "class" | "struct" | undefined;
  /** Types that an argument has to derive from or implement. */
  readonly bounds: readonly TypeSymbol[];
}
export type Variance = "in" | "out" | undefined;

/** `(int, string name)`: a ValueTuple whose elements may have names. */
export interface TupleType {
  readonly kind: "tuple";
  readonly elements: readonly TupleElement[];
}
export interface TupleElement {
  readonly type: TypeSymbol;
  readonly name: string | undefined;
}

/** Equal to another one of the same names and types in the same order. */
export interface AnonymousType {
  readonly kind: "anonymous";
  readonly members: readonly { readonly name: string; readonly type: TypeSymbol }[];
}

/** Of methods that return nothing. */
export interface VoidType {
  readonly kind: "void";
}
/** Of the literal `null`. */
export interface NullType {
  readonly kind: "null";
}
/** Of what could not be understood: it goes with everything, so that one mistake is reported once. */
export interface ErrorType {
  readonly kind: "error";
}

export const voidType: VoidType = { kind: "void" };
export const nullType: NullType = { kind: "null" };
export const errorType: ErrorType = { kind: "error" };

/** Why something that .NET has cannot be used in policies. */
export interface NotAllowed {
  /** What to use instead: a whole sentence. */
  readonly instead?: string;
}

export type DefinitionKind = "class" | "struct" | "interface" | "enum" | "delegate";

/** What a declaration says. Its parts are read when they are first asked for. */
export interface TypeDefinition {
  /** `System.Collections.Generic.List`, without arity; a nested type's is `System.TimeZoneInfo.AdjustmentRule`. */
  readonly fullName: string;
  readonly name: string;
  /** Empty for the types of `context`, which have no documented namespace. */
  readonly namespace: string;
  /** Type parameters of its own, without those of the type around it. */
  readonly arity: number;
  readonly kind: DefinitionKind;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  /** Nothing derives from it: also true of structs, enums, delegates and static classes. */
  readonly isSealed: boolean;
  readonly containingType: TypeDefinition | undefined;
  /** Those of the type around it first. */
  readonly typeParameters: readonly TypeParameter[];
  /** With its own type parameters as arguments. */
  readonly self: NamedType;
  /** Undefined for `object` and interfaces. */
  readonly base: NamedType | undefined;
  /** Those it names itself. */
  readonly interfaces: readonly NamedType[];
  /** Of an enum. */
  readonly underlying: NamedType | undefined;
  /** Declared here, by name; constructors are under `.ctor`, indexers under `this[]`, operators under `operator +`, conversions under `implicit` and `explicit`. */
  readonly members: ReadonlyMap<string, readonly MemberSymbol[]>;
  readonly nestedTypes: ReadonlyMap<string, TypeDefinition>;
  readonly notAllowed: NotAllowed | undefined;
}
