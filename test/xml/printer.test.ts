import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childElements, fileLayout, printSource, printSourceNodes, printXml, readXml, readXmlNodes, serviceLayout, type PrintOptions, type XmlDocument, type XmlElement, type XmlNode } from "../../src/xml/index.js";
import { wellFormed } from "../support/well-formed.js";
import { dataOf, documents, element } from "./trees.js";

const layouts: readonly PrintOptions[] = [fileLayout, serviceLayout];
const read = (text: string): XmlDocument => {
  const { document, diagnostics } = readXml(text, "p.xml");
  expect(diagnostics).toEqual([]);
  return document!;
};

describe("printing and reading back", () => {
  for (const encoding of ["xml", "rawxml"] as const)
    it(`is the identity in ${encoding}, whatever the values and the layout`, () => {
      fc.assert(
        fc.property(documents, fc.constantFrom(...layouts), (document, layout) => {
          const printed = printXml(document, { ...layout, encoding });
          const { document: again, diagnostics } = readXml(printed, "p.xml");
          expect(diagnostics).toEqual([]);
          expect(dataOf(again)).toEqual(dataOf(document));
          if (encoding === "xml") expect(wellFormed(printed)).toBe(true);
        }),
        { numRuns: 1000 },
      );
    });
});

describe("rawxml", () => {
  const raw = (value: string): string => printXml({ prolog: [], root: element("a", [{ name: "b", value, at: read("<a/>").root.at }], []), epilog: [] }, { ...fileLayout, encoding: "rawxml" });
  it("has expressions as bare C#", () => expect(raw('@(x["a"] < 1 && y)')).toBe(`<a b="@(x["a"] < 1 && y)" />`));
  it("escapes the text around them", () => expect(raw('"<" & @(a < "b")')).toBe(`<a b="&quot;&lt;&quot; &amp; @(a < "b")" />`));
  it("escapes literals", () => expect(raw('a "b" < c')).toBe(`<a b="a &quot;b&quot; &lt; c" />`));
  it("escapes an expression that would read back as another", () => expect(raw('@("&amp;")')).toBe(`<a b="@("&amp;")" />`));
  it("escapes where the bare form is read as escaped", () => expect(raw("@('&amp;')")).toBe(`<a b="@('&amp;amp;')" />`));
});

describe("what a tree may hold and XML may not", () => {
  const at = read("<a/>").root.at;
  const printed = (node: XmlNode): string => printXml({ prolog: [], root: element("a", [], [node]), epilog: [] });
  it("two dashes in a comment", () => expect(printed({ kind: "comment", value: "a --- b-", at })).toContain("<!--a - - - b- -->"));
  it("the end of an instruction in one", () => expect(printed({ kind: "comment", value: "x ?>", instruction: true, at })).toContain("<?x ? >?>"));
});

const corpus = path.resolve(import.meta.dirname, "../../../shared/corpus/policies");

describe("printing what was read", () => {
  const verbatim = [
    "\ufeff<?xml version='1.0'?>\r\n<!-- a -->\r\n<policies  >\r\n\t<inbound x = 'a'\r\n\t  y=\"@(\"b\" + 1)\"><base/></inbound >\r\n</policies>\r\n\r\n<!-- z -->  ",
    "<a>\n\n\n  <b></b><c/> text &#65; <![CDATA[<]]> \n</a>",
    "<a><b>  </b>\r</a>",
    `<a b='it&apos;s "x"'>{% if a < b %}{{y}}{% endif %}</a>\n`,
  ];
  for (const text of verbatim) it(`gives back ${JSON.stringify(text)}`, () => expect(printSource(read(text))).toBe(text));

  it.skipIf(!existsSync(corpus))("gives back every published document", () => {
    const changed = readdirSync(corpus, { recursive: true, encoding: "utf8" })
      .filter((f) => f.endsWith(".xml"))
      .filter((f) => {
        const text = readFileSync(path.join(corpus, f), "utf8");
        const { document } = readXml(text, f);
        return document !== undefined && printSource(document) !== text;
      });
    expect(changed).toEqual([]);
  });

  it("gives back every printed tree", () => {
    fc.assert(fc.property(documents, fc.constantFrom(...layouts), fc.constantFrom("xml" as const, "rawxml" as const), (document, layout, encoding) => {
      const text = printXml(document, { ...layout, encoding });
      expect(printSource(read(text))).toBe(text);
    }));
  });
});

