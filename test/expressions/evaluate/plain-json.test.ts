import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createHost } from "../../../src/expressions/evaluate/index.js";
import { readJson } from "../../../src/expressions/runtime/json/load.js";
import { loadPlainJson } from "../../../src/expressions/runtime/json/plain-load.js";
import type { JToken } from "../../../src/expressions/runtime/json/token.js";
import { settings } from "./support.js";

/** A tree with its types and its links up. */
const describeToken = (token: JToken): string => {
  const place = JSON.stringify([token.place, (token as { insidePlace?: unknown }).insidePlace]);
  const linked = token.children.every((child) => (child.parent as JToken | null) === token);
  const own = token.children.length === 0 ? `${token.netType.name}:${token.type} ${String((token as { netToString?: () => string }).netToString?.())}` : `${token.netType.name}:${token.type}`;
  const content = (token as { content?: { netType?: { name: string }; value?: unknown } }).content;
  return `${own}${place}${linked ? "" : " unlinked"} ${content?.netType?.name ?? typeof content} ${typeof content?.value}${"name" in token ? ` ${String(token.name)}` : ""}[${token.children.map(describeToken).join()}]`;
};
const slow = (text: string, readsDates: boolean): string => {
  try {
    return describeToken(readJson(createHost(settings), text, "JToken", { readsDates }));
  } catch (error) {
    return `refused: ${String(error)}`;
  }
};
/** What is loaded in one pass is what the reader reads; what is not is left to it. */
const agrees = (text: string, readsDates = true): boolean => {
  const plain = loadPlainJson(text, readsDates);
  if (plain !== undefined) expect(describeToken(plain)).toBe(slow(text, readsDates));
  return plain !== undefined;
};

describe("JSON in one pass", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom("2024-05-06T07:08:09Z", "2024-05-06T07:08:09", "/Date(0)/", "a\\u0041", "\u2028"));
  test("takes whatever JSON.stringify writes, as the reader does", () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), text, fc.constantFrom(undefined, 1, "\t"), fc.boolean(), (value, more, space, readsDates) => {
        const json = JSON.stringify({ value, [more]: more }, null, space);
        // Whole numbers of more digits may be of another type, which the reader tells.
        expect(agrees(json, readsDates)).toBe(!/(?<![\d.])\d{19}/.test(json));
      }),
    ));
  test("agrees with the reader on what is nearly JSON", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', '"b"', "'a'", "a", "1", "-1", "-0", "01", "0x1", "1.5", "1e3", "1.", ".5", "1e400", "12345678901234567890", "true", "null", "NaN", "truex", " ", "\n", "/**/", '"\\u00e9"', '"\\x"', '"'), { maxLength: 12 }), (parts) => void agrees(parts.join("")))
    , { numRuns: 3000 }));
  test.each(['{"a":1,"a":2}', '{"a":{"b":1},"b":2,"a":[1]}', "[]", "{}", "[[],{}]", "-0", "-0.0", "-123456789012345678", '"\\ud83d\\ude00\\n"', "[1,2.5,1e2,true,false,null]", " \t\r\n[ 1 , 2 ] \n", `{${Array.from({ length: 30 }, (_, i) => `"n${i % 20}":${i}`).join()}}`])("loads %s", (json) => expect(agrees(json)).toBe(true));
  test.each(["", "{", '{"a":1,}', "[1,]", "[1 2]", "{'a':1}", "{a:1}", "1 2", "[1]x", "1234567890123456789", "// c\n1", '"\\q"', '"open', "\u00a01"])("leaves %j to the reader", (json) => expect(loadPlainJson(json, true)).toBeUndefined());
  test("is nested as deep as the text is", () => expect(loadPlainJson("[".repeat(20_000) + "]".repeat(20_000), true)).toBeDefined());
});
