import { expressionCode } from "../../catalog/policies/expression-text.js";

/** A string as TypeScript: quoted as Prettier would, or as a template where it has lines. */
export function stringLiteral(text: string): string {
  if (text.includes("\n")) return `\`${text.replace(/[`\\]|\$\{/g, "\\$&").replace(unseen, escapeCode)}\``;
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  const escaped = text.replace(/\\/g, "\\\\").replaceAll(quote, `\\${quote}`).replace(/\t/g, "\\t").replace(/\r/g, "\\r").replace(unseen, escapeCode);
  return quote + escaped + quote;
}

/** csharp`…` for an expression; undefined where a template literal has no way to write the code. */
export function csharpLiteral(expression: string): string | undefined {
  const code = (expression.includes("\n") ? undefined : expressionCode(expression)) ?? expression;
  // A template literal resolves a backslash before these, so that an odd number of them cannot be written.
  if (/(?<!\\)(?:\\\\)*\\(?:`|\$\{|$)/.test(code) || code.includes("\r")) return undefined;
  return `csharp\`${code.replace(/`|\$\{/g, "\\$&")}\``;
}

const unseen = /[^\n\x20-\x7e\xa1-\xac\xae-\u2027\u202f-\u2060\u2070-\ufefe\uff00-\uffef]/g;

function escapeCode(character: string): string {
  const code = character.charCodeAt(0);
  // Both halves of what lies beyond the first plane, which is seen.
  return code >= 0xd800 && code <= 0xdfff ? character : `\\u${code.toString(16).padStart(4, "0")}`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
