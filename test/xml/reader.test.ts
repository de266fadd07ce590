import { readFileSync, readdirSync, existsSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childElements, endTagLocation, nameLocation, printXml, readXml, readXmlNodes, textOf, wholeLocation, type XmlElement } from "../../src/xml/index.js";
import { textAt } from "../policy/support.js";
import { dataOf } from "./trees.js";

const read = (text: string): XmlElement => {
  const { document, diagnostics } = readXml(text, "p.xml");
  expect(diagnostics).toEqual([]);
  return document!.root;
};
describe("both encodings of an expression give one tree", () => {
  const expression = '@(context.Request.Headers["X"] == "a>b" && 1 < 2)';
  const forms = {
    "escaped in an attribute": `<a b="@(context.Request.Headers[&quot;X&quot;] == &quot;a&gt;b&quot; &amp;&amp; 1 &lt; 2)" />`,
    "bare in an attribute": `<a b="${expression}" />`,
    "bare in single quotes": `<a b='${expression}' />`,
  };
  for (const [name, text] of Object.entries(forms)) it(name, () => expect(read(text).attributes[0]?.value).toBe(expression));

  it("bare in text", () => expect(textOf(read(`<a>${expression}</a>`))).toBe(expression));
  it("escaped in text", () => expect(textOf(read("<a>@(x &lt; 1)</a>"))).toBe("@(x < 1)"));
  it("CDATA in text", () => expect(textOf(read("<a><![CDATA[@(x < 1)]]></a>"))).toBe("@(x < 1)"));
});

describe("C# that looks like the end of something", () => {
  const cases = [
    '@("a\\")")',
    '@(@"c:\\dir\\")',
    "@(')')",
    '@($"{x["k"]}")',
    '@{ // it\'s a comment )\n return "}"; }',
    '@{ /* " */ return 1; }',
    '@(new[] { "</a>", "/>" }.Length > 1)',
  ];
  for (const expression of cases) {
    it(expression, () => {
      expect(read(`<a b="${expression}"><c /></a>`).attributes[0]?.value).toBe(expression);
      expect(textOf(read(`<a>${expression}</a>`))).toBe(expression);
    });
  }
});

describe("mistakes are found at their place", () => {
  const at = (text: string): string => {
    const [d] = readXml(text, "p.xml").diagnostics;
    return `${d?.range?.start.line}:${d?.range?.start.column} ${d?.message ?? ""}`;
  };
  it("a tag that is never closed", () => expect(at("<a>\n  <b>\n</a>")).toContain("3:1 This is not valid policy XML: </a> closes <b>"));
  it("an expression that is never closed", () => expect(at('<a b="@(x" />')).toContain("1:7"));
  it("an attribute that stands twice", () => expect(at('<a b="1" b="2" />')).toContain("1:10"));
  it("a bare ampersand", () => expect(at('<a b="x & y" />')).toContain("1:9"));
  it("no root", () => expect(at("  ")).toContain("no root element"));
  it("a document type is refused", () => expect(at('<!DOCTYPE a [<!ENTITY x "y">]><a/>')).toMatch(/^1:1 /));
  it("nesting is bounded", () => expect(at("<a>".repeat(10_000))).toContain("nested more than"));
});

describe("expressions amid other text", () => {
  const cases = {
    "after a word": 'Bearer @(context.Variables["t"])',
    "two of them": '@(a["x"])-@{ return "y"; }',
    "with `<` in the second": 'n: @(1) @("a" < b && c)',
    "over lines": '\n  first\n  @(a["<b>"]\n    .C < 1)\n',
    "an address": "user@(example",
    "a named value": "{{a}}@{{b}}",
  };
  for (const [name, value] of Object.entries(cases)) {
    it(`${name}, in text`, () => expect(read(`<a>${value}</a>`).children.map((c) => (c.kind === "text" ? c.value : c.kind))).toEqual([value]));
    it(`${name}, in an attribute`, () => expect(read(`<a b="${value}" c="1" />`).attributes.map((x) => x.value)).toEqual([value, "1"]));
  }
  it("escapes count outside of bare expressions, and inside of escaped ones", () => {
    expect(read('<a b="&lt;@("a" < b)&gt;@(&quot;c&quot;)" />').attributes[0]?.value).toBe('<@("a" < b)>@("c")');
    expect(textOf(read("<a>&lt; @(a < b) &gt; @(c &lt; d)</a>"))).toBe("< @(a < b) > @(c < d)");
  });
});

describe("content in another language", () => {
  it("Liquid", () => expect(textOf(read('<a>{% if a < b %}{"x": "{{ y }}"}{% endif %}</a>'))).toBe('{% if a < b %}{"x": "{{ y }}"}{% endif %}'));
  it("a named value as a whole attribute or text", () => expect(dataOf(read('<a b="{{x}}">{{y}}</a>'))).toMatchObject({ attributes: [{ value: "{{x}}" }], children: [{ value: "{{y}}" }] }));
  it("a style sheet with its instructions", () => {
    const sheet = read('<xsl-transform><?xml version="1.0"?><xsl:stylesheet xmlns:xsl="u"><?keep it?><xsl:text>&#32;</xsl:text></xsl:stylesheet></xsl-transform>');
    expect(dataOf(sheet)).toMatchObject({ children: [{ kind: "comment", instruction: true, value: 'xml version="1.0"' }, { name: "xsl:stylesheet", children: [{ value: "keep it" }, { children: [{ value: " " }] }] }] });
  });
  it("CDATA with its own end, written as two sections", () => expect(textOf(read("<a><![CDATA[x]]]]><![CDATA[>y]]></a>"))).toBe("x]]>y"));
});

