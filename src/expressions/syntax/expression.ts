import type { IntegerSuffix, RealSuffix, Span } from "../token.js";
import type { Block } from "./statement.js";
import type { Pattern } from "./pattern.js";
import type { TypeSyntax } from "./type.js";

/** C# 7 expressions. Parentheses are not kept: the printer puts them where precedence asks for them. */
export type Expression =
  | Literal
  | InterpolatedString
  | Name
  | NamedValue
  | TypeReference
  | Member
  | ConditionalAccess
  | Binding
  | Call
  | Index
  | Unary
  | Postfix
  | Binary
  | Assignment
  | Conditional
  | Cast
  | Is
  | As
  | TypeOf
  | SizeOf
  | NameOf
  | Default
  | Checked
  | ObjectCreation
  | ArrayCreation
  | AnonymousObject
  | Lambda
  | Query
  | Tuple
  | Declaration
  | Throw
  | Missing;

export type Literal =
  | (Span & { readonly kind: "literal"; readonly type: "null" })
  | (Span & { readonly kind: "literal"; readonly type: "bool"; readonly value: boolean })
  | (Span & { readonly kind: "literal"; readonly type: "integer"; readonly value: bigint; readonly suffix: IntegerSuffix })
  /** `digits` are as written, without separators and suffix: a decimal needs them all. */
  | (Span & { readonly kind: "literal"; readonly type: "real"; readonly digits: string; readonly suffix: RealSuffix })
  | (Span & { readonly kind: "literal"; readonly type: "char"; readonly value: string })
  | (Span & { readonly kind: "literal"; readonly type: "string"; readonly value: string; readonly verbatim: boolean });

export interface InterpolatedString extends Span {
  readonly kind: "interpolated-string";
  readonly verbatim: boolean;
  readonly parts: readonly (InterpolatedText | Interpolation)[];
}
export interface InterpolatedText extends Span {
  readonly kind: "text";
  readonly value: string;
}
export interface Interpolation extends Span {
  readonly kind: "interpolation";
  readonly value: Expression;
  readonly alignment?: Expression;
  /** After the colon: `yyyy-MM-dd`. */
  readonly format?: string;
}

