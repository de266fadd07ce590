import type { TypeSymbol } from "../symbols/index.js";
import type { Span } from "../token.js";
import type { ConstantValue } from "./constant.js";
import type { BoundConversion } from "./conversion.js";
import type { BoundFieldReference, BoundMethod, BoundPropertyReference } from "./member.js";
import type { PredefinedOperator } from "./operator.js";
import type { BoundPattern } from "./pattern.js";
import type { BoundBlock } from "./statement.js";
import type { BoundFunction, BoundVariable, Placeholder } from "./variable.js";

/**
 * An expression with its meaning: names, overloads and conversions are resolved, and every implicit step is a node. `type` is the
 * static type; the span is that of the C# it comes from (an implicit step has its operand's).
 */
export type BoundExpression =
  | BoundConstant
  | BoundDefault
  | BoundVariableUse
  | BoundContext
  | BoundPlaceholder
  | BoundField
  | BoundProperty
  | BoundIndexer
  | BoundArrayElement
  | BoundTupleElement
  | BoundCall
  | BoundDelegateCall
  | BoundFunctionCall
  | BoundObjectCreation
  | BoundArrayCreation
  | BoundAnonymousObject
  | BoundTuple
  | BoundLambda
  | BoundDelegateCreation
  | BoundConversionNode
  | BoundOperatorCall
  | BoundUnary
  | BoundBinary
  | BoundLogical
  | BoundStringConcat
  | BoundCoalesce
  | BoundConditional
  | BoundConditionalAccess
  | BoundLet
  | BoundAssignment
  | BoundUpdate
  | BoundIsType
  | BoundAs
  | BoundIsPattern
  | BoundTypeOf
  | BoundInterpolatedString
  | BoundThrow
  | BoundError;

interface Typed extends Span {
  readonly type: TypeSymbol;
}

/** A literal or anything that folds to a constant. */
export interface BoundConstant extends Typed {
  readonly kind: "constant";
  readonly value: ConstantValue;
}
/** `default(T)`: zero, null, or a struct whose fields are. */
export interface BoundDefault extends Typed {
  readonly kind: "default";
}
export interface BoundVariableUse extends Typed {
  readonly kind: "variable";
  readonly variable: BoundVariable;
}
/** The variable `context`. */
export interface BoundContext extends Typed {
  readonly kind: "context";
}
export interface BoundPlaceholder extends Typed {
  readonly kind: "placeholder";
  readonly placeholder: Placeholder;
}
/** Receivers are left out of static members; a null receiver of an instance member throws NullReferenceException. */
export interface BoundField extends Typed {
  readonly kind: "field";
  readonly receiver?: BoundExpression;
  readonly field: BoundFieldReference;
}
export interface BoundProperty extends Typed {
  readonly kind: "property";
  readonly receiver?: BoundExpression;
  readonly property: BoundPropertyReference;
}
export interface BoundIndexer extends Typed, BoundArguments {
  readonly kind: "indexer";
  readonly receiver: BoundExpression;
  readonly property: BoundPropertyReference;
}
export interface BoundArrayElement extends Typed {
  readonly kind: "array-element";
  readonly array: BoundExpression;
  /** Each an int or long; as many as the array's rank. */
  readonly indexes: readonly BoundExpression[];
}
/** `pair.Item1`, or by its name. */
export interface BoundTupleElement extends Typed {
  readonly kind: "tuple-element";
  readonly tuple: BoundExpression;
  /** From 0. */
  readonly index: number;
}

export type BoundArgument =
  | { readonly modifier: "value"; readonly value: BoundExpression }
  /** `out` and `ref`; `discard` is `out _`. */
  | { readonly modifier: "out" | "ref"; readonly target: BoundTarget | BoundDiscard };
