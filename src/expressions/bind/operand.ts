import type { BoundExpression } from "../bound/index.js";
import type { TypeSymbol } from "../symbols/index.js";
import type { Lambda } from "../syntax/index.js";
import type { Span } from "../token.js";
import type { Frame } from "./frame.js";
import type { MethodCandidate } from "./members.js";
import type { LambdaBody } from "./resolution/lambda-body.js";
import type { LocalFunctionSymbol, LocalVariable, Scope } from "./variables.js";

/** What a piece of C# stands for before its place gives it a type: a bound expression, or what has no type of its own. */
export type Operand = BoundExpression | TypelessOperand;

export type TypelessOperand = UnboundLambda | MethodGroup | FunctionGroup | TypeOperand | NamespaceOperand | DefaultLiteral | TupleLiteral | ThrowOperand | OutDeclaration;

/** Read anew for each list of parameter types that it is tried with. */
export interface UnboundLambda extends Span {
  readonly kind: "unbound-lambda";
  readonly syntax: Lambda;
  /** Types that are written; empty where they are left to the place. */
  readonly parameterTypes: readonly TypeSymbol[] | undefined;
  readonly scope: Scope;
  readonly frame: Frame;
  readonly checked: boolean | undefined;
  readonly bodies: LambdaBody[];
}

export interface MethodGroup extends Span {
  readonly kind: "method-group";
  readonly name: string;
  readonly nameSpan: Span;
  /** A value, or the type in `string.Join`. */
  readonly receiver: BoundExpression | TypeOperand;
  /** The clause of a query that it was written as, or an element in braces. */
  readonly clause?: string;
  readonly typeArguments: readonly TypeSymbol[] | undefined;
  readonly candidates: readonly MethodCandidate[];
  /** Candidates that take the receiver as their first argument; looked up when no other fits. */
  readonly extensions: () => readonly MethodCandidate[];
}

export interface FunctionGroup extends Span {
  readonly kind: "function-group";
  readonly function: LocalFunctionSymbol;
  readonly typeArguments: readonly TypeSymbol[] | undefined;
}

export interface TypeOperand extends Span {
  readonly kind: "type-operand";
  readonly type: TypeSymbol;
}

export interface NamespaceOperand extends Span {
  readonly kind: "namespace-operand";
  readonly name: string;
}

/** `default` without a type. */
export interface DefaultLiteral extends Span {
  readonly kind: "default-literal";
}

export interface TupleLiteral extends Span {
  readonly kind: "tuple-literal";
  readonly elements: readonly { readonly name: string | undefined; readonly value: Operand }[];
}

export interface ThrowOperand extends Span {
  readonly kind: "throw-operand";
  readonly value: BoundExpression;
}

/** `out var x`, `out int x`, `out _`: the type comes from the parameter where it is left out. */
export interface OutDeclaration extends Span {
  readonly kind: "out-declaration";
  readonly variable: LocalVariable | undefined;
  readonly type: TypeSymbol | undefined;
}

const typelessKinds: ReadonlySet<string> = new Set<TypelessOperand["kind"]>([
  "unbound-lambda", "method-group", "function-group", "type-operand", "namespace-operand", "default-literal", "tuple-literal", "throw-operand", "out-declaration",
]);

export function isBound(operand: Operand): operand is BoundExpression {
  return !typelessKinds.has(operand.kind);
}
