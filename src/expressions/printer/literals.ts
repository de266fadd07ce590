import type { Literal } from "../syntax/index.js";

export function printLiteral(literal: Literal): string {
  switch (literal.type) {
    case "null":
      return "null";
    case "bool":
      return String(literal.value);
    case "integer":
      return `${literal.value}${literal.suffix.toUpperCase()}`;
    case "real":
      return `${literal.digits}${literal.suffix}`;
    case "char":
      return `'${escapeText(literal.value, "'")}'`;
    case "string":
      return literal.verbatim ? `@"${literal.value.replaceAll('"', '""')}"` : `"${escapeText(literal.value, '"')}"`;
  }
}

const named: Readonly<Record<string, string>> = { "\\": "\\\\", "\0": "\\0", "\u0007": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v" };

/** What a regular string or a character cannot hold as it is, and what no XML document can hold. */
export function escapeText(text: string, quote: '"' | "'"): string {
  return text.replace(/[\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff"']|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (c) => {
    if (c === '"' || c === "'") return c === quote ? `\\${c}` : c;
    return named[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