export interface Name extends Span {
  readonly kind: "name";
  readonly name: string;
  readonly typeArguments?: readonly TypeSyntax[];
}
/** `{{name}}`: the gateway puts a text there before it reads the C#, so it may stand for anything. */
export interface NamedValue extends Span {
  readonly kind: "named-value";
  readonly name: string;
}
/** A type where its static members are used: `string.Join`, `int.Parse`. Named types come as names and members. */
export interface TypeReference extends Span {
  readonly kind: "type-reference";
  readonly type: TypeSyntax;
}
export interface Member extends Span {
  readonly kind: "member";
  readonly target: Expression;
  readonly name: string;
  readonly nameSpan: Span;
  readonly typeArguments?: readonly TypeSyntax[];
}
/** `target?.access`: everything after `?.` is skipped when the target is null. `access` starts with a binding. */
export interface ConditionalAccess extends Span {
  readonly kind: "conditional-access";
  readonly target: Expression;
  readonly access: Expression;
}
/** What `?.` or `?[` stands in front of: the non-null target of the conditional access around it. */
export interface Binding extends Span {
  readonly kind: "binding";
}
export interface Argument extends Span {
  readonly name?: string;
  readonly modifier?: "out" | "ref";
  readonly value: Expression;
}
export interface Call extends Span {
  readonly kind: "call";
  readonly target: Expression;
  readonly arguments: readonly Argument[];
}
export interface Index extends Span {
  readonly kind: "index";
  readonly target: Expression;
  readonly arguments: readonly Argument[];
}
export interface Unary extends Span {
  readonly kind: "unary";
  readonly operator: "+" | "-" | "!" | "~" | "++" | "--";
  readonly operand: Expression;
}
export interface Postfix extends Span {
  readonly kind: "postfix";
  readonly operator: "++" | "--";
  readonly operand: Expression;
}
export type BinaryOperator = "*" | "/" | "%" | "+" | "-" | "<<" | ">>" | "<" | ">" | "<=" | ">=" | "==" | "!=" | "&" | "^" | "|" | "&&" | "||" | "??";
export interface Binary extends Span {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}
export type AssignmentOperator = "=" | "+=" | "-=" | "*=" | "/=" | "%=" | "&=" | "|=" | "^=" | "<<=" | ">>=";
export interface Assignment extends Span {
  readonly kind: "assignment";
  readonly operator: AssignmentOperator;
  readonly operatorSpan: Span;
  readonly target: Expression;
  readonly value: Expression;
}
export interface Conditional extends Span {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}
export interface Cast extends Span {
  readonly kind: "cast";
  readonly type: TypeSyntax;
  readonly operand: Expression;
}
export interface Is extends Span {
  readonly kind: "is";
  readonly operand: Expression;
  readonly pattern: Pattern;
}
export interface As extends Span {
  readonly kind: "as";
  readonly operand: Expression;
  readonly type: TypeSyntax;
}
export interface TypeOf extends Span {
  readonly kind: "typeof";
  readonly type: TypeSyntax;
}
export interface SizeOf extends Span {
  readonly kind: "sizeof";
  readonly type: TypeSyntax;
}
export interface NameOf extends Span {
  readonly kind: "nameof";
  readonly operand: Expression;
}
export interface Default extends Span {
  readonly kind: "default";
  /** Left out in C# 7.1's `default` literal. */
  readonly type?: TypeSyntax;
}
export interface Checked extends Span {
  readonly kind: "checked";
  readonly checked: boolean;
  readonly operand: Expression;
}
export interface ObjectCreation extends Span {
  readonly kind: "object-creation";
  readonly type: TypeSyntax;
  /** Left out where an initializer follows the type at once. */
  readonly arguments?: readonly Argument[];
  readonly initializer?: Initializer;
}
export type Initializer = ObjectInitializer | CollectionInitializer;
export interface ObjectInitializer extends Span {
  readonly kind: "object-initializer";
  readonly members: readonly MemberInitializer[];
}
export interface MemberInitializer extends Span {
  /** `Name = …` or `[index] = …`. */
  readonly member: { readonly name: string } | { readonly index: readonly Expression[] };
  readonly value: Expression | Initializer;
}
export interface CollectionInitializer extends Span {
  readonly kind: "collection-initializer";
  /** Each one what `Add` is called with. */
  readonly elements: readonly (readonly Expression[])[];
}
export interface ArrayCreation extends Span {
  readonly kind: "array-creation";
  /** Left out in `new[] { … }`. */
  readonly element?: TypeSyntax;
  readonly sizes: readonly Expression[];
  readonly rank: number;
  readonly initializer?: ArrayInitializer;
}
export interface ArrayInitializer extends Span {
  readonly kind: "array-initializer";
  readonly elements: readonly (Expression | ArrayInitializer)[];
}
export interface AnonymousObject extends Span {
  readonly kind: "anonymous-object";
  /** The name is taken from the value where it is left out. */
  readonly members: readonly { readonly name?: string; readonly value: Expression }[];
}
export interface LambdaParameter extends Span {
  readonly name: string;
  readonly type?: TypeSyntax;
}
export interface Lambda extends Span {
  readonly kind: "lambda";
  readonly parameters: readonly LambdaParameter[];
  /** `delegate { … }` without a list: it takes whatever its delegate takes. */
  readonly anyParameters?: true;
  readonly body: Expression | Block;
}
export interface Tuple extends Span {
  readonly kind: "tuple";
  readonly elements: readonly { readonly name?: string; readonly value: Expression }[];
}
/** `out var x`, `out int x`, and `var (a, b)` on the left of an assignment. */
export interface Declaration extends Span {
  readonly kind: "declaration";
  readonly type: TypeSyntax;
  readonly designation: Designation;
}
export type Designation = (Span & { readonly kind: "single"; readonly name: string }) | (Span & { readonly kind: "tuple"; readonly elements: readonly Designation[] });
export interface Throw extends Span {
  readonly kind: "throw";
  readonly value: Expression;
}
/** Stands where an expression is missing or cannot be read; a problem says so. */
export interface Missing extends Span {
  readonly kind: "missing";
}

export interface Query extends QueryBody, Span {
  readonly kind: "query";
  readonly from: FromClause;
}
export interface QueryBody {
  readonly clauses: readonly QueryClause[];
  readonly result: SelectClause | GroupClause;
  /** `into name` and what goes on after it. */
  readonly continuation?: QueryBody & { readonly name: string };
}
export interface FromClause extends Span {
  readonly kind: "from";
  readonly type?: TypeSyntax;
  readonly name: string;
  readonly source: Expression;
}
export type QueryClause =
  | FromClause
  | (Span & { readonly kind: "let"; readonly name: string; readonly value: Expression })
  | (Span & { readonly kind: "where"; readonly condition: Expression })
  | (Span & { readonly kind: "join"; readonly type?: TypeSyntax; readonly name: string; readonly source: Expression; readonly left: Expression; readonly right: Expression; readonly into?: string })
  | (Span & { readonly kind: "orderby"; readonly keys: readonly { readonly value: Expression; readonly descending: boolean }[] });
export type SelectClause = Span & { readonly kind: "select"; readonly value: Expression };
export type GroupClause = Span & { readonly kind: "group"; readonly value: Expression; readonly key: Expression };