describe("places", () => {
  const source = '<a>\n  <set-header  name = "x"\n exists-action=\'skip\'><!-- c -->\n    text here \n  </set-header >\n</a>';
  const element = childElements(read(source))[0]!;
  const shown = [
    element.at, nameLocation(element), endTagLocation(element), ...element.attributes.flatMap((a) => [nameLocation(a), a.at, wholeLocation(a)]), ...element.children.map((c) => c.at),
  ].map((l) => textAt(source, l.range));
  it("of everything that was written", () =>
    expect(shown).toEqual([
      "<set-header  name = \"x\"\n exists-action='skip'>", "set-header", "</set-header >", "name", "x", 'name = "x"', "exists-action", "skip", "exists-action='skip'", "<!-- c -->", "text here",
    ]));
  it("of the whole element", () => expect(textAt(source, wholeLocation(element).range)).toBe(source.slice(6, -5)));
  it("survive JSON, as a cache has it", () => expect(JSON.parse(JSON.stringify(element.at))).toEqual({ file: "p.xml", range: element.at.range }));
});

describe("every mistake is reported once, at its characters", () => {
  const cases: readonly (readonly [source: string, ...findings: string[]])[] = [
    ["<a><b></c></b></a>", "</c> = </c> closes nothing: the element open here is <b>"],
    ["<a><set-header></set-heder></a>", "</set-heder> = </set-heder> closes <set-header>"],
    ["<a><b/></b></a>", "</b> = </b> closes nothing: the element open here is <a>"],
    ["<a><b></a></b>", "</a> = </a> closes <b>"],
    ["<a><b><c></a>", "</a> = </a> closes <c>"],
    ["<a><b>", "<b = <b> is never closed"],
    ["<p><i><base></i><o><base></o></p>", "</i> = </i> closes <base>", "</o> = </o> closes <base>"],
    ["<a></a></a>", "</a> = </a> closes nothing"],
    ["<a></ a>", "</ a = there is white space before the name in </a>"],
    ["<a b=5 c='1'/>", "5 = the value of `b` is not in quotes"],
    ["<a b c='1' d=/>", "b = the attribute `b` of <a> has no value", "d= = the attribute `d` has no value after `=`"],
    ['<a b="1"c="2"/>', "c = white space is missing before the attribute `c` of <a>"],
    ['<a b=“x” c="1"/>', "“x” = the value of `b` is in typographic quotes"],
    ['<a\u00a0b="1"/>', "\u00a0 = a no-break space (U+00A0) stands in <a>"],
    ['<a b="1"" c="2"/>', '" = an attribute name is expected in <a>, not `"`'],
    ['<a b="x & y" c="&nbsp;" d="&amp x"/>', "& = a bare `&` outside an expression", '&nbsp; = "&nbsp;" is no character of XML: it knows &lt; &gt; &amp; &quot; and &apos; only', "& = `&amp` has no `;` after it"],
    ['<a b="x>\n<c d="y"/></a>', '" = the value of `b` is never closed by `"`'],
    ['<a b="x < y" b="2"/>', "< = `<` in the value of `b`", "b = <a> has the attribute `b` twice"],
    ["<a>x < y ]]></a>", "< = a bare `<` outside an expression", "]]> = `]]>` outside a CDATA section"],
    ["<a>\n<<<<<<< ours\n<b/>\n=======\n<c/>\n>>>>>>> theirs\n</a>", "<<<<<<< = a merge conflict is not resolved"],
    ["<<<<<<< ours\n<a>", "<<<<<<< = a merge conflict is not resolved"],
    ["<a x='1' <b/></a>", "<a = the start tag of <a> is not closed by `>` before the next `<`"],
    ['<a b="@(x"/>', "@( = the expression in `b` is never closed"],
    ["<r><a>@(f(x</a><c d=5/></r>", "@( = the expression in <a> is never closed: the `(` in line 1 is not closed", "5 = the value of `d` is not in quotes"],
    ['<r><a>@{\n return "x;\n}</a></r>', "@{ = the expression in <a> is never closed: the string that begins in line 2 has no closing quote"],
    ["<r><a>@{ return 'a; }</a></r>", "@{ = the expression in <a> is never closed: a character in it has no closing `'`"],
    ["<r><a>@{ /* }</a></r>", "@{ = the expression in <a> is never closed: a comment in it has no `*/`"],
    ["<a><!-- x -- y --></a>", "-- = `--` inside a comment"],
    ["<a><!-- x\n<!-- y --></a>", "<!-- = a comment begins inside a comment that is not closed"],
    ["<a><!-- x --->y</a>", "---> = a comment ends in `--->`"],
    ["<a>\u0001</a>", "\u0001 = the character U+0001 is not allowed in XML"],
    ["<a/><b/>", "<b/> = there is content after the root element"],
    ["x<a/>", "x = there is content before the root element"],
    ["<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "<!DOCTYPE = document types are not allowed"],
    [' <?xml version="1.0"?><a/>', "  = there is white space before `<?xml`"],
  ];
  for (const [source, ...findings] of cases)
    it(JSON.stringify(source), () => {
      const { diagnostics } = readXml(source, "p.xml");
      expect(diagnostics.map((d) => `${textAt(source, d.range!)} = ${d.message.slice("This is not valid policy XML: ".length, -1)}`)).toEqual(findings);
      for (const d of diagnostics) expect(d.fix).not.toBe("Correct the XML at this place.");
    });
  it("shows no value, since it may be a secret", () => {
    for (const source of ["<a b=hunter2/>", "<a b='hunter2", '<a b="hunter2 < x"/>'])
      expect(JSON.stringify(readXml(source, "p.xml").diagnostics)).not.toContain("hunter2");
  });
});

describe("input made to hurt", () => {
  const many = 100_000;
  const inputs: Readonly<Record<string, string>> = {
    "expressions never closed": `<a>${"x@(".repeat(many)}</a>`,
    "attributes never closed": "<a b='".repeat(many),
    "start tags never closed": "<a ".repeat(many),
    "expressions in attributes never closed": `<r>${'<a b="x@(x" />'.repeat(many / 5)}</r>`,
    "open brackets": `<a>@(${"(".repeat(many)}</a>`,
    "brackets nested deep": `<a>@(${"(".repeat(many)}${")".repeat(many)})</a>`,
    "strings nested deep": `<a>@(${'$"{'.repeat(many)}1${'}"'.repeat(many)})</a>`,
    "escaped expressions side by side": `<a>${"@(a &amp;&amp; b) ".repeat(many / 2)}</a>`,
    "bare ampersands": `<a>${"&".repeat(many)}</a>`,
    "one attribute again and again": `<a ${'a="1" '.repeat(many)}/>`,
    "end tags": "</a>".repeat(many),
    "comments in comments": "<!--".repeat(many),
    "sections": `<a>${"<![CDATA[>]]]]>".repeat(many)}</a>`,
    "Liquid": `<a>${"{% < ".repeat(many)}</a>`,
    "document types": "<!DOCTYPE [".repeat(many),
    "entities that would grow": `<!DOCTYPE a [<!ENTITY b "${"&c;".repeat(1000)}">]><a>&b;</a>`,
    "more than any policy": " ".repeat(3_000_000),
  };
  for (const [name, text] of Object.entries(inputs))
    it(name, () => {
      const { document, diagnostics } = readXml(text, "p.xml");
      expect(diagnostics.length).toBeLessThanOrEqual(50);
      if (document !== undefined) expect(dataOf(readXml(printXml(document), "p.xml").document)).toEqual(dataOf(document));
      else expect(diagnostics.length).toBeGreaterThan(0);
    });
});

describe("a run of nodes", () => {
  it("needs no root", () => expect(readXmlNodes("<!-- a --><b/>\n<c/>", "p.xml").nodes.map((n) => n.kind)).toEqual(["comment", "element", "element"]));
  it("is empty when it cannot be read", () => expect(readXmlNodes("<a/></b>", "p.xml").nodes).toEqual([]));
});

it("keeps a carriage return that is written as a reference, and reads CRLF as one line end", () => {
  expect(textOf(read("<a>x&#xD;y\r\nz</a>"))).toBe("x\ry\nz");
});

it("random bytes never crash it, and every finding has a place", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("<", ">", "/", "a", "=", '"', "'", "@", "(", ")", "{", "}", "&", ";", "!", "-", "[", "]", "?", " ", "\n", "\\", "$"), maxLength: 60 }), (text) => {
      const { document, diagnostics } = readXml(text, "p.xml");
      expect(document !== undefined || diagnostics.length > 0).toBe(true);
      for (const d of diagnostics) expect(d.range?.start.line).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

const corpus = path.resolve(import.meta.dirname, "../../../shared/corpus/policies");
describe.skipIf(!existsSync(corpus))("published documents", () => {
  const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".xml")).sort() : [];
  it("are read, and survive printing", () => {
    const unreadable = files.filter((file) => {
      const { document, diagnostics } = readXml(readFileSync(path.join(corpus, file), "utf8"), file);
      if (document === undefined || diagnostics.length > 0) return true;
      expect(dataOf(readXml(printXml(document), file).document)).toEqual(dataOf(document));
      return false;
    });
    // The first has an expression that is really never closed, the second a comment.
    expect(unreadable).toEqual(["snippets/call-out-to-an-http-endpoint-and-cache-the-response.xml", "snippets/filter-response-content-based-on-product-name.xml"]);
    expect(files.length).toBeGreaterThan(100);
  });
});
