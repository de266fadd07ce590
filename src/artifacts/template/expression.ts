/** The syntax of a template expression. Offsets are of the text between the brackets. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "member"; readonly target: Expression; readonly key: Expression };

export class ExpressionStop extends Error {
  constructor(readonly problem: string) {
    super(problem);
  }
}

const token = /\s*(?:(?<name>[A-Za-z_$][\w$]*)|(?<number>[-+]?\d+(?:\.\d+)?)|'(?<text>(?:[^']|'')*)'|(?<mark>[()[\],.]))/y;

interface Token {
  readonly kind: "name" | "number" | "text" | "mark";
  readonly text: string;
}

function tokens(text: string): Token[] {
  const read: Token[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const at = token.lastIndex;
    const groups = token.exec(text)?.groups;
    if (groups === undefined) throw new ExpressionStop(text.slice(at).trimStart().startsWith("'") ? "a quote is never closed" : `\`${text.slice(at).trimStart().slice(0, 10)}\` is not expected`);
    const kind = (["name", "number", "text", "mark"] as const).find((k) => groups[k] !== undefined) ?? "mark";
    read.push({ kind, text: (groups[kind] ?? "").replaceAll("''", kind === "text" ? "'" : "''") });
  }
  return read;
}

/** Throws an ExpressionStop where the text is none. */
export function parseExpression(text: string): Expression {
  const parser = new Parser(tokens(text));
  const expression = parser.expression();
  parser.end();
  return expression;
}

const maxDepth = 200;

class Parser {
  private i = 0;
  private depth = 0;

  constructor(private readonly read: readonly Token[]) {}

  expression(): Expression {
    if (++this.depth > maxDepth) throw new ExpressionStop("it is nested too deep");
    let found = this.primary();
    for (;;) {
      if (this.takes(".")) found = { kind: "member", target: found, key: { kind: "literal", value: this.name() } };
      else if (this.takes("[")) {
        found = { kind: "member", target: found, key: this.expression() };
        this.expect("]");
      } else break;
    }
    this.depth--;
    return found;
  }

  end(): void {
    const rest = this.read[this.i];
    if (rest !== undefined) throw new ExpressionStop(`\`${rest.text}\` is not expected`);
  }

  private primary(): Expression {
    const next = this.read[this.i++];
    if (next?.kind === "text") return { kind: "literal", value: next.text };
    if (next?.kind === "number") return { kind: "literal", value: Number(next.text) };
    if (next?.kind !== "name") throw new ExpressionStop(next === undefined ? "it ends too early" : `\`${next.text}\` is not expected`);
    // A function of the template's own has a namespace.
    const name = this.read[this.i]?.text === "." && this.read[this.i + 2]?.text === "(" && this.takes(".") ? `${next.text}.${this.name()}` : next.text;
    this.expect("(");
    const args: Expression[] = [];
    while (!this.takes(")")) {
      if (args.length > 0) this.expect(this.i < this.read.length ? "," : ")");
      args.push(this.expression());
    }
    return { kind: "call", name, args };
  }

  private name(): string {
    const next = this.read[this.i++];
    if (next?.kind !== "name") throw new ExpressionStop("a name is expected after `.`");
    return next.text;
  }

  private takes(mark: string): boolean {
    const next = this.read[this.i];
    if (next?.kind !== "mark" || next.text !== mark) return false;
    this.i++;
    return true;
  }

  private expect(mark: string): void {
    if (!this.takes(mark)) throw new ExpressionStop(`\`${mark}\` is expected${this.read[this.i] === undefined ? " at its end" : ` before \`${this.read[this.i]?.text ?? ""}\``}`);
  }
}

/** What a text of a template is: an expression between brackets, or itself. `[[` stands for one bracket. */
export function expressionIn(text: string): { readonly expression: string } | { readonly literal: string } {
  if (!text.startsWith("[") || !text.endsWith("]")) return { literal: text };
  return text.startsWith("[[") ? { literal: text.slice(1) } : { expression: text.slice(1, -1) };
}
