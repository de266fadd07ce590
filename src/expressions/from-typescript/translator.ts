import { diagnose } from "../../diagnostics/index.js";
import type { ExpressionFinding } from "../parser/index.js";
import type { Expression } from "../syntax/index.js";
import type { Span } from "../token.js";

/** What the names of the file outside the expression stand for. */
export interface OuterNames {
  /** What was imported from "apiops/dotnet", by its local name: the name there. */
  readonly dotnet: ReadonlyMap<string, string>;
  /** Everything else that the file declares or imports. */
  readonly declared: ReadonlySet<string>;
}

/** One arrow function on its way to C#. Spans of what it makes are offsets of the TypeScript file. */
export class Translator {
  readonly problems: ExpressionFinding[] = [];
  /** Names of the parameter object, by what the function calls them; a whole object by its own name. */
  readonly holes = new Map<string, string>();
  parameterObject: string | undefined;
  contextName = "context";

  constructor(
    readonly outer: OuterNames,
    /** What the function itself declares, at any depth. */
    readonly locals: ReadonlySet<string>,
    /** Members of the anonymous objects that it makes. */
    readonly memberNames: ReadonlySet<string>,
  ) {}

  /** Notes what has no counterpart in C#; what stands in its place is never seen. */
  refuse({ start, end }: Span, what: string, fix: string): Expression {
    this.problems.push({ start, end, diagnostic: diagnose("typescript-expression", { what, fix }) });
    return { kind: "missing", start, end };
  }

  /** The name in "apiops/dotnet" that an identifier means, where it means one. */
  dotnetName(name: string): string | undefined {
    return this.locals.has(name) || this.holes.has(name) ? undefined : this.outer.dotnet.get(name);
  }
}

const mark = "__apiops_value_";

/** The name that stands in the C# where a value of the parameter object comes in. */
export const holeName = (parameter: string): string => mark + parameter;

export function parameterOfHole(name: string): string | undefined {
  return name.startsWith(mark) ? name.slice(mark.length) : undefined;
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end });
