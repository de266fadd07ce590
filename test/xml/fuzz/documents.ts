import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const corpus = path.resolve(process.cwd(), "../shared/corpus/policies");

/** What is mutated: published documents where they are at hand, and always some of our own with every kind of node. */
export function seedDocuments(): readonly string[] {
  if (!existsSync(corpus)) return ownDocuments;
  const files = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".xml")).sort();
  return [...ownDocuments, ...files.map((f) => readFileSync(path.join(corpus, f), "utf8"))];
}

const ownDocuments: readonly string[] = [
  `<policies>
  <inbound>
    <base />
    <!-- who calls -->
    <set-header name="X-Caller" exists-action="override">
      <value>@(context.Request.Headers.GetValueOrDefault("From", "a < b && c"))</value>
    </set-header>
    <choose>
      <when condition="@(context.Variables["n"] is int n && n < 3)">
        <return-response><set-status code="429" reason='Slow "down"' /></return-response>
      </when>
      <otherwise><set-body template="liquid">{% if body.a < 3 %}{"x": "{{body.a}}"}{% endif %}</set-body></otherwise>
    </choose>
  </inbound>
  <backend><base /></backend>
  <outbound><base /><set-body><![CDATA[@{ return $"{1 + 1:D2} {"a"}"; }]]></set-body></outbound>
  <on-error><base /></on-error>
</policies>
`,
  `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<fragment>\r\n\t<set-variable name="v" value="@{\r\n\t\tvar s = @"a""\r\n b";\r\n\t\treturn s + '"' /* " */;\r\n\t}" />\r\n</fragment>\r\n`,
  `<policies><outbound><xsl-transform><parameter name="p">@(1 &lt; 2)</parameter><xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><?x y?><xsl:template match="/"><xsl:text> </xsl:text>&#169; a &amp; b</xsl:template></xsl:stylesheet></xsl-transform></outbound></policies>`,
  `<policies><inbound><rate-limit calls="{{calls}}" renewal-period="60" /><set-query-parameter name="q" exists-action="skip"><value>Bearer @(context.Variables["t"]) and @("u")</value></set-query-parameter></inbound></policies>`,
];
