import { describe, expect, it } from "vitest";
import { checkPolicy } from "../../src/policy/index.js";
import { readXml } from "../../src/xml/index.js";
import { pointed } from "./support.js";

function found(inbound: string): string[] {
  const source = `<policies>\n<inbound>\n<base />\n${inbound}\n</inbound>\n</policies>`;
  const { document, diagnostics } = readXml(source, "p.xml");
  return pointed(source, [...diagnostics, ...checkPolicy(document!.root)].filter((d) => d.code.startsWith("expression-syntax")));
}

describe("C# that does not parse is found at its characters", () => {
  it.each([
    [`<set-variable name="a" value="@(1 + )" />`, ["expression-syntax @ )"]],
    [`<set-variable name="a" value="@(context.Variables['abc'])" />`, ["expression-syntax @ 'abc'"]],
    [`<set-variable name="a" value="@(a &amp;&amp; &quot;b&quot; ??= c)" />`, ["expression-syntax-newer @ ??="]],
    ["<set-body>@{\n  var a = 1\n  return a;\n}</set-body>", ["expression-syntax @ 1"]],
    [`<choose><when condition="@(x is not null)"><set-method>GET</set-method></when></choose>`, ["expression-syntax-newer @ not"]],
  ])("%s", (inbound, expected) => {
    expect(found(inbound)).toEqual(expected);
  });

  it("and nothing is said of what is no expression", () => {
    expect(found(`<set-body template="liquid">{% if a %}@(x +{% endif %}</set-body><set-variable name="a" value="a@(b" />`)).toEqual([]);
  });
});