describe("printing what was read and changed", () => {
  const text = "<policies>\r\n\t<inbound>\r\n\t\t<base/>\r\n\r\n\t\t<!-- who -->\r\n\t\t<set-header  name='x'   exists-action=\"skip\" >\r\n\t\t\t<value>@(\"a\"+1)</value>\r\n\t\t</set-header>\r\n\t</inbound>\r\n</policies>\r\n";
  const document = read(text);
  const inbound = childElements(document.root)[0]!;
  const [base, , header] = inbound.children as [XmlElement, XmlNode, XmlElement];
  const added = element("choose", [], [element("when", [{ name: "condition", value: "@(1 < 2)", at: header.at }], [])]);
  const withInbound = (children: readonly XmlNode[]): string => printSource({ ...document, root: { ...document.root, children: [{ ...inbound, children }] } });
  const lines = (from: number, to: number): string => text.split("\r\n").slice(from, to).join("\r\n");

  it("keeps everything around a changed attribute", () => {
    const changed = { ...header, attributes: [header.attributes[0]!, { ...header.attributes[1]!, value: "override" }] };
    expect(withInbound(inbound.children.with(2, changed))).toBe(text.replace('"skip"', '"override"'));
  });
  it("lays a new element out among its neighbours", () => {
    const expected = '\t\t<choose>\r\n\t\t\t<when condition="@(1 &lt; 2)" />\r\n\t\t</choose>';
    expect(withInbound([base, added, ...inbound.children.slice(1)])).toBe([lines(0, 3), expected, lines(3, 100)].join("\r\n"));
    expect(withInbound([...inbound.children, added])).toBe([lines(0, 8), expected, lines(8, 100)].join("\r\n"));
  });
  it("leaves out what was removed, with the line it stood on", () => {
    expect(withInbound([base, header])).toBe([lines(0, 3), lines(5, 100)].join("\r\n"));
    expect(withInbound([])).toBe("<policies>\r\n\t<inbound></inbound>\r\n</policies>\r\n");
  });
  it("fills an element that was empty", () => {
    expect(withInbound([{ ...base, selfClosing: false, children: [added] }])).toContain('\t\t<base>\r\n\t\t\t<choose>\r\n\t\t\t\t<when condition="@(1 &lt; 2)" />\r\n\t\t\t</choose>\r\n\t\t</base>');
  });
  it("replaces the root's comment and keeps the rest", () => expect(printSource({ ...document, prolog: [{ kind: "comment", value: " new ", at: header.at }] })).toBe(`<!-- new -->\r\n${text}`));
  it("writes new expressions bare where the author's are", () => {
    const { nodes } = readXmlNodes('<a b="@("x")" />\n', "p.xml");
    const [only] = nodes as [XmlElement];
    expect(printSourceNodes([{ ...only, attributes: [...only.attributes, { name: "c", value: '@("y")', at: only.at }] }])).toBe('<a b="@("x")" c="@("y")" />\n');
  });

  it("reads back as the changed tree, whichever element is replaced, removed or doubled", () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.constantFrom("attribute", "remove", "append", "rename"), (built, pick, change) => {
        const original = read(printXml(built));
        const changed = { ...original, root: changeOne(original.root, { left: pick % count(original.root) }, change) };
        const printed = printSource(changed);
        const { document: again, diagnostics } = readXml(printed, "p.xml");
        expect(diagnostics).toEqual([]);
        expect(dataOf(again)).toEqual(dataOf(changed));
      }),
      { numRuns: 1000 },
    );
  });
});

const count = (root: XmlElement): number => 1 + childElements(root).reduce((sum, c) => sum + count(c), 0);

function changeOne(root: XmlElement, at: { left: number }, change: string): XmlElement {
  if (at.left-- === 0) {
    switch (change) {
      case "attribute":
        return { ...root, attributes: [...root.attributes, { name: "new", value: '@("n" < 1)', at: root.at }] };
      case "remove":
        return { ...root, children: [], selfClosing: true };
      case "append":
        return { ...root, selfClosing: false, children: [...root.children, element("added", [], [])] };
      default:
        return { ...root, name: "renamed" };
    }
  }
  const children = root.children.map((c) => (c.kind === "element" && at.left >= 0 ? changeOne(c, at, change) : c));
  return { ...root, children };
}
