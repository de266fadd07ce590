import type { XmlCursor } from "./cursor.js";
import type { XmlEvent } from "./reader.js";

/** `<?xml …?>` at the beginning, or an instruction. */
export function readInstruction(cursor: XmlCursor): XmlEvent {
  if (cursor.i === 0 && /^<\?xml[^\p{L}\p{Nd}_.\-]/u.test(cursor.text)) return readDeclaration(cursor);
  cursor.i += 2;
  const start = cursor.i;
  const target = cursor.readName();
  if (target !== "xml" && target.toLowerCase() === "xml") cursor.fail(`'${target}' is an invalid name for processing instructions.`, start);
  if (target === "xml") cursor.fail("Unexpected XML declaration. The XML declaration must be the first node in the document, and no white space characters are allowed to appear before it.", start);
  if (!cursor.skipBlanks() && !cursor.startsWith("?>")) cursor.failNameCharacter();
  const end = cursor.text.indexOf("?>", cursor.i);
  if (end < 0) cursor.failInside("PI");
  const data = cursor.checked(cursor.i, end);
  cursor.i = end + 2;
  return { kind: "instruction", target, data };
}

const declared = ["version", "encoding", "standalone"] as const;

function readDeclaration(cursor: XmlCursor): XmlEvent {
  const values = new Map<string, string>();
  let next = 0;
  for (cursor.i = 5; ; ) {
    const spaced = cursor.skipBlanks();
    if (cursor.startsWith("?>") && next > 0) break;
    if (cursor.startsWith("?>")) failDeclaration(cursor);
    // XmlReader puts this one in quotes twice.
    if (cursor.peek() === "?") cursor.failToken("'>'");
    if (!spaced && next > 0) cursor.failToken("?>");
    const at = cursor.i;
    const name = cursor.readName();
    const place = declared.findIndex((each, i) => each === name && i >= next && (next > 0 || i === 0));
    if (place < 0) failDeclaration(cursor, at);
    values.set(name, readValue(cursor, name));
    next = place + 1;
  }
  cursor.i += 2;
  return { kind: "declaration", version: values.get("version") ?? null, encoding: values.get("encoding") ?? null, standalone: values.get("standalone") ?? null };
}

function failDeclaration(cursor: XmlCursor, at = cursor.i): never {
  cursor.fail("Syntax for an XML declaration is invalid.", at);
}

function readValue(cursor: XmlCursor, name: string): string {
  const quote = cursor.readOpeningQuote();
  const start = cursor.i;
  let end = start;
  while (end < cursor.text.length && ![quote, "<", "&"].includes(cursor.text[end] ?? "")) end++;
  if (end === cursor.text.length) cursor.fail("There is an unclosed literal string.", start);
  if (cursor.text[end] !== quote) failDeclaration(cursor, start);
  const value = cursor.text.slice(start, end);
  if (name === "version" && value !== "1.0") cursor.fail(`Version number '${value}' is invalid.`, start);
  if (name === "standalone" && value !== "yes" && value !== "no") failDeclaration(cursor, start - 1);
  cursor.i = end + 1;
  return value;
}

const documentType = /DOCTYPE[ \t\r\n]+([^ \t\r\n[>]+)(?:[ \t\r\n]+PUBLIC[ \t\r\n]+(?:"([^"]*)"|'([^']*)')[ \t\r\n]+(?:"([^"]*)"|'([^']*)')|[ \t\r\n]+SYSTEM[ \t\r\n]+(?:"([^"]*)"|'([^']*)'))?[ \t\r\n]*/y;

/** After `<!`, outside of the root. */
export function readDocumentType(cursor: XmlCursor, { hasRoot, hasType }: { readonly hasRoot: boolean; readonly hasType: boolean }): XmlEvent {
  const start = cursor.i;
  if (cursor.left < 8) cursor.failInside("DOCTYPE", start);
  if (!cursor.startsWith("DOCTYPE")) cursor.failToken(hasRoot || hasType ? "<!--" : "DOCTYPE");
  cursor.i += 7;
  if (!cursor.skipBlanks()) cursor.failSpace();
  if (hasType) cursor.fail("Cannot have multiple DTDs.", start - 2);
  if (hasRoot) cursor.fail("DTD must be defined before the document root element.", start - 2);
  documentType.lastIndex = start;
  const found = documentType.exec(cursor.text);
  if (found === null) cursor.fail("Unexpected DTD declaration.", start - 2);
  cursor.i = documentType.lastIndex;
  let subset = "";
  if (cursor.peek() === "[") {
    const end = cursor.text.indexOf("]", cursor.i);
    if (end < 0) cursor.failInside("DTD");
    subset = cursor.checked(cursor.i + 1, end);
    cursor.i = end + 1;
    cursor.skipBlanks();
  }
  if (cursor.peek() !== ">") cursor.failToken(">");
  cursor.i++;
  const [, name = "", publicId, publicId2, system, system2, systemOnly, systemOnly2] = found;
  return { kind: "doctype", name, publicId: publicId ?? publicId2 ?? null, systemId: system ?? system2 ?? systemOnly ?? systemOnly2 ?? null, subset };
}
