import { Cursor, Stop } from "./cursor.js";
import { encodeAttribute, encodeText } from "./entities.js";
import { closesEveryExpression, scanExpression } from "./expression-scan.js";
import { readValue } from "./values.js";

/**
 * A value with its expressions as bare C# and the text around them escaped; undefined where it has none, or where it
 * would not read back as it is. `terminator` is what ends it: the quote, or `<`.
 */
export function printsBare(value: string, terminator: '"' | "<"): string | undefined {
  if ((!value.includes("@(") && !value.includes("@{")) || !closesEveryExpression(value)) return undefined;
  const encode = terminator === "<" ? encodeText : encodeAttribute;
  const opening = /@[({]/g;
  let printed = "";
  let done = 0;
  for (let found = opening.exec(value); found !== null; found = opening.exec(value)) {
    const end = scanExpression(value, found.index);
    printed += encode(value.slice(done, found.index)) + value.slice(found.index, end);
    opening.lastIndex = done = end;
  }
  printed += encode(value.slice(done));
  return readsBackAs(value, printed, terminator) ? printed : undefined;
}

function readsBackAs(value: string, printed: string, terminator: string): boolean {
  const cursor = new Cursor(printed + terminator, "");
  try {
    const read = readValue(cursor, 0, terminator);
    return "value" in read && read.value === value && read.end === printed.length && read.less === -1 && cursor.diagnostics.length === 0;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}
