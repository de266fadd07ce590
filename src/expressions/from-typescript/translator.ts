import type * as ts from "oxc-parser";
import { diagnose } from "../../diagnostics/index.js";
import type { ExpressionFinding } from "../parser/index.js";
import type { Expression } from "../syntax/index.js";
import type { Span } from "../token.js";

/** What the names of the file outside the expression stand for. */
export interface OuterNames {
  /** What was imported from "apiops/dotnet", by its local name: the name there. */
  readonly dotnet: ReadonlyMap<string, string>;
  /** Local names of the whole of "apiops/dotnet": `dotnet.JObject`. */
  readonly dotnetWhole: ReadonlySet<string>;
  /** Local names of `expression` itself. */
  readonly expression: ReadonlySet<string>;
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
  private readonly scopes: ReadonlySet<string>[] = [];

  constructor(
    readonly outer: OuterNames,
    /** Members of the anonymous objects that it makes. */
    readonly memberNames: ReadonlySet<string>,
    /** The types of what loops go through, by the offset of the loop, where `var` would be no more than an object. */
    readonly elementTypes: ReadonlyMap<number, string> = new Map(),
  ) {}

  /** Translates what stands in the scope of these names. */
  within<T>(names: ReadonlySet<string>, translate: () => T): T {
    this.scopes.push(names);
    const made = translate();
    this.scopes.pop();
    return made;
  }

  /** Whether a name means here what the function declares itself. */
  isLocal(name: string): boolean {
    return this.scopes.some((names) => names.has(name));
  }

  /** Notes what has no counterpart in C#; what stands in its place is never seen. */
  refuse({ start, end }: Span, what: string, fix: string): Expression {
    this.problems.push({ start, end, diagnostic: diagnose("typescript-expression", { what, fix }) });
    return { kind: "missing", start, end };
  }

  /** The name in "apiops/dotnet" that `JObject` or `dotnet.JObject` means, where it means one. */
  dotnetName(node: ts.Node): string | undefined {
    if (node.type === "Identifier") return this.isOuter(node.name) ? this.outer.dotnet.get(node.name) : undefined;
    if (node.type !== "MemberExpression" || node.computed || node.object.type !== "Identifier" || node.property.type !== "Identifier") return undefined;
    return this.isOuter(node.object.name) && this.outer.dotnetWhole.has(node.object.name) ? node.property.name : undefined;
  }

  private isOuter(name: string): boolean {
    return !this.isLocal(name) && !this.holes.has(name);
  }
}

const mark = "__apiops_value_";

/** The name that stands in the C# where a value of the parameter object comes in. */
export const holeName = (parameter: string): string => mark + parameter;

export function parameterOfHole(name: string): string | undefined {
  return name.startsWith(mark) ? name.slice(mark.length) : undefined;
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end });
