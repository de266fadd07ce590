import { invalidCharacter, type XmlCursor } from "./cursor.js";
import { continuesName, invalidCharacterText, startsName } from "./names.js";

const predefined = new Map([["lt", "<"], ["gt", ">"], ["amp", "&"], ["quot", '"'], ["apos", "'"]]);

/** What an entity or a character's number stands for; the cursor is at its `&`. */
export function readReference(cursor: XmlCursor): string {
  const { text, i } = cursor;
  if (cursor.left === 1) cursor.failEnd();
  if (text[i + 1] === "#") return readCharacter(cursor);
  const start = i + 1;
  let end = start;
  while (end < text.length && (end === start ? startsName : continuesName)(text[end] ?? "")) end++;
  if (end === start || end === text.length || text[end] === ":") cursor.fail("An error occurred while parsing EntityName.", start);
  cursor.i = end;
  if (text[end] !== ";") cursor.failToken(";");
  cursor.i++;
  const name = text.slice(start, end);
  return predefined.get(name) ?? cursor.fail(`Reference to undeclared entity '${name}'.`, start);
}

function readCharacter(cursor: XmlCursor): string {
  const { text, i } = cursor;
  const isHex = text[i + 2] === "x";
  const start = i + (isHex ? 3 : 2);
  const digits = isHex ? /[0-9a-fA-F]/ : /[0-9]/;
  let code = 0;
  let end = start;
  for (; digits.test(text[end] ?? ""); end++) {
    code = code * (isHex ? 16 : 10) + parseInt(text[end] ?? "", 16);
    if (code > 0x7fffffff) cursor.fail("Invalid value of a character entity reference.", end);
  }
  if (end >= text.length) cursor.failInside("", i);
  if (end === start || text[end] !== ";") cursor.fail(`Invalid syntax for a ${isHex ? "hexadecimal" : "decimal"} numeric entity reference.`, end);
  if (code > 0x10ffff) cursor.fail(invalidCharacterText(String.fromCharCode(0xd800 + ((code - 0x10000) >> 10))), start);
  const c = String.fromCodePoint(code);
  if (invalidCharacter.test(c) || (code >= 0xd800 && code <= 0xdfff)) cursor.fail(invalidCharacterText(c), start);
  cursor.i = end + 1;
  return c;
}
