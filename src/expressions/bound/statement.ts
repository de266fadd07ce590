import type { TypeSymbol } from "../symbols/index.js";
import type { Span } from "../token.js";
import type { BoundDeconstruction, BoundDiscard, BoundExpression, BoundTarget } from "./expression.js";
import type { BoundPattern } from "./pattern.js";
import type { BoundFunction, BoundVariable, Placeholder } from "./variable.js";

export type BoundStatement =
  | BoundBlock
  | BoundDeclaration
  | BoundExpressionStatement
  | BoundIf
  | BoundFor
  | BoundForEach
  | BoundWhile
  | BoundDo
  | BoundSwitch
  | BoundTry
  | BoundThrowStatement
  | BoundReturn
  | BoundJump
  | BoundGoto
  | BoundLabelMark
  | BoundUsing
  | BoundLocalFunction
  | BoundLock
  | BoundEmpty;

/** `locals` come to life anew each time the block is entered; constants are folded and are not among them. */
export interface BoundBlock extends Span {
  readonly kind: "block";
  readonly locals: readonly BoundVariable[];
  readonly statements: readonly BoundStatement[];
}
/** The variable is one of the locals around it. Without a value it is unassigned until it is written. */
export interface BoundDeclaration extends Span {
  readonly kind: "declaration";
  readonly variable: BoundVariable;
  readonly value?: BoundExpression;
}
export interface BoundExpressionStatement extends Span {
  readonly kind: "expression-statement";
  readonly expression: BoundExpression;
}
export interface BoundIf extends Span {
  readonly kind: "if";
  readonly condition: BoundExpression;
  readonly whenTrue: BoundStatement;
  readonly whenFalse?: BoundStatement;
}
export interface BoundFor extends Span {
  readonly kind: "for";
  /** One life for the whole loop. */
  readonly locals: readonly BoundVariable[];
  readonly initializers: readonly BoundStatement[];
  /** Declared by the condition: new in each round. */
  readonly roundLocals: readonly BoundVariable[];
  readonly condition?: BoundExpression;
  readonly iterators: readonly BoundExpression[];
  readonly body: BoundStatement;
}
/** Disposes of the enumerator where it is disposable. The variables are new in each round. */
export interface BoundForEach extends Span {
  readonly kind: "foreach";
  readonly source: BoundExpression;
  /** `dictionary`-like sources are enumerables too; `enumerable` takes GetEnumerator of whatever object is there. */
  readonly enumeration: "array" | "string" | "enumerable";
  readonly elementType: TypeSymbol;
  /** Stands for the element, of `elementType`. */
  readonly current: Placeholder;
  readonly locals: readonly BoundVariable[];
  /** `value` is over `current`. */
  readonly target: BoundTarget | BoundDiscard | BoundDeconstruction;
  readonly value: BoundExpression;
  readonly body: BoundStatement;
}
export interface BoundWhile extends Span {
  readonly kind: "while";
  /** Declared by the condition: new in each round. */
  readonly roundLocals: readonly BoundVariable[];
  readonly condition: BoundExpression;
  readonly body: BoundStatement;
}
export interface BoundDo extends Span {
  readonly kind: "do";
  readonly body: BoundStatement;
  readonly roundLocals: readonly BoundVariable[];
  readonly condition: BoundExpression;
}
/** Labels are tried in order; `default` when none matches, wherever it stands. */
export interface BoundSwitch extends Span {
  readonly kind: "switch";
  readonly value: BoundExpression;
  /** Of all sections: a switch block is one scope. */
  readonly locals: readonly BoundVariable[];
  readonly sections: readonly BoundSwitchSection[];
}
export interface BoundSwitchSection extends Span {
  /** Declared by its labels. */
  readonly locals: readonly BoundVariable[];
  readonly labels: readonly BoundSwitchLabel[];
  /** What `goto case` leads to. */
  readonly entry: BoundLabel;
  readonly statements: readonly BoundStatement[];
}
export type BoundSwitchLabel = (Span & { readonly kind: "default" }) | (Span & { readonly kind: "case"; readonly pattern: BoundPattern; readonly guard?: BoundExpression });
export interface BoundTry extends Span {
  readonly kind: "try";
  readonly body: BoundBlock;
  readonly catches: readonly BoundCatch[];
  readonly finally?: BoundBlock;
}
export interface BoundCatch extends Span {
  /** Left out: every exception. */
  readonly type?: TypeSymbol;
  readonly variable?: BoundVariable;
  /** The variable, and what the filter declares. */
  readonly locals: readonly BoundVariable[];
  readonly filter?: BoundExpression;
  readonly body: BoundBlock;
}
/** Without a value it throws again what the innermost catch has caught. */
export interface BoundThrowStatement extends Span {
  readonly kind: "throw-statement";
  readonly value?: BoundExpression;
}
/** Converted to the type that the function returns. */
export interface BoundReturn extends Span {
  readonly kind: "return";
  readonly value?: BoundExpression;
}
export interface BoundJump extends Span {
  readonly kind: "break" | "continue";
}
/** Where a `goto` leads: a place in a list of statements, or a section of a `switch`. */
export interface BoundLabel {
  readonly name: string;
  /** Whether any `goto` leads here; known once the function around it is bound. */
  isTarget: boolean;
}
export interface BoundGoto extends Span {
  readonly kind: "goto";
  readonly label: BoundLabel;
}
/** Stands in the list before the statement that the label is on. */
export interface BoundLabelMark extends Span {
  readonly kind: "label";
  readonly label: BoundLabel;
}
/** Disposes of each resource that is not null, last first. */
export interface BoundUsing extends Span {
  readonly kind: "using";
  readonly locals: readonly BoundVariable[];
  readonly resources: readonly (BoundDeclaration | BoundExpression)[];
  readonly body: BoundStatement;
}
export interface BoundLocalFunction extends Span {
  readonly kind: "local-function";
  readonly function: BoundFunction;
  /** Declared by an expression body. */
  readonly locals: readonly BoundVariable[];
  /** An expression is what it returns, or what it does where it returns nothing. */
  readonly body: BoundBlock | BoundExpression;
  readonly captures: readonly BoundVariable[];
}
/** The value is evaluated; there is one thread. */
export interface BoundLock extends Span {
  readonly kind: "lock";
  readonly value: BoundExpression;
  readonly body: BoundStatement;
}
export interface BoundEmpty extends Span {
  readonly kind: "empty";
}
