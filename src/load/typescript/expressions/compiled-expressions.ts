import { csharpLiteral, type CsharpLiteral, type Expression } from "../../../authoring/policies/expression.js";
import { LineIndex, type SourceLocation } from "../../../diagnostics/index.js";
import { spanInTypeScript, wordingInTypeScript, type ExpressionTemplate } from "../../../expressions/from-typescript/index.js";

interface TypeScriptFile {
  readonly file: string;
  readonly source: string;
}

/** A value of a definition, where it is written. */
export interface WrittenValue extends TypeScriptFile {
  readonly start: number;
  readonly end: number;
}

/** A call of `expression`, with the name of the constant that it is the value of. */
export interface ExpressionCall extends TypeScriptFile {
  readonly call: { readonly start: number; readonly end: number; readonly name: string | undefined };
}

interface Entry extends ExpressionCall {
  readonly template: ExpressionTemplate;
}

/** The expressions of a project that were written as functions: what `expression(…)` gives when a definition runs, and where each came from. */
export class CompiledExpressions {
  private readonly entries: (Entry | undefined)[] = [];
  private readonly origins = new Map<string, Set<Entry>>();

  /** The number that stands in the file in the function's place. */
  add(template: ExpressionTemplate | undefined, call: ExpressionCall): number {
    return this.entries.push(template === undefined ? undefined : { ...call, template }) - 1;
  }

  /** What `expression` does in a bundle: the function has become a number. */
  readonly expression = (id: unknown, values: Readonly<Record<string, CsharpLiteral>> = {}): Expression => {
    // Only calls of a name that the file imports are seen by the compiler.
    if (typeof id !== "number") throw new TypeError('`expression` is called where it cannot be compiled. Import it in the same TypeScript file, `import { expression } from "apiops";`, and call it by that name.');
    const entry = this.entries[id];
    // A mistake in it has been reported already; the definition goes on with a text that fits everywhere.
    if (entry === undefined) return "@((object)null)" as Expression;
    const { parts, parameters } = entry.template;
    const text = parts.map((part, i) => (i === 0 ? part : valueOf(parameters[i - 1] ?? "", values) + part)).join("");
    this.origins.set(text, (this.origins.get(text) ?? new Set()).add(entry));
    return text as Expression;
  };

  /** Where a part of an expression was written, whose value stands at `place`; undefined for text that was not made by a function. */
  locate(place: WrittenValue, text: string, start: number, end: number): SourceLocation | undefined {
    const entry = this.originOf(text, place);
    const span = entry === undefined ? undefined : spanInTypeScript(entry.template.syntax, text, { start, end });
    return entry === undefined || span === undefined ? undefined : { file: entry.file, range: new LineIndex(entry.source).range(span.start, span.end), wording: wordingInTypeScript };
  }

  /** Of several functions that became one text, the one that stands there, or in the constant that is named there. */
  private originOf(text: string, { file, source, start, end }: WrittenValue): Entry | undefined {
    const entries = [...(this.origins.get(text) ?? [])];
    const name = source.slice(start, end);
    return entries.find((each) => each.file === file && start <= each.call.start && each.call.end <= end) ?? entries.find(({ call }) => call.name === name) ?? entries.at(-1);
  }
}

function valueOf(name: string, values: Readonly<Record<string, CsharpLiteral>>): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new TypeError(`expression is given no value for \`${name}\``);
  return csharpLiteral(value);
}
