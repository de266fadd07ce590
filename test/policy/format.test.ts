import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPolicy, meaningOf } from "../../src/policy/format/format.js";
import { layOutNodes } from "../../src/policy/format/layout.js";
import { printXml, readXmlNodes, serviceLayout } from "../../src/xml/index.js";
import { documents } from "../xml/trees.js";

const format = (text: string): string => {
  const { text: formatted, diagnostics } = formatPolicy(text, "p.xml");
  expect(diagnostics).toEqual([]);
  return formatted!;
};

describe("the layout", () => {
  const cases: Readonly<Record<string, readonly [written: string, formatted: string]>> = {
    "two spaces a level, one way to write what is empty, the line ends of its author": ["\ufeff<policies>\r\n\t<inbound>\r\n\t\t<base></base></inbound><backend  >\r\n</backend></policies>", "<policies>\r\n  <inbound>\r\n    <base />\r\n  </inbound>\r\n  <backend />\r\n</policies>\r\n"],
    "one blank line where there were some, none at the edges": ["<inbound>\n\n\n<base/>\n\n\n<base/>\n<base/>\n\n</inbound>", "<inbound>\n  <base />\n\n  <base />\n  <base />\n</inbound>\n"],
    "comments, on the line of what they are about": ["<!-- a\n   b -->\n<inbound><base/> <!-- c -->\n<!-- d --><base/></inbound><!-- e -->", "<!-- a\n   b -->\n<inbound>\n  <base /> <!-- c -->\n  <!-- d -->\n  <base />\n</inbound> <!-- e -->\n"],
    "a run of policies": ["<base/><set-variable name='a' value='b'/>", '<base />\n<set-variable name="a" value="b" />\n'],
    "a declaration": ["<?xml version='1.0'?><fragment/>", "<?xml version='1.0'?>\n<fragment />\n"],
    "quotes, where none has to be escaped for it": [`<set-header name='a' exists-action='"b"' c='@("d")' e='it&apos;s' />`, `<set-header name="a" exists-action='"b"' c='@("d")' e="it&apos;s" />\n`],
    "escapes as they are": [`<when condition="@(a &lt; b &amp;&amp; c > d)" /><when condition="@("a" < b)" />`, `<when condition="@(a &lt; b &amp;&amp; c > d)" />\n<when condition="@("a" < b)" />\n`],
    "an attribute a line where one line is too wide": [`<a b="${"x".repeat(60)}" c="${"y".repeat(60)}"/>`, `<a\n  b="${"x".repeat(60)}"\n  c="${"y".repeat(60)}" />\n`],
    "a statement under its element": ['<inbound><set-variable name="a" value="@{\n            var b = 1;\n\n\t\t\tif (b > 0) {\n                return b;\n            }\n        }"/></inbound>', '<inbound>\n  <set-variable name="a" value="@{\n      var b = 1;\n\n      if (b > 0) {\n          return b;\n      }\n  }" />\n</inbound>\n'],
    "an expression on lines of its own": ["<value>\n        @(a\n            + b)\n   </value>", "<value>\n  @(a\n    + b)\n</value>\n"],
    "a string over lines as it is": ['<value>@{\n          var s = @"a\n          b" + $@"{c}\n  d";\n          return s;\n     }</value>', '<value>@{\n     var s = @"a\n          b" + $@"{c}\n  d";\n     return s;\n}</value>\n'],
    "escaped lines as they are": ["<value>@(a &#10;  &amp;&amp; b)\n</value>", "<value>@(a &#10;  &amp;&amp; b)\n</value>\n"],
    "text as it is": ['<inbound><set-body template="liquid">\n   {"a": 1}\r\n </set-body><value>  Bearer @(x)\n </value></inbound>', '<inbound>\n  <set-body template="liquid">\n   {"a": 1}\n </set-body>\n  <value>  Bearer @(x)\n </value>\n</inbound>\n'],
    "sections as they are": ["<set-body><![CDATA[\n  x]]></set-body>", "<set-body><![CDATA[\n  x]]></set-body>\n"],
    "XML in a body as it is": ["<inbound>\n        <set-body>\n            <x  y='1'>\n                <z> a\n b</z>\n            </x>\n        </set-body></inbound>", "<inbound>\n  <set-body>\n            <x  y='1'>\n                <z> a\n b</z>\n            </x>\n        </set-body>\n</inbound>\n"],
    "a style sheet, with white space that counts": ["<xsl-transform>\n<parameter name='a'>b</parameter><xsl:stylesheet>\n  <xsl:text> </xsl:text>\n</xsl:stylesheet></xsl-transform>", '<xsl-transform>\n  <parameter name="a">b</parameter>\n  <xsl:stylesheet>\n  <xsl:text> </xsl:text>\n</xsl:stylesheet>\n</xsl-transform>\n'],
  };
  for (const [name, [written, formatted]] of Object.entries(cases)) it(name, () => expect(format(written)).toBe(formatted));
});

it("leaves alone what cannot be read, and says why", () => {
  const { text, diagnostics } = formatPolicy("<a><b></a>", "p.xml");
  expect([text, diagnostics.map((d) => d.code)]).toEqual([undefined, ["xml-syntax"]]);
});
it("says that a document is empty", () => {
  const { text, diagnostics } = formatPolicy("\n", "p.xml");
  expect([text, diagnostics.map((d) => d.code)]).toEqual([undefined, ["document-empty"]]);
});
it("leaves plain text alone", () => expect(format(" x\n")).toBe(" x\n"));

function requireLaws(text: string): void {
  const { nodes, diagnostics } = readXmlNodes(text, "p.xml");
  if (diagnostics.length > 0) return;
  const once = layOutNodes(nodes);
  expect(meaningOf(readXmlNodes(once, "p.xml").nodes)).toBe(meaningOf(nodes));
  expect(format(once)).toBe(once);
  expect(once).not.toContain("\r");
}

describe("formatting again changes nothing, and no meaning is lost", () => {
  it("on random trees in every encoding and layout", () => {
    fc.assert(
      fc.property(documents, fc.constantFrom("xml" as const, "rawxml" as const), fc.boolean(), (document, encoding, ofService) => {
        requireLaws(printXml(document, { ...(ofService ? serviceLayout : { indent: "", newline: "\n" }), encoding }));
      }),
      { numRuns: 1000 },
    );
  });

  const corpus = resolve(import.meta.dirname, "../../../shared/corpus/policies");
  const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".xml")) : [];
  it.skipIf(files.length === 0)("on published documents", () => {
    for (const file of files) requireLaws(readFileSync(resolve(corpus, file), "utf8"));
  });
});