export interface BoundDiscard extends Typed {
  readonly kind: "discard";
}
export interface BoundArguments {
  /** One per parameter, in their order; optional ones are filled in, and `params` are an array creation where they were listed. */
  readonly arguments: readonly BoundArgument[];
  /** Indexes of `arguments` in the order of evaluation, where named arguments make it differ. */
  readonly evaluationOrder?: readonly number[];
}
/** An extension method has no receiver: its first argument is one. */
export interface BoundCall extends Typed, BoundArguments {
  readonly kind: "call";
  readonly receiver?: BoundExpression;
  readonly method: BoundMethod;
}
export interface BoundDelegateCall extends Typed, BoundArguments {
  readonly kind: "delegate-call";
  readonly delegate: BoundExpression;
}
export interface BoundFunctionCall extends Typed, BoundArguments {
  readonly kind: "function-call";
  readonly function: BoundFunction;
  readonly typeArguments: readonly TypeSymbol[];
}
export interface BoundObjectCreation extends Typed, BoundArguments {
  readonly kind: "object-creation";
  /** Left out for the parameterless creation of a struct that declares none: its default value. */
  readonly creator?: BoundMethod;
  readonly initializer?: BoundInitializer;
}
/** Runs on the new object, which `instance` stands for. */
export interface BoundInitializer {
  readonly instance: Placeholder;
  readonly steps: readonly BoundInitializerStep[];
}
export type BoundInitializerStep =
  /** `Name = value`, `[index] = value`, or a call of Add: any expression over `instance`. */
  | { readonly kind: "run"; readonly expression: BoundExpression }
  /** `Name = { … }`: reads the member, then runs the initializer on it. */
  | { readonly kind: "nested"; readonly member: BoundExpression; readonly initializer: BoundInitializer };
