import { CharSet, charRange, escapedClass, propertyClass, type SetItem } from "./char-set.js";
import type { PatternText } from "./pattern-text.js";

/** Reads a class whose opening bracket has been read. */
export function readClass(source: PatternText, ignoreCase: boolean, ecmaScript: boolean): CharSet {
  const negated = source.take("^");
  const items: SetItem[] = [];
  let except: CharSet | undefined;
  // A bracket that comes first is a character.
  let isFirst = true;
  for (;;) {
    if (source.atEnd) return source.fail("Unterminated [] set.");
    if (!isFirst && source.take("]")) break;
    if (!isFirst && source.take("-[")) {
      except = readClass(source, ignoreCase, ecmaScript);
      if (source.take("]")) break;
      return source.fail(source.peek() === "" ? "Unterminated [] set." : "A subtraction must be the last element in a character class.");
    }
    isFirst = false;
    const from = readItem(source, ecmaScript);
    if (typeof from !== "number") items.push(from);
    else if (source.looksAt(/-[^\]]/y) && !source.looksAt(/-\[/y)) {
      source.advance();
      const to = readItem(source, ecmaScript);
      if (typeof to !== "number") return source.fail(`Cannot include class \\${source.text[source.text.length - 2] ?? ""} in character range.`);
      if (to < from) return source.fail("[x-y] range in reverse order.");
      items.push(charRange(from, to));
    } else items.push(charRange(from));
  }
  return new CharSet(items, negated, ignoreCase, ...(except === undefined ? [] : [except]));
}

/** A character, or a class inside the class. */
function readItem(source: PatternText, ecmaScript: boolean): number | SetItem {
  if (source.take("\\")) {
    if (source.atEnd) return source.fail("Illegal \\ at end of pattern.");
    const c = source.peek();
    if (/[wWdDsS]/.test(c)) {
      source.advance();
      return escapedClass(c, ecmaScript);
    }
    if (c === "p" || c === "P") return source.readProperty(propertyClass);
    if (c === "-") {
      source.advance();
      return 45;
    }
    return source.readEscapedCode();
  }
  const code = source.peek().charCodeAt(0);
  source.advance();
  return code;
}
