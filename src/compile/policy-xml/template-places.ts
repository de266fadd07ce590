import Handlebars from "handlebars";
import type { Position, SourceRange } from "../../diagnostics/index.js";

/**
 * Where what a template renders was written. Handlebars keeps no places, so each line of the template's own text, and each
 * value, is preceded by a mark that says where it stands; the marks are taken out again after rendering.
 */
const [open, close] = ["\ue000", "\ue001"];
const marks = /\ue000(\d+):(\d+)([=~])\ue001/g;

type Node = hbs.AST.Node & { readonly body?: hbs.AST.Statement[]; readonly program?: hbs.AST.Program; readonly inverse?: hbs.AST.Program };

/** A parsed template with its marks, ready to be compiled. */
export function markTemplate(text: string): hbs.AST.Program {
  const program = Handlebars.parse(text);
  markBody(program);
  return program;
}

function markBody(program: hbs.AST.Program): void {
  program.body = program.body.flatMap((statement): hbs.AST.Statement[] => {
    if (statement.type === "ContentStatement") return [markContent(statement as hbs.AST.ContentStatement)];
    const { program: inner, inverse } = statement as Node;
    if (inner !== undefined) markBody(inner);
    if (inverse !== undefined) markBody(inverse);
    if (statement.type !== "MustacheStatement") return [statement];
    const { start } = statement.loc;
    const value = mark(start.line, start.column + 1, "=");
    return [content(value, statement.loc), statement];
  });
}

/** The declarations of Handlebars take `original` for something else than the text that it is. */
function content(value: string, loc: hbs.AST.SourceLocation): hbs.AST.ContentStatement {
  return { type: "ContentStatement", value, original: "", loc } as unknown as hbs.AST.ContentStatement;
}

function markContent(statement: hbs.AST.ContentStatement): hbs.AST.ContentStatement {
  const { value, loc } = statement;
  const original = statement.original as unknown as string;
  // White space that belongs to a block on its own line is gone from either end.
  const skipped = original.slice(0, original.endsWith(value) ? original.length - value.length : original.indexOf(value)).split("\n");
  let line = loc.start.line + skipped.length - 1;
  let column = (skipped.length === 1 ? loc.start.column : 0) + (skipped.at(-1) ?? "").length + 1;
  const marked = value.split("\n").map((part) => {
    const here = mark(line, column, "~") + part;
    line++;
    column = 1;
    return here;
  });
  return content(marked.join("\n"), loc);
}

/** `=`: a value, all of which stands where its braces are. `~`: text, which goes on from there. */
function mark(line: number, column: number, kind: "=" | "~"): string {
  return `${open}${line}:${column}${kind}${close}`;
}

interface Stretch extends Position {
  /** Offset in the rendered text. */
  readonly from: number;
  readonly kind: string;
}

export interface RenderedText {
  readonly text: string;
  /** The range of the template that a range of the text came from. */
  readonly origin: (range: SourceRange) => SourceRange;
}

export function takeMarksOut(rendered: string): RenderedText {
  const stretches: Stretch[] = [];
  let text = "";
  let last = 0;
  for (const match of rendered.matchAll(marks)) {
    text += rendered.slice(last, match.index);
    last = match.index + match[0].length;
    stretches.push({ from: text.length, line: Number(match[1]), column: Number(match[2]), kind: match[3] ?? "~" });
  }
  text += rendered.slice(last);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((m) => m.index + 1)];
  const offsetOf = ({ line, column }: Position): number => (starts[line - 1] ?? text.length) + column - 1;
  return {
    text,
    origin: ({ start, end }) => {
      const [from, to] = [offsetOf(start), offsetOf(end)];
      const lastAt = locate(stretches, Math.max(from, to - 1));
      return { start: locate(stretches, from), end: { line: lastAt.line, column: lastAt.column + 1 } };
    },
  };
}

function locate(stretches: readonly Stretch[], offset: number): Position {
  const found = stretches.findLast((s) => s.from <= offset);
  if (found === undefined) return { line: 1, column: 1 };
  return { line: found.line, column: found.column + (found.kind === "=" ? 0 : offset - found.from) };
}
