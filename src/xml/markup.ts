import { normalizeLines } from "./characters.js";
import type { Cursor } from "./cursor.js";
import { XmlPlace } from "./place.js";
import type { XmlComment, XmlNode } from "./tree.js";

/** A comment, a CDATA section or a processing instruction: the cursor is at `<!` or `<?`. */
export function readMarkup(cursor: Cursor, nodes: XmlNode[]): void {
  const { text, i } = cursor;
  if (text.startsWith("<!--", i)) nodes.push(readComment(cursor, "<!--", "-->", "the comment"));
  else if (text.startsWith("<![CDATA[", i)) readCdata(cursor, nodes);
  else if (text.startsWith("<?", i)) nodes.push(readComment(cursor, "<?", "?>", "`<?`"));
  else skipDocumentType(cursor);
}

function readComment(cursor: Cursor, opening: "<!--" | "<?", closing: string, what: string): XmlComment {
  const start = cursor.i;
  const end = cursor.find(closing, start + opening.length);
  if (end === -1) cursor.stop({ problem: `${what} is never closed by \`${closing}\``, fix: `Write ${closing} where it ends.` }, start, start + opening.length);
  cursor.i = end + closing.length;
  const value = normalizeLines(cursor.text.slice(start + opening.length, end));
  const at = new XmlPlace(cursor.source, start, cursor.i, start, cursor.i, false);
  if (opening === "<?") return (at.owner = { kind: "comment", value, instruction: true, at });
  checkComment(cursor, start, end);
  return (at.owner = { kind: "comment", value, at });
}

/** .NET's reader, and so the service, takes no `--` between the marks. */
function checkComment(cursor: Cursor, start: number, end: number): void {
  const dashes = cursor.find("--", start + 4);
  if (dashes + 1 >= end) {
    if (end > start + 4 && cursor.text[end - 1] === "-") cursor.report({ problem: "a comment ends in `--->`", fix: "Write a space before `-->`.", harmless: true }, end - 1, end + 3);
    return;
  }
  const why = "In XML, two dashes may only end a comment.";
  if (cursor.text.startsWith("<!--", dashes - 2))
    cursor.report({ problem: "a comment begins inside a comment that is not closed", why, fix: "Close the one before it by `-->`.", harmless: true }, dashes - 2, dashes + 2);
  else cursor.report({ problem: "`--` inside a comment", why, fix: "Write a single `-`.", harmless: true }, dashes, dashes + 2);
}

/** Two sections that together write `]]>` are one text. */
function readCdata(cursor: Cursor, nodes: XmlNode[]): void {
  const start = cursor.i;
  const parts: string[] = [];
  do {
    const from = cursor.i + 9;
    const end = cursor.find("]]>", from);
    if (end === -1) cursor.stop({ problem: "the CDATA section is never closed by `]]>`", fix: "Write ]]> where it ends." }, start, start + 9);
    parts.push(normalizeLines(cursor.text.slice(from, end)));
    cursor.i = end + 3;
  } while (parts.at(-1)?.endsWith("]]") === true && cursor.text.startsWith("<![CDATA[>", cursor.i));
  const at = new XmlPlace(cursor.source, start, cursor.i, start, cursor.i, false);
  nodes.push((at.owner = { kind: "text", value: parts.join(""), cdata: true, at }));
}

function skipDocumentType(cursor: Cursor): void {
  const start = cursor.i;
  cursor.report({ problem: "document types are not allowed", fix: "Remove the `<!DOCTYPE`." }, start, start + (cursor.text.startsWith("<!DOCTYPE", start) ? 9 : 2));
  const end = cursor.find(">", start);
  const subset = cursor.find("[", start);
  const close = subset !== -1 && subset < end ? cursor.find("]>", subset) + 1 : end;
  cursor.i = close <= 0 ? cursor.text.length : close + 1;
}
