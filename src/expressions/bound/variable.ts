import type { TypeSymbol } from "../symbols/index.js";
import type { BoundExpression } from "./expression.js";
import type { Span } from "../token.js";

/** A local variable, a parameter, or a range variable of a query: one object per declaration, compared by identity. */
export interface BoundVariable {
  readonly kind: "local" | "parameter";
  readonly name: string;
  readonly type: TypeSymbol;
  /** Where its name is declared. */
  readonly declaredAt: Span;
  /** `out` and `ref` parameters of local functions hold a `Reference`: reads and writes go through it. */
  readonly byReference: boolean;
  /** Used by a lambda or local function inside the one that declares it. */
  readonly captured: boolean;
  /** Handed to an `out` or `ref` parameter somewhere. */
  readonly handedOver: boolean;
  /** What its declaration gives it. */
  readonly initial?: BoundExpression;
  /** Written to after its declaration. */
  readonly rewritten: boolean;
}

/** A local function; declared by a `local-function` statement, and callable in the whole block around it. */
export interface BoundFunction {
  readonly name: string;
  readonly typeParameters: readonly TypeSymbol[];
  readonly parameters: readonly BoundVariable[];
  /** In the order of `parameters`; `params` of the last one is resolved at the call. */
  readonly modifiers: readonly ("value" | "out" | "ref")[];
  readonly returnType: TypeSymbol;
  readonly declaredAt: Span;
}

/** Stands for a value that the node around it has computed once; compared by identity. */
export interface Placeholder {
  readonly type: TypeSymbol;
}
