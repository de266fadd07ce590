/** Text as a YAML scalar that every reader of YAML 1.1 or 1.2 takes for the same text. */

/** On one line. In a flow collection a plain text may hold none of its brackets and commas. */
export function inlineScalar(text: string, inFlow: boolean): string {
  if (isPlain(text) && !(inFlow && /[,[\]{}]/.test(text))) return text;
  if (special.test(text)) return `"${escapeDouble(text)}"`;
  const single = text.replaceAll("'", "''");
  const double = text.replace(/[\\"]/g, "\\$&");
  return single.length < double.length ? `'${single}'` : `"${double}"`;
}

/** Header and lines of a literal block (YAML 1.2, 8.1.2), or undefined when the text needs quotes. */
export function literalBlock(text: string): { readonly header: string; readonly lines: readonly string[] } | undefined {
  const chomp = text.endsWith("\n") ? "" : "-";
  const lines = (chomp === "" ? text.slice(0, -1) : text).split("\n");
  const last = lines.at(-1) ?? "";
  const first = lines.find((line) => line !== "");
  if (!text.includes("\n") || last.trim() === "" || first === undefined || first.trim() === "" || unprintable.test(text)) return undefined;
  // Without the number, the first line would be taken for the measure of the indentation.
  return { header: `|${/^\s/.test(first) ? "2" : ""}${chomp}`, lines };
}

/** A text whose last line is white space, in two pieces: no literal block can end with it. */
export function piecesOf(text: string): string | readonly [string, string] {
  const end = text.lastIndexOf("\n") + 1;
  const [head, tail] = [text.slice(0, end), text.slice(end)];
  return tail !== "" && tail.trim() === "" && literalBlock(head) !== undefined ? [head, tail] : text;
}

/** Quoted, one line of the text a line. */
export function quotedLines(text: string): string[] {
  const parts = text.split("\n").map(escapeDouble);
  return parts.map((part, i) => {
    const start = i === 0 ? '"' : part.replace(/^ /, "\\ ");
    return `${i === 0 ? start + part : start}${i === parts.length - 1 ? '"' : "\\n\\"}`;
  });
}

/** What a text on one line can only hold as an escape. */
const special = /[^\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same of a literal block, which takes line feeds and tabs as they are. */
const unprintable = /[^\n\t\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Words that one or the other version of YAML takes for a truth value or nothing. */
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function isPlain(text: string): boolean {
  return /^[\p{L}_/][^]*[^\s:]$|^[\p{L}_/]$/u.test(text) && !words.test(text) && !special.test(text) && !/: | #|:$/.test(text);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r" };

export function escapeDouble(text: string): string {
  return Array.from(text, (c) => escapes[c] ?? (special.test(c) ? escapeCode(c) : c)).join("");
}

function escapeCode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
