import type { BoundFunction, BoundVariable, Placeholder } from "../../bound/index.js";
import type { NetType } from "../../runtime/net-type.js";
import type { CallContext, Host, NetValue, Reference } from "../../runtime/value.js";
import type { TypeMap } from "../../symbols/index.js";
import { depthExceeded } from "../limits.js";
import type { Code, Frame } from "./code.js";

/** What one run gives to the code that was compiled before it. */
export class RunState {
  context: NetValue = null;
  /** Calls of lambdas and local functions that are open. */
  depth = 0;
  private readonly anonymousTypes: string[] = [];

  constructor(
    public host: Host,
    readonly maxDepth: number,
  ) {}

  /** Anonymous types are numbered in the order of the expression. */
  anonymousIndex(names: readonly string[]): number {
    const key = names.join();
    const known = this.anonymousTypes.indexOf(key);
    return known === -1 ? this.anonymousTypes.push(key) - 1 : known;
  }
}

/** The context of the calls at one place of an expression. */
export class CallSite implements CallContext {
  constructor(
    private readonly state: RunState,
    readonly typeArguments: readonly NetType[],
  ) {}

  get host(): Host {
    return this.state.host;
  }
}

export function enterCall(state: RunState): void {
  state.host.spend(1);
  if (++state.depth > state.maxDepth) throw depthExceeded();
}

/** What has a slot in a frame. */
export type Slotted = BoundVariable | BoundFunction | Placeholder | symbol;

/** Captured variables live in cells of their own, which every function that uses them has in its frame. */
export const isCell = (variable: BoundVariable): boolean => variable.captured || variable.byReference;

/** The frame of one function while its body is compiled. */
export class FunctionScope {
  private readonly slots = new Map<Slotted, number>();
  private nextSlot = 1;
  /** Where in the frame around this one, and where in this one. */
  readonly captures: { readonly from: number; readonly to: number }[] = [];
  /** Where the exception is that the innermost catch has caught. */
  caughtSlot: number | undefined;

  constructor(
    readonly state: RunState,
    readonly parent?: FunctionScope,
    /** What the type parameters of a generic local function stand for in this compilation of it. */
    readonly typeMap: TypeMap = parent?.typeMap ?? new Map(),
  ) {}

  /** Known when the body has been compiled. */
  get size(): number {
    return this.nextSlot;
  }

  declare(what: Slotted): number {
    const known = this.slots.get(what);
    if (known !== undefined) return known;
    const slot = this.nextSlot++;
    this.slots.set(what, slot);
    return slot;
  }

  temporary(): number {
    return this.nextSlot++;
  }

  /** Lets two names share a slot. */
  alias(what: Slotted, slot: number): void {
    this.slots.set(what, slot);
  }

  slotOf(what: Slotted): number {
    const own = this.slots.get(what);
    if (own !== undefined) return own;
    if (this.parent === undefined) throw new Error("A variable is used where none is declared.");
    const from = this.parent.slotOf(what);
    const to = this.declare(what);
    this.captures.push({ from, to });
    return to;
  }

  /** A frame with what the function captures where it is made; each call starts with a copy. */
  captureFrom(outer: Frame): Frame {
    const frame = new Array<NetValue>(this.nextSlot).fill(undefined);
    for (const { from, to } of this.captures) frame[to] = outer[from];
    return frame;
  }
}

export function readVariable(scope: FunctionScope, variable: BoundVariable): Code {
  const slot = scope.slotOf(variable);
  return isCell(variable) ? (f) => (f[slot] as Reference).value : (f) => f[slot];
}

/** Gives the variables of a block that has been entered their cells. */
export function openVariables(scope: FunctionScope, variables: readonly BoundVariable[]): ((frame: Frame) => void) | undefined {
  const cells: number[] = [];
  for (const variable of variables) {
    const slot = scope.declare(variable);
    if (isCell(variable)) cells.push(slot);
  }
  if (cells.length === 0) return undefined;
  return (f) => {
    for (const slot of cells) f[slot] = { value: null } satisfies Reference;
  };
}
