import type { BoundExpression, BoundFunction, BoundVariable, ConstantValue } from "../bound/index.js";
import type { TypeParameter, TypeSymbol } from "../symbols/index.js";
import type { Span } from "../token.js";
import type { Frame } from "./frame.js";

/** A variable while its expression is bound: its type may come last (`var`, `out var`), and how it is used is found out. */
export class LocalVariable implements BoundVariable {
  captured = false;
  handedOver = false;
  rewritten = false;
  initial?: BoundExpression;

  constructor(
    readonly kind: "local" | "parameter",
    readonly name: string,
    public type: TypeSymbol,
    readonly declaredAt: Span,
    readonly frame: Frame,
    readonly byReference = false,
    /** Why nothing may be assigned to it. */
    readonly readonlyBecause?: string,
  ) {}
}

/** A name in a scope. */
export type ScopeEntry =
  | { readonly kind: "variable"; readonly variable: LocalVariable }
  | { readonly kind: "constant"; readonly type: TypeSymbol; readonly value: ConstantValue | undefined }
  | { readonly kind: "function"; readonly function: LocalFunctionSymbol }
  /** A range variable: where its value is found changes from clause to clause. */
  | { readonly kind: "range"; readonly read: (span: Span) => BoundExpression };

export interface LocalFunctionSymbol extends BoundFunction {
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly LocalVariable[];
  /** The last parameter takes the rest of the arguments. */
  readonly hasParams: boolean;
  /** By parameter; undefined where it is not optional. */
  readonly defaults: readonly (BoundExpression | undefined)[];
  readonly frame: Frame;
}

/** Names of one block, lambda or clause. */
export class Scope {
  private readonly entries = new Map<string, ScopeEntry>();
  /** Names that are declared further down in this block. */
  private readonly later = new Set<string>();
  /** Names that blocks inside this one have declared. */
  private readonly inner = new Set<string>();
  readonly locals: BoundVariable[] = [];
  /** Where declarations go instead: those of a switch section belong to the whole switch. */
  forward: Scope | undefined;

  constructor(
    readonly parent: Scope | undefined,
    readonly frame: Frame,
  ) {}

  expect(names: Iterable<string>): void {
    if (this.forward === undefined) for (const name of names) this.later.add(name);
  }

  /** Says how the name clashes with another, if it does; it is declared all the same. */
  declare(name: string, entry: ScopeEntry): "same" | "outer" | undefined {
    if (this.forward !== undefined) return this.forward.declare(name, entry);
    const clash = this.entries.has(name) ? "same" : this.inner.has(name) || this.isDeclaredOutside(name) ? "outer" : undefined;
    this.later.delete(name);
    this.entries.set(name, entry);
    if (entry.kind === "variable" && entry.variable.kind === "local") this.locals.push(entry.variable);
    for (let scope = this.parent; scope !== undefined; scope = scope.parent) scope.inner.add(name);
    return clash;
  }

  private isDeclaredOutside(name: string): boolean {
    for (let scope = this.parent; scope !== undefined; scope = scope.parent) if (scope.entries.has(name) || scope.later.has(name)) return true;
    return false;
  }

  /** `later`: declared in this block, but further down. */
  lookUp(name: string): ScopeEntry | "later" | undefined {
    return this.entries.get(name) ?? (this.later.has(name) ? "later" : this.parent?.lookUp(name));
  }

  *names(): Iterable<string> {
    yield* this.entries.keys();
    if (this.parent !== undefined) yield* this.parent.names();
  }
}
