import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { BoundBlock, BoundError, BoundExpression, Placeholder } from "../bound/index.js";
import type { ExpressionFinding } from "../parser/index.js";
import type { TypeSymbol } from "../symbols/index.js";
import type { Span } from "../token.js";
import type { Operand } from "./operand.js";
import type { Frame } from "./frame.js";
import { errorType, tupleOf } from "./types/facts.js";
import type { Block, Expression, LocalFunction } from "../syntax/index.js";
import type { LocalFunctionSymbol, Scope } from "./variables.js";

/** Stops a binding that would take too long; what was found so far is kept. */
export class BindStop extends Error {}

/** More readings of lambda bodies than any real expression takes: overloads inside overloads multiply them. */
const maxReadings = 4000;

/** The parser limits brackets; chains of members and of operators nest to the left without any. */
const maxDepth = 1000;

/** Where the binder stands: what names mean, what `return` belongs to, whether overflow is checked. */
export interface Position {
  readonly scope: Scope;
  readonly frame: Frame;
  /** Undefined outside `checked` and `unchecked`: constants are checked, and nothing else. */
  readonly checked: boolean | undefined;
}

/** What lambdas need to bind their bodies: everything else is built on how lambdas fit their places, and so comes after them. */
export interface SyntaxBinder {
  expression(b: Binder, syntax: Expression): Operand;
  block(b: Binder, syntax: Block): BoundBlock;
}

/** The state of one binding. Everything else is functions over it. */
export class Binder {
  readonly errorType: TypeSymbol = errorType;
  /** What `?.` stands in front of, innermost last. */
  readonly bindings: BoundExpression[] = [];
  /** Local functions by their declarations: they can be called before these are bound. */
  readonly functions = new Map<LocalFunction, LocalFunctionSymbol>();
  /** The types of what loops go through, by their offsets, where `var` makes only an object of it. */
  readonly elements = new Map<number, string>();
  /** Whether a `goto` has been bound. */
  hasJumps = false;
  private list: ExpressionFinding[] = [];
  private readings = 0;
  private unknowns = 0;
  private depth = 0;

  constructor(
    public position: Position,
    /** What policies have put into `context.Variables`, by name. */
    readonly variables: ReadonlyMap<string, TypeSymbol>,
    readonly syntax: SyntaxBinder,
  ) {}

  get scope(): Scope {
    return this.position.scope;
  }

  get frame(): Frame {
    return this.position.frame;
  }

  get findings(): readonly ExpressionFinding[] {
    return this.list;
  }

  report({ start, end }: Span, diagnostic: Diagnostic): void {
    if (this.list.some((each) => each.start === start && each.end === end && each.diagnostic.code === diagnostic.code)) return;
    this.list.push({ start, end, diagnostic });
  }

  adopt(findings: readonly ExpressionFinding[]): void {
    for (const finding of findings) this.report(finding, finding.diagnostic);
  }

  /** Runs `work` at another place, and returns here. */
  at<T>(position: Partial<Position>, work: () => T): T {
    const before = this.position;
    this.position = { ...before, ...position };
    try {
      return work();
    } finally {
      this.position = before;
    }
  }

  /** As `at`, with findings of its own. */
  apart<T>(position: Partial<Position>, work: (findings: readonly ExpressionFinding[]) => T): T {
    const { list, unknowns } = this;
    const own: ExpressionFinding[] = [];
    this.list = own;
    this.unknowns = 0;
    try {
      return this.at(position, () => work(own));
    } finally {
      this.list = list;
      this.unknowns = unknowns;
    }
  }

  /** Something in it could not be bound: a mistake, or a named value, which may stand for anything. */
  get isUnknown(): boolean {
    return this.unknowns > 0;
  }

  noteUnknown(): void {
    this.unknowns++;
  }

  /** `levels` deeper into the tree; trees that are too deep for the stack are given up. */
  descend<T>(levels: number, work: () => T): T {
    this.depth += levels;
    if (this.depth > maxDepth) throw new BindStop();
    try {
      return work();
    } finally {
      this.depth -= levels;
    }
  }

  countReading(): void {
    this.readings++;
    if (this.readings > maxReadings) throw new BindStop();
  }

  /** A type parameter of a local function around this place. */
  typeParameter(name: string): TypeSymbol | undefined {
    for (let frame: Frame | undefined = this.frame; frame !== undefined; frame = frame.parent) {
      const found = frame.typeParameters.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  errorAt({ start, end }: Span, ...parts: readonly BoundExpression[]): BoundError {
    this.unknowns++;
    return { kind: "error", type: this.errorType, parts, start, end };
  }

  /** Reports, and stands for what could not be bound. */
  fail(span: Span, diagnostic: Diagnostic, ...parts: readonly BoundExpression[]): BoundError {
    this.report(span, diagnostic);
    return this.errorAt(span, ...parts);
  }

  tupleType(types: readonly TypeSymbol[], names: readonly (string | undefined)[]): TypeSymbol {
    return tupleOf(types, names);
  }

  reportComplexity(span: Span): void {
    this.report(span, diagnose("expression-complex", {}));
  }
}

export function placeholderOf(type: TypeSymbol, { start, end }: Span): { readonly placeholder: Placeholder; readonly use: BoundExpression } {
  const placeholder: Placeholder = { type };
  return { placeholder, use: { kind: "placeholder", placeholder, type, start, end } };
}
