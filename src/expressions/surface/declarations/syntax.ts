import type { DefinitionKind, DeclaredConstant, NotAllowed, Variance } from "../../symbols/index.js";
import type { TypeSyntax } from "../../syntax/index.js";

/** A declaration as it is written; its types are looked up when someone asks for them. */
export interface TypeDeclaration {
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isSealed: boolean;
  readonly typeParameters: readonly TypeParameterSyntax[];
  /** Base class and interfaces; of an enum, what its numbers are. */
  readonly bases: readonly TypeSyntax[];
  /** Of enums and delegates; those of other types are read one by one. */
  readonly members: readonly MemberDeclaration[];
  readonly notAllowed: NotAllowed | undefined;
}

export interface TypeParameterSyntax {
  readonly name: string;
  readonly variance: Variance;
  readonly constraint: "class" | "struct" | undefined;
  readonly bounds: readonly TypeSyntax[];
}

export type MemberDeclaration = MethodDeclaration | PropertyDeclaration | FieldDeclaration | EnumMemberDeclaration;

interface DeclarationParts {
  readonly name: string;
  readonly isStatic: boolean;
  readonly notAllowed: NotAllowed | undefined;
}
export interface MethodDeclaration extends DeclarationParts {
  readonly kind: "method";
  readonly role: "method" | "constructor" | "operator" | "implicit-conversion" | "explicit-conversion";
  readonly typeParameters: readonly TypeParameterSyntax[];
  readonly parameters: readonly ParameterDeclaration[];
  /** Undefined for constructors. */
  readonly returnType: TypeSyntax | undefined;
  /** The return type as it is written: a conversion is known by it. */
  readonly returnText: string;
}
export interface PropertyDeclaration extends DeclarationParts {
  readonly kind: "property";
  readonly type: TypeSyntax;
  readonly parameters: readonly ParameterDeclaration[];
  readonly canRead: boolean;
  readonly canWrite: boolean;
}
export interface FieldDeclaration extends DeclarationParts {
  readonly kind: "field";
  readonly type: TypeSyntax;
  readonly isReadOnly: boolean;
  readonly constant: DeclaredConstant | undefined;
}
export interface EnumMemberDeclaration extends DeclarationParts {
  readonly kind: "enum-member";
  readonly value: bigint;
}

export interface ParameterDeclaration {
  readonly name: string;
  readonly type: TypeSyntax;
  /** As it is written: keys are made of it. */
  readonly text: string;
  readonly modifier: "value" | "out" | "ref" | "in";
  readonly isParams: boolean;
  readonly isThis: boolean;
  readonly fallback: ConstantSyntax | undefined;
}

/** What stands after `=`: a value, or the name of an enum's member. */
export type ConstantSyntax = { readonly kind: "value"; readonly value: DeclaredConstant } | { readonly kind: "enum-member"; readonly name: string };
