import type { Span } from "../token.js";
import type { ArrayInitializer, Declaration, Expression, Tuple } from "./expression.js";
import type { Pattern } from "./pattern.js";
import type { TypeSyntax } from "./type.js";

export type Statement =
  | Block
  | LocalDeclaration
  | ExpressionStatement
  | If
  | For
  | ForEach
  | While
  | Do
  | Switch
  | Try
  | ThrowStatement
  | Return
  | Jump
  | Goto
  | Labeled
  | Using
  | LocalFunction
  | CheckedStatement
  | Lock
  | Empty;

export interface Block extends Span {
  readonly kind: "block";
  readonly statements: readonly Statement[];
}
export interface Declarator extends Span {
  readonly name: string;
  readonly value?: Expression | ArrayInitializer;
}
export interface LocalDeclaration extends Span {
  readonly kind: "local-declaration";
  readonly constant: boolean;
  readonly type: TypeSyntax;
  readonly declarators: readonly Declarator[];
}
export interface ExpressionStatement extends Span {
  readonly kind: "expression-statement";
  readonly expression: Expression;
}
export interface If extends Span {
  readonly kind: "if";
  readonly condition: Expression;
  readonly whenTrue: Statement;
  readonly whenFalse?: Statement;
}
export interface For extends Span {
  readonly kind: "for";
  readonly initializers: LocalDeclaration | readonly Expression[];
  readonly condition?: Expression;
  readonly iterators: readonly Expression[];
  readonly body: Statement;
}
export interface ForEach extends Span {
  readonly kind: "foreach";
  /** `var x`, `var (a, b)`, `(int a, string b)`. */
  readonly target: Declaration | Tuple;
  readonly source: Expression;
  readonly body: Statement;
}
export interface While extends Span {
  readonly kind: "while";
  readonly condition: Expression;
  readonly body: Statement;
}
export interface Do extends Span {
  readonly kind: "do";
  readonly body: Statement;
  readonly condition: Expression;
}
export interface Switch extends Span {
  readonly kind: "switch";
  readonly value: Expression;
  readonly sections: readonly SwitchSection[];
}
export interface SwitchSection extends Span {
  readonly labels: readonly SwitchLabel[];
  readonly statements: readonly Statement[];
}
export type SwitchLabel = (Span & { readonly kind: "case"; readonly pattern: Pattern; readonly guard?: Expression }) | (Span & { readonly kind: "default" });
export interface Try extends Span {
  readonly kind: "try";
  readonly body: Block;
  readonly catches: readonly Catch[];
  readonly finally?: Block;
}
export interface Catch extends Span {
  readonly type?: TypeSyntax;
  readonly name?: string;
  readonly filter?: Expression;
  readonly body: Block;
}
export interface ThrowStatement extends Span {
  readonly kind: "throw-statement";
  /** Left out, it throws again what was caught. */
  readonly value?: Expression;
}
export interface Return extends Span {
  readonly kind: "return";
  readonly value?: Expression;
}
export interface Jump extends Span {
  readonly kind: "break" | "continue";
}
export interface Goto extends Span {
  readonly kind: "goto";
  readonly target: { readonly kind: "label"; readonly name: string } | { readonly kind: "case"; readonly value: Expression } | { readonly kind: "default" };
}
export interface Labeled extends Span {
  readonly kind: "labeled";
  readonly label: string;
  readonly statement: Statement;
}
export interface Using extends Span {
  readonly kind: "using";
  readonly resource: LocalDeclaration | Expression;
  readonly body: Statement;
}
export interface LocalFunction extends Span {
  readonly kind: "local-function";
  readonly returnType: TypeSyntax;
  readonly name: string;
  readonly typeParameters: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: Block | Expression;
}
export interface Parameter extends Span {
  readonly name: string;
  readonly type: TypeSyntax;
  readonly modifier?: "out" | "ref" | "params";
  readonly value?: Expression;
}
export interface CheckedStatement extends Span {
  readonly kind: "checked-statement";
  readonly checked: boolean;
  readonly body: Block;
}
export interface Lock extends Span {
  readonly kind: "lock";
  readonly value: Expression;
  readonly body: Statement;
}
export interface Empty extends Span {
  readonly kind: "empty";
}
