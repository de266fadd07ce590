import { isCollection, isScalar, visit, type Document, type ErrorCode, type YAMLParseError, type YAMLWarning } from "yaml";

/** One mistake in a YAML text, in the reader's words; offsets into the text. */
export interface SyntaxError {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

type Finding = YAMLParseError | YAMLWarning;

/** The parser reports what it could not go on with; this says where the author went wrong, once a line. */
export function syntaxErrors(document: Document.Parsed, text: string): SyntaxError[] {
  const found = [...document.errors, ...document.warnings].map((e) => ({ ...(describe[e.code]?.(e, document, text) ?? plain(e, text)), rank: rank(e.code) }));
  const byLine = new Map<number, SyntaxError & { rank: number }>();
  for (const error of found.sort((a, b) => a.rank - b.rank || a.start - b.start)) {
    const line = text.lastIndexOf("\n", error.start - 1);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  // A map inside a plain value is how the parser takes a key that is indented too far on the next line.
  const deeper = found.filter((e) => e.rank === 0);
  return [...byLine.values()].filter((e) => e.rank !== 2 || !deeper.some((d) => d.start > e.start && d.start - e.end < 200)).sort((a, b) => a.start - b.start);
}

/** Of several errors about one mistake the one that says most comes first. */
function rank(code: ErrorCode): number {
  return code === "MULTILINE_IMPLICIT_KEY" ? 0 : code === "BLOCK_AS_IMPLICIT_KEY" ? 2 : 1;
}

const describe: { readonly [C in ErrorCode]?: (error: Finding, document: Document.Parsed, text: string) => SyntaxError } = {
  MULTILINE_IMPLICIT_KEY({ pos: [start, end] }, _document, text) {
    const line = text.lastIndexOf("\n", end - 1) + 1;
    const at = line > start ? line + (/^\s*/.exec(text.slice(line))?.[0].length ?? 0) : start;
    if (text[at] === "-") return { problem: "this item does not stand in line with the other items of its list", ...word(text, at) };
    return { problem: `${quoted(text, at)} is indented deeper than the line above it, which has a value already`, ...word(text, at) };
  },
  BLOCK_AS_IMPLICIT_KEY({ pos: [start] }, _document, text) {
    return { problem: "a value that holds `: ` needs quotes around it", start, end: lineEnd(text, start) };
  },
  BAD_INDENT(error, document, text) {
    const open = error.message.startsWith("Flow") ? unclosedBracket(document, text) : undefined;
    if (open !== undefined) return { problem: `\`${text[open] ?? ""}\` is never closed, or what it holds is not indented`, start: open, end: open + 1 };
    const [start] = error.pos;
    const at = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
    return { problem: `${quoted(text, at)} does not stand in line with the other keys of its map`, ...word(text, at) };
  },
  MISSING_CHAR(error, document, text) {
    const open = error.message.startsWith("Missing closing") ? unclosedQuote(document, text) : undefined;
    if (open !== undefined) return { problem: `the quote \`${text[open] ?? ""}\` is never closed`, start: open, end: lineEnd(text, open) };
    return plain(error, text);
  },
  DUPLICATE_KEY({ pos: [start] }, _document, text) {
    return { problem: `the key ${quoted(text, start)} stands twice in one map`, ...word(text, start) };
  },
  BAD_SCALAR_START({ pos: [start] }, _document, text) {
    return { problem: `a value that starts with \`${text[start] ?? ""}\` needs quotes around it`, start, end: lineEnd(text, start) };
  },
  BAD_ALIAS: ({ pos: [start, end] }) => ({ problem: "a text that starts with `*` needs quotes around it", start, end }),
  TAB_AS_INDENT: ({ pos: [start, end] }) => ({ problem: "a tab is used for indentation", start, end }),
};

function plain({ message, pos: [start, end] }: Finding, text: string): SyntaxError {
  const problem = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
  return { problem: problem.split("\n")[0] ?? problem, start, end: Math.max(end, word(text, start).end) };
}

function unclosedBracket(document: Document.Parsed, text: string): number | undefined {
  let open: number | undefined;
  visit(document, {
    Collection(_key, node) {
      if (isCollection(node) && node.flow === true && node.range != null && !"]}".includes(text[node.range[1] - 1] ?? "")) open = node.range[0];
    },
  });
  return open;
}

function unclosedQuote(document: Document.Parsed, text: string): number | undefined {
  let open: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      const isQuoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      if (isQuoted && node.range != null && (node.range[1] - node.range[0] < 2 || text[node.range[1] - 1] !== text[node.range[0]])) open = node.range[0];
    },
  });
  return open;
}

function word(text: string, start: number): { start: number; end: number } {
  const length = /^[^\s:,[\]{}]+/.exec(text.slice(start, start + 200))?.[0].length ?? 1;
  return { start, end: start + length };
}

const quoted = (text: string, start: number): string => `\`${text.slice(start, word(text, start).end)}\``;

function lineEnd(text: string, start: number): number {
  const found = text.slice(start).search(/\s*(\r|\n|$)/);
  return found <= 0 ? start + 1 : start + found;
}
