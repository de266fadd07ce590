/** One token of a .proto text, with its offsets. */
export interface Token {
  readonly kind: "word" | "number" | "text" | "symbol";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface Problem {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|([A-Za-z_][A-Za-z0-9_]*)|((?:0[xX][0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)f?)|("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|([{}()[\]<>;,=.:+-]|\/(?!\*))/y;

export function tokenize(text: string): { readonly tokens: readonly Token[]; readonly problem: Problem | undefined } {
  const tokens: Token[] = [];
  pattern.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) return { tokens, problem: unreadable(text, start) };
    const [value, word, number, quoted, symbol] = match;
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : quoted !== undefined ? "text" : symbol !== undefined ? "symbol" : undefined;
    if (kind !== undefined) tokens.push({ kind, value: quoted === undefined ? value : value.slice(1, -1), start, end: start + value.length });
  }
  return { tokens, problem: undefined };
}

function unreadable(text: string, start: number): Problem {
  const first = text[start] ?? "";
  if (text.startsWith("/*", start)) return { problem: "a comment is never closed by `*/`", start, end: start + 2 };
  if (first === '"' || first === "'") return { problem: "a text is not closed on its line", start, end: start + 1 };
  return { problem: `\`${first}\` has no meaning here`, start, end: start + 1 };
}
