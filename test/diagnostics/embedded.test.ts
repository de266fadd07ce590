import { describe, expect, it } from "vitest";
import { LineIndex } from "../../src/diagnostics/index.js";
import { locateInside } from "../../src/diagnostics/embedded.js";
import { textAt } from "../policy/support.js";

/** What the file has where `wanted` stands in the embedded text; the value starts at `from` in the file. */
function found(source: string, from: string, text: string, wanted: string): string | undefined {
  const start = source.indexOf(from);
  const inner = locateInside(source, new LineIndex(source).range(start, start + from.length), text);
  const offset = text.indexOf(wanted);
  return inner === undefined ? undefined : textAt(source, inner(new LineIndex(text).range(offset, offset + wanted.length)));
}

describe("a text inside a file", () => {
  it("is found in a YAML block, whatever its indentation", () => {
    const yaml = "a:\n  - xml: |\n      <set-body>\n        x <b />\n      </set-body>\n  - base\n";
    const text = "<set-body>\n  x <b />\n</set-body>\n";
    expect(found(yaml, "|", text, "<b />")).toBe("<b />");
    expect(found(yaml, "|", text, "</set-body>")).toBe("</set-body>");
  });

  it("is found on one line, quoted or not", () => {
    expect(found(`xml: '<base id="x" />'`, `'<base id="x" />'`, `<base id="x" />`, `"x"`)).toBe(`"x"`);
    expect(found(`xml: <base />`, `<base />`, `<base />`, "base")).toBe("base");
  });

  it("is found in a template literal, whose lines keep their indentation", () => {
    const source = "  xml(`<choose>\n    <when />\n  </choose>`)";
    expect(found(source, "`", "<choose>\n    <when />\n  </choose>", "<when />")).toBe("<when />");
  });

  it("is found around a value of the environment", () => {
    const yaml = "xml: |\n  <a b=\"${host}\" />\n  <c />\n";
    expect(found(yaml, "|", `<a b="example.org" />\n<c />\n`, "<c />")).toBe("<c />");
  });

  it("is not found when the file writes it another way", () => {
    expect(found(`xml: "<a b=\\"1\\" />"`, `"<a b=\\"1\\" />"`, `<a b="1" />`, "b")).toBeUndefined();
    expect(found("xml: >\n  <a>\n  </a>\n", ">", "<a> </a>\n", "</a>")).toBeUndefined();
  });
});
