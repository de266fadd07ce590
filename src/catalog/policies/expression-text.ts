/**
 * The text of a policy expression and the C# in it: `@(a == b)` holds `a == b`, `@{ return 1; }` holds a run of statements.
 * What `csharp` makes of its code, and the way back, are kept together so that they agree.
 */

/** The expression that code is written as. Code that brings its own `@(` or `@{` is taken exactly as it stands. */
export function expressionText(code: string): string {
  if (opensExpression(code)) return code;
  return isBlock(code.trim()) ? `@{${dedent(code)}}` : `@(${dedent(code).trim()})`;
}

/** The code without the wrapper, when `expressionText` makes exactly the same expression of it. */
export function expressionCode(text: string): string | undefined {
  const code = /^@\(([^]*)\)$|^@\{([^]*)\}$/.exec(text);
  const inner = code?.[1] ?? code?.[2];
  return inner !== undefined && inner.trim() !== "" && expressionText(inner) === text ? inner : undefined;
}

/** Whether the text, after white space, opens an expression. No C# of its own starts this way. */
export function opensExpression(text: string): boolean {
  return /^\s*@[({]/.test(text);
}

/** Takes away the indentation that the TypeScript around the code has. Lines of a verbatim string keep theirs. */
function dedent(text: string): string {
  if (!text.includes("\n") || /@\$?"/.test(text)) return text;
  const [first = "", ...rest] = text.split("\n");
  const margins = rest.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const margin = margins.reduce((least, each) => Math.min(least, each), Infinity);
  return [first, ...rest.map((line) => line.slice(Math.min(margin, line.length - line.trimStart().length)))].join("\n");
}

const literalsAndComments = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$?@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;
const statementStart = /^(?:if|foreach|for|while|do|switch|try|using|var|return|throw|lock)\b/;

/** Whether the code is a run of statements: one ends with `;` outside all brackets, or a statement's keyword comes first. */
function isBlock(code: string): boolean {
  const bare = code.replace(literalsAndComments, (literal) => (literal.startsWith("/") ? " " : '""')).trim();
  if (statementStart.test(bare)) return true;
  let depth = 0;
  for (const character of bare) {
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === ";" && depth === 0) return true;
  }
  return false;
}
