import type { BoundFunction, BoundLabel, BoundVariable, Placeholder } from "../../bound/index.js";
import type { TypeMap } from "../../symbols/index.js";
import type { Text } from "./quote.js";
import type { Unit } from "./unit.js";

/** What has a name in the code. */
export type Named = BoundVariable | BoundFunction | Placeholder;

/** A variable that is handed to `out` and `ref` parameters lives in an object that they are given. */
export const isCell = (variable: BoundVariable): boolean => variable.handedOver || variable.byReference;

/** A local function where it is declared; its code follows from how it is used. */
export interface LocalFunction {
  /** The name of the function for these types. */
  readonly instance: (typeKey: string, map: TypeMap) => Text;
}

/** One function while its code is made. */
export class FunctionScope {
  private readonly names = new Map<Named, Text>();
  private readonly functions = new Map<BoundFunction, LocalFunction>();
  /** Declared at the start of the function. */
  readonly temporaries: Text[] = [];
  /** Temporaries of functions around this one that it uses: it takes what they hold when it is made. */
  readonly outerTemporaries = new Set<Text>();
  /** Whether it uses anything of the functions around it. */
  captures = false;
  /** Whether it calls anything, which could come back to it. */
  calls = false;
  /** The name of the exception that the innermost catch has caught. */
  caught: Text | undefined;
  /** How `break` is written in the innermost loop or switch. */
  breakText: Text = "break;";
  /** How `continue` is written in the innermost loop. */
  continueText: Text = "continue;";
  /** How the labels that are in reach are jumped to. */
  readonly jumps = new Map<BoundLabel, Text>();

  constructor(
    readonly unit: Unit,
    readonly parent?: FunctionScope,
    /** What the type parameters of a generic local function stand for in this instance of it. */
    readonly typeMap: TypeMap = parent?.typeMap ?? new Map(),
  ) {}

  /** A name that the caller declares in the code. */
  declare(what: Named): Text {
    const name = this.unit.name("v");
    this.names.set(what, name);
    return name;
  }

  /** A name that is declared for the whole function. */
  hold(what: Placeholder): Text {
    const name = this.temporary();
    this.names.set(what, name);
    return name;
  }

  temporary(): Text {
    const name = this.unit.name("t");
    this.temporaries.push(name);
    return name;
  }

  /** Lets a placeholder stand for what has a name already. */
  alias(what: Placeholder, name: Text): void {
    this.names.set(what, name);
  }

  nameOf(what: Named): Text {
    const own = this.names.get(what);
    if (own !== undefined) return own;
    if (this.parent === undefined) throw new Error("A variable is used where none is declared.");
    const name = this.parent.nameOf(what);
    this.captures = true;
    if (name.startsWith("t")) this.outerTemporaries.add(name);
    return name;
  }

  declareFunction(fn: BoundFunction, local: LocalFunction): void {
    this.functions.set(fn, local);
  }

  functionOf(fn: BoundFunction): LocalFunction {
    const own = this.functions.get(fn);
    if (own !== undefined) return own;
    if (this.parent === undefined) throw new Error("A function is used where none is declared.");
    this.captures = true;
    return this.parent.functionOf(fn);
  }

  use(value: unknown): Text {
    return this.unit.constant(value);
  }
}

export function readVariable(scope: FunctionScope, variable: BoundVariable): Text {
  const name = scope.nameOf(variable);
  return isCell(variable) ? `${name}.value` : name;
}

export function writeVariable(scope: FunctionScope, variable: BoundVariable, value: Text): Text {
  return `(${readVariable(scope, variable)} = ${value})`;
}

/** Declares the variables of a block: they are new each time it is entered. */
export function openVariables(scope: FunctionScope, variables: readonly BoundVariable[]): Text {
  if (variables.length === 0) return "";
  return `let ${variables.map((variable) => `${scope.declare(variable)}${isCell(variable) ? " = { value: null }" : ""}`).join(", ")};\n`;
}

/** Evaluates one after the other; the last is the value. */
export function inOrder(...parts: readonly Text[]): Text {
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(", ")})`;
}