export interface BoundArrayCreation extends Typed {
  readonly kind: "array-creation";
  readonly elementType: TypeSymbol;
  /** One per dimension. Left out (empty) where `elements` tell. */
  readonly sizes: readonly BoundExpression[];
  readonly rank: number;
  /** Of several dimensions: nested as written. */
  readonly elements?: readonly BoundArrayItem[];
}
export type BoundArrayItem = BoundExpression | { readonly kind: "row"; readonly elements: readonly BoundArrayItem[] };
export interface BoundAnonymousObject extends Typed {
  readonly kind: "anonymous-object";
  readonly members: readonly { readonly name: string; readonly value: BoundExpression }[];
}
export interface BoundTuple extends Typed {
  readonly kind: "tuple";
  readonly elements: readonly BoundExpression[];
}
/** `type` is the delegate's. */
export interface BoundLambda extends Typed {
  readonly kind: "lambda";
  readonly parameters: readonly BoundVariable[];
  /** Declared by an expression body: pattern and out variables. */
  readonly locals: readonly BoundVariable[];
  /** An expression whose value is returned, or thrown away where `returnType` is left out; or a block. */
  readonly body: BoundExpression | BoundBlock;
  /** Left out where the delegate returns nothing. */
  readonly returnType?: TypeSymbol;
  /** Variables of functions around it, without duplicates. */
  readonly captures: readonly BoundVariable[];
}
/** A method group as a delegate. */
export interface BoundDelegateCreation extends Typed {
  readonly kind: "delegate-creation";
  readonly receiver?: BoundExpression;
  readonly target: { readonly kind: "method"; readonly method: BoundMethod } | { readonly kind: "function"; readonly function: BoundFunction; readonly typeArguments: readonly TypeSymbol[] };
}
export interface BoundConversionNode extends Typed {
  readonly kind: "conversion";
  readonly conversion: BoundConversion;
  readonly operand: BoundExpression;
}
/** A user-defined operator or conversion. Lifted: null operands give null (comparisons: false; `==` and `!=` compare nulls). */
export interface BoundOperatorCall extends Typed {
  readonly kind: "operator-call";
  readonly method: BoundMethod;
  readonly operands: readonly BoundExpression[];
  readonly lifted: boolean;
}
export interface BoundUnary extends Typed {
  readonly kind: "unary";
  readonly operator: "+" | "-" | "!" | "~";
  readonly operand: BoundExpression;
  readonly operandKind: "int" | "uint" | "long" | "ulong" | "float" | "double" | "decimal" | "bool";
  readonly lifted: boolean;
  readonly checked: boolean;
}
/** Lifted: operands are `T?`; null gives null, comparisons with null are false, `==` of two nulls is true; `bool?` has three-valued `&` and `|`. */
export interface BoundBinary extends Typed {
  readonly kind: "binary";
  readonly operation: PredefinedOperator;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
  readonly lifted: boolean;
  readonly checked: boolean;
}
/** `&&` and `||` on bool. */
export interface BoundLogical extends Typed {
  readonly kind: "logical";
  readonly operator: "&&" | "||";
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** `+` where a side is a string: operands of any type, each with its ToString; null is empty. */
export interface BoundStringConcat extends Typed {
  readonly kind: "string-concat";
  readonly operands: readonly BoundExpression[];
}
/** `left ?? right`: when left is not null, `whenPresent`, in which `value` stands for it (unwrapped where left is a `T?` and the result is not). */
export interface BoundCoalesce extends Typed {
  readonly kind: "coalesce";
  readonly left: BoundExpression;
  readonly value: Placeholder;
  readonly whenPresent: BoundExpression;
  readonly right: BoundExpression;
}
export interface BoundConditional extends Typed {
  readonly kind: "conditional";
  readonly condition: BoundExpression;
  readonly whenTrue: BoundExpression;
  readonly whenFalse: BoundExpression;
}
/** `receiver?.…`: null (or nothing, for a void access) when the receiver is; else `access`, in which `value` stands for it, unwrapped where it is a `T?`. */
export interface BoundConditionalAccess extends Typed {
  readonly kind: "conditional-access";
  readonly receiver: BoundExpression;
  readonly value: Placeholder;
  readonly access: BoundExpression;
}
/** Computes `value` once for `body`. */
export interface BoundLet extends Typed {
  readonly kind: "let";
  readonly placeholder: Placeholder;
  readonly value: BoundExpression;
  readonly body: BoundExpression;
}
/** What can be assigned to. Receivers and indexes are evaluated before the value. */
export type BoundTarget = BoundVariableUse | BoundField | BoundProperty | BoundIndexer | BoundArrayElement | BoundTupleElement;
export interface BoundAssignment extends Typed {
  readonly kind: "assignment";
  readonly target: BoundTarget | BoundDiscard | BoundDeconstruction;
  /** Has the target's type; of a deconstruction, a tuple of as many elements. */
  readonly value: BoundExpression;
}
/** `(a, b) = …`, `var (a, b) = …`: targets first, then the value; each part is assigned its value over `source`. */
export interface BoundDeconstruction extends Typed {
  readonly kind: "deconstruction";
  readonly source: Placeholder;
  readonly parts: readonly { readonly target: BoundTarget | BoundDiscard; readonly value: BoundExpression }[];
}
/** `+=` and its like, `++`, `--`: reads the target once into `current`, then assigns `value`. */
export interface BoundUpdate extends Typed {
  readonly kind: "update";
  readonly target: BoundTarget;
  readonly current: Placeholder;
  readonly value: BoundExpression;
  /** What the whole is worth: `old` for a postfix. */
  readonly result: "old" | "new";
}
/** `x is T`: false for null. */
export interface BoundIsType extends Typed {
  readonly kind: "is-type";
  readonly operand: BoundExpression;
  readonly tested: TypeSymbol;
}
/** `type` is the tested one. */
export interface BoundAs extends Typed {
  readonly kind: "as";
  readonly operand: BoundExpression;
}
export interface BoundIsPattern extends Typed {
  readonly kind: "is-pattern";
  readonly operand: BoundExpression;
  readonly pattern: BoundPattern;
}
export interface BoundTypeOf extends Typed {
  readonly kind: "typeof";
  readonly operand: TypeSymbol;
}
export interface BoundInterpolatedString extends Typed {
  readonly kind: "interpolated-string";
  readonly parts: readonly (string | BoundInterpolation)[];
}
/** As a hole of string.Format. */
export interface BoundInterpolation {
  readonly value: BoundExpression;
  readonly alignment?: number;
  readonly format?: string;
}
/** As an expression, after `??` or in `?:`. */
export interface BoundThrow extends Typed {
  readonly kind: "throw";
  readonly value: BoundExpression;
}
/** What could not be bound, or is a named value: such an expression is never compiled. Parts are kept for what reads the tree. */
export interface BoundError extends Typed {
  readonly kind: "error";
  readonly parts: readonly BoundExpression[];
}
