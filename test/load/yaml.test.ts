import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments, stringify } from "yaml";
import { parseYaml } from "../../src/load/yaml/parse.js";
import type { Path } from "../../src/model/project.js";
import { textAt } from "../support/source-text.js";

const only = (text: string) => {
  const { documents, diagnostics } = parseYaml(text, "f.yaml");
  expect(diagnostics).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0]!;
};

const at = (text: string, path: Path, part?: "key" | "value"): string => textAt(text, only(text).locate(path, part).range);

describe("places in YAML", () => {
  const text = 'kind: Api\nname: orders\ntags: [one, "two"]\nversion:\n  set: a\n  name: v1\nempty:\nlist:\n  - x: 1\n  - y\n';

  test.each<[Path, "key" | "value", string]>([
    [["name"], "value", "orders"],
    [["name"], "key", "name"],
    [["tags", 1], "value", '"two"'],
    [["tags"], "value", "tags"],
    [["version", "set"], "value", "a"],
    [["version"], "value", "version"],
    [["empty"], "value", "empty"],
    [["list", 0, "x"], "value", "1"],
    [["list", 0], "value", "x"],
    [["list", 1], "value", "y"],
    [["version", "missing"], "value", "version"],
    [["missing"], "value", "kind"],
    [[], "value", "kind"],
  ])("%j (%s) is «%s»", (path, part, expected) => expect(at(text, path, part)).toBe(expected));

  test("are right with a byte order mark, carriage returns and several documents", () => {
    const windows = "\uFEFFkind: Tag\r\nname: first\r\n---\r\nkind: Tag\r\nname: second # 🛒\r\n";
    const { documents, diagnostics } = parseYaml(windows, "f.yaml");
    expect(diagnostics).toEqual([]);
    expect(documents.map((d) => textAt(windows, d.locate(["name"]).range))).toEqual(["first", "second"]);
    expect(documents[1]?.locate(["name"]).range.start).toEqual({ line: 5, column: 7 });
  });

  const key = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,8}$/);
  const scalar = fc.oneof(fc.stringMatching(/^[ -~öß🛒]{0,12}$/u), fc.integer({ min: -1000, max: 1000 }), fc.boolean());
  const value = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalar, fc.array(tie("value"), { minLength: 1, maxLength: 3 }), fc.dictionary(key, tie("value"), { minKeys: 1, maxKeys: 3, noNullPrototype: true })),
  })).value;

  test("point at the text that holds the value, however it is written", () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), fc.boolean(), fc.constantFrom("\n", "\r\n"), (document, flow, lineBreak) => {
        const written = (flow ? JSON.stringify(document) : stringify(document, { lineWidth: 0 })).replaceAll("\n", lineBreak);
        const { locate } = only(written);
        for (const [path, leaf] of leaves(document, [])) {
          const shown = textAt(written, locate(path).range);
          if (!shown.startsWith("|") && !shown.startsWith(">")) expect(only(shown).locate([]).range.start).toEqual({ line: 1, column: 1 });
          if (typeof leaf !== "string") expect(shown).toBe(String(leaf));
          else if (!/^[|>]/.test(shown)) expect(JSON.parse(JSON.stringify(parseScalar(shown)))).toBe(leaf);
          const last = path.at(-1);
          if (typeof last === "string") expect(parseScalar(textAt(written, locate(path, "key").range))).toBe(last);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function parseScalar(text: string): unknown {
  const { documents } = parseYaml(`v: ${text}`, "f.yaml");
  const { v } = documents[0]!.value as { v: unknown };
  return typeof v === "string" ? v : String(v);
}

function leaves(value: unknown, path: Path): [Path, unknown][] {
  if (Array.isArray(value)) return value.flatMap((v, i) => leaves(v, [...path, i]));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([k, v]) => leaves(v, [...path, k]));
  return [[path, value]];
}

describe("mistakes in YAML", () => {
  const mistake = (text: string): string[] => parseYaml(text, "f.yaml").diagnostics.map((d) => `${d.message.replace("This is not valid YAML: ", "")} «${textAt(text, d.range!)}»`);

  test.each<[string, string, string[]]>([
    ["a key indented too far", "a: 1\n  b: 2\n", ["`b` is indented deeper than the line above it, which has a value already. «b»"]],
    ["a key indented too little", "a:\n  b: 1\n c: 2\n", ["`c` does not stand in line with the other keys of its map. «c»"]],
    ["an item out of line", "a:\n  - x\n - y\n", ["this item does not stand in line with the other items of its list. «-»"]],
    ["an open list", "a: [1, 2\nb: 3\n", ["`[` is never closed, or what it holds is not indented. «[»"]],
    ["an open map", "a: {x: 1\nb: 3\n", ["`{` is never closed, or what it holds is not indented. «{»"]],
    ["an open quote", 'a: "x\nb: 3\n', ['the quote `"` is never closed. «"x»']],
    ["a key twice", "a: 1\na: 2\n", ["the key `a` stands twice in one map. «a»"]],
    ["an expression", "a: @(x)\n", ["a value that starts with `@` needs quotes around it. «@(x)»"]],
    ["a colon in a value", "a: b: c\n", ["a value that holds `: ` needs quotes around it. «b: c»"]],
    ["a tab", "a:\n\tb: 1\n", ["a tab is used for indentation. «\t»"]],
    ["a star", "a: *\n", ["a text that starts with `*` needs quotes around it. «*»"]],
    ["an unknown anchor", "a: *x\n", ["there is no anchor &x for `*x`; a text that starts with `*` needs quotes. «*x»"]],
    ["an anchor inside itself", "a: &x [*x]\n", ["`*x` stands inside what it stands for. «*x»"]],
    ["two mistakes", "a: 1\n  b: 2\nc: @x\n", ["`b` is indented deeper than the line above it, which has a value already. «b»", "a value that starts with `@` needs quotes around it. «@x»"]],
  ])("%s", (_name, text, expected) => expect(mistake(text)).toEqual(expected));

  test("never throws, and points inside the text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b: ", "- ", "\n", "  ", "\t", "{", "}", "[", "]", '"', "'", "&x ", "*x", "|", ">", "---", ": ", ",", "#", "!t ", "?", "%", "🛒"), { maxLength: 25 }), (parts) => {
        const text = parts.join("");
        const { documents, diagnostics } = parseYaml(text, "f.yaml");
        const lines = text.split("\n");
        const ranges = [...diagnostics.map((d) => d.range!), ...documents.map((d) => d.locate(["x", 0]).range)];
        for (const { start, end } of ranges) {
          expect(start.line).toBeGreaterThanOrEqual(1);
          expect(start.column).toBeGreaterThanOrEqual(1);
          expect(end.line).toBeLessThanOrEqual(lines.length);
          expect(end.line > start.line || (end.line === start.line && end.column >= start.column)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("two readers", () => {
  const fragments = ["a", "b: 1", "- x", "key:", " ", "\n", "  ", "'q'", '"d"', "[1, 2]", "{k: v}", "|\n  text\n", ">\n  folded\n", "# c", "0x1F", "0o17", "012", ".5", "~", "null", "yes", "on", "2024-01-01", "1_000", "<<: x", "!!str 1", "? k", "---\n", "...\n", "\t", "é", "@(x)", "${v}", ": ", ", "];
  const texts = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(""));

  test("what is taken is what the reader with places takes", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { documents, diagnostics } = parseYaml(text, "f.yaml");
        const parsed = parseAllDocuments(text, { logLevel: "error" });
        if (diagnostics.length > 0 || !Array.isArray(parsed) || parsed.some((d) => d.errors.length > 0 || d.warnings.length > 0)) return;
        expect(documents.map((d) => d.value)).toEqual(parsed.map((d) => d.toJS() as unknown).filter((value) => value !== null));
      }),
      { numRuns: 4000 },
    );
  });

  test("aliases of aliases that would fill the memory are a finding", () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(", ")}]`);
    const { documents, diagnostics } = parseYaml(`l0: &l0 x\n${levels.join("\n")}\n`, "f.yaml");
    expect(documents).toEqual([]);
    expect(diagnostics.map((d) => d.code)).toEqual(["yaml-syntax"]);
  });
});
