import type { BoundExpression, BoundVariable } from "../bound/index.js";
import type { TypeSymbol } from "../symbols/index.js";
import type { LabelScope, SwitchGotos } from "./labels.js";
import type { Operand } from "./operand.js";
import type { Span } from "../token.js";

/** One `return` of a function; its value is converted when the function's type is known. */
export interface ReturnSlot extends Span {
  readonly operand: Operand | undefined;
  settle(value: BoundExpression): void;
}

/** What a function returns: a type, nothing, or what its returns tell (a lambda, a policy expression). */
export type FrameResult = { readonly kind: "type"; readonly type: TypeSymbol } | { readonly kind: "nothing" } | { readonly kind: "inferred" };

/** The expression itself, a lambda, or a local function: what `return` belongs to, and what captures variables. */
export class Frame {
  readonly captures = new Set<BoundVariable>();
  /** Operands of `return`s, where the result is inferred. */
  readonly returns: ReturnSlot[] = [];

  /** How many loops, switches, catches and finallies are open at this point. */
  loops = 0;
  switches = 0;
  catches = 0;

  /** Labels of the lists of statements that are open, and what waits for those of the switches, innermost last. */
  readonly labels: LabelScope[] = [];
  readonly gotos: SwitchGotos[] = [];

  constructor(
    readonly parent: Frame | undefined,
    readonly result: FrameResult,
    readonly typeParameters: ReadonlyMap<string, TypeSymbol> = new Map(),
  ) {}

  /** Notes that a variable of `owner` is used here. True when it is one of a function around this. */
  capture(variable: BoundVariable, owner: Frame): boolean {
    if (owner === this) return false;
    this.captures.add(variable);
    this.parent?.capture(variable, owner);
    return true;
  }
}
