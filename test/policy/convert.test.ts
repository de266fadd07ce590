import { describe, expect, it } from "vitest";
import { readXmlNodes } from "../../src/xml/index.js";
import { convertPolicies } from "../../src/policy/index.js";
import { convertYaml, pointed } from "./support.js";

const lines = (...parts: readonly string[]): string => parts.join("\n");

const readable: readonly (readonly [title: string, yaml: string, xml: string])[] = [
  ["a name alone", "- base", "<base />"],
  ["a name with nothing", "- forward-request:", "<forward-request />"],
  ["a name with true", "- forward-request: true", "<forward-request />"],
  ["attributes", "- rate-limit: { calls: 20, renewal-period: 60 }", '<rate-limit calls="20" renewal-period="60" />'],
  ["attributes in the catalog's order", "- rate-limit: { renewal-period: 60, calls: 20 }", '<rate-limit calls="20" renewal-period="60" />'],
  ["booleans and numbers", "- forward-request: { timeout: 0.5, buffer-response: false }", '<forward-request timeout="0.5" buffer-response="false" />'],
  ["text", "- set-body: hello", "<set-body>hello</set-body>"],
  ["an expression as text", '- set-body: "@(1 < 2)"', "<set-body>@(1 &lt; 2)</set-body>"],
  ["text beside attributes", "- set-body: { template: liquid, text: 'Hi {{body.name}}' }", '<set-body template="liquid">Hi {{body.name}}</set-body>'],
  ["a number as text", "- set-method: { id: a, text: 1 }", '<set-method id="a">1</set-method>'],
  ["empty text", '- set-body: ""', "<set-body />"],
  ["white space as text", '- set-body: "  "', "<set-body><![CDATA[  ]]></set-body>"],
  ["one child value", "- set-header: { name: X, value: y }", lines('<set-header name="X">', "  <value>y</value>", "</set-header>")],
  [
    "several child values",
    "- set-header: { name: X, exists-action: append, value: [a, 2, true] }",
    lines('<set-header name="X" exists-action="append">', "  <value>a</value>", "  <value>2</value>", "  <value>true</value>", "</set-header>"),
  ],
  [
    "containers and claims",
    lines(
      "- validate-jwt:",
      "    header-name: Authorization",
      "    required-claims: [{ name: roles, match: any, value: [A, B] }]",
      "    audiences: [api://a, api://b]",
      "    openid-config: { url: https://login.example/config }",
      "    issuer-signing-keys: [c2VjcmV0, { id: k1, n: AQAB, e: AQAB }]",
    ),
    lines(
      '<validate-jwt header-name="Authorization">',
      '  <openid-config url="https://login.example/config" />',
      "  <issuer-signing-keys>",
      "    <key>c2VjcmV0</key>",
      '    <key id="k1" n="AQAB" e="AQAB" />',
      "  </issuer-signing-keys>",
      "  <audiences>",
      "    <audience>api://a</audience>",
      "    <audience>api://b</audience>",
      "  </audiences>",
      "  <required-claims>",
      '    <claim name="roles" match="any">',
      "      <value>A</value>",
      "      <value>B</value>",
      "    </claim>",
      "  </required-claims>",
      "</validate-jwt>",
    ),
  ],
  [
    "a container with an attribute",
    '- cors: { allowed-origins: ["https://a"], allowed-methods: { preflight-result-max-age: 300, method: [GET, PUT] }, allowed-headers: ["*"] }',
    lines(
      "<cors>",
      "  <allowed-origins>",
      "    <origin>https://a</origin>",
      "  </allowed-origins>",
      '  <allowed-methods preflight-result-max-age="300">',
      "    <method>GET</method>",
      "    <method>PUT</method>",
      "  </allowed-methods>",
      "  <allowed-headers>",
      "    <header>*</header>",
      "  </allowed-headers>",
      "</cors>",
    ),
  ],
  [
    "branches as a list",
    lines("- choose:", '    - when: { condition: "@(a)", policies: [base] }', "    - when:", '        condition: "@(b)"', "    - otherwise: [{ set-method: GET }]"),
    lines(
      "<choose>",
      '  <when condition="@(a)">',
      "    <base />",
      "  </when>",
      '  <when condition="@(b)" />',
      "  <otherwise>",
      "    <set-method>GET</set-method>",
      "  </otherwise>",
      "</choose>",
    ),
  ],
  [
    "branches as a map",
    lines("- choose:", '    when: { condition: "@(a)" }', "    otherwise: { policies: [base] }"),
    lines("<choose>", '  <when condition="@(a)" />', "  <otherwise>", "    <base />", "  </otherwise>", "</choose>"),
  ],
  [
    "comments, also between branches and children",
    lines("- comment: Guests may read", "- choose:", "    - comment: ' padded'", "    - when: { condition: true, policies: [comment: inside] }", "- cors:", "    allowed-origins: [comment: ours, https://a]"),
    lines(
      "<!-- Guests may read -->",
      "<choose>",
      "  <!-- padded-->",
      '  <when condition="true">',
      "    <!-- inside -->",
      "  </when>",
      "</choose>",
      "<cors>",
      "  <allowed-origins>",
      "    <!-- ours -->",
      "    <origin>https://a</origin>",
      "  </allowed-origins>",
      "</cors>",
    ),
  ],
  ["raw XML", "- xml: <base /><!--a--><unknown b='@(1 < 2)'>c</unknown>", lines("<base />", "<!--a-->", '<unknown b="@(1 &lt; 2)">c</unknown>')],
  [
    "children in the order they are written",
    lines("- return-response:", "    response-variable-name: r", "    children:", "      - set-body: later", "      - comment: first", "      - set-status: { code: 503 }", '      - xml: <set-headr name="a" />', "      - set-status"),
    lines(
      '<return-response response-variable-name="r">',
      "  <set-body>later</set-body>",
      "  <!-- first -->",
      '  <set-status code="503" />',
      '  <set-headr name="a" />',
      "  <set-status />",
      "</return-response>",
    ),
  ],
  [
    "branches as a list, in its own order",
    lines("- choose:", "    - otherwise: [base]", '    - when: { condition: "@(a)" }'),
    lines("<choose>", "  <otherwise>", "    <base />", "  </otherwise>", '  <when condition="@(a)" />', "</choose>"),
  ],
  ["XML inside an element that takes any", "- set-body: { template: liquid, children: [xml: '<a>{{x}}</a>'] }", lines('<set-body template="liquid">', "  <a>{{x}}</a>", "</set-body>")],
  ["a text in pieces", "- set-body: { text: [a, 1] }\n- comment: [b, ' ']", lines("<set-body>a1</set-body>", "<!--b -->")],
  [
    "nested policies",
    '- retry: { condition: "@(x)", count: 3, interval: 1, policies: [forward-request] }',
    lines('<retry condition="@(x)" count="3" interval="1">', "  <forward-request />", "</retry>"),
  ],
  [
    "policies as children",
    lines(
      "- return-response:",
      "    set-body: no",
      "    set-status: { code: 403, reason: Forbidden }",
      "    set-header: [{ name: X, value: y }, { name: Z, exists-action: delete }]",
    ),
    lines(
      "<return-response>",
      '  <set-status code="403" reason="Forbidden" />',
      '  <set-header name="X">',
      "    <value>y</value>",
      "  </set-header>",
      '  <set-header name="Z" exists-action="delete" />',
      "  <set-body>no</set-body>",
      "</return-response>",
    ),
  ],
  [
    "addresses",
    "- ip-filter: { action: allow, address: [10.0.0.1, 10.0.0.2], address-range: { from: 10.1.0.0, to: 10.1.0.9 } }",
    lines(
      '<ip-filter action="allow">',
      "  <address>10.0.0.1</address>",
      "  <address>10.0.0.2</address>",
      '  <address-range from="10.1.0.0" to="10.1.0.9" />',
      "</ip-filter>",
    ),
  ],
];

const refused: readonly (readonly [title: string, yaml: string, findings: readonly string[]])[] = [
  ["an unknown policy", "- rate-limits: { calls: 1 }", ["policy-unknown @ rate-limits"]],
  ["an unknown bare name", "- bass", ["policy-unknown @ bass"]],
  ["an unknown key", "- rate-limit: { cals: 1 }", ["policy-property-unknown @ cals"]],
  ["an inherited key", "- rate-limit: { constructor: 1 }", ["policy-property-unknown @ constructor"]],
  ["an unknown key of a child", "- validate-jwt: { required-claims: [{ nam: a }] }", ["policy-property-unknown @ nam"]],
  ["an unknown branch", "- choose: [{ wen: {} }]", ["policy-property-unknown @ wen"]],
  ["two names in one item", "- { base: , set-method: GET }", ["policy-item-shape @ { base: , set-method: GET }"]],
  ["an empty item", "- {}", ["policy-item-shape @ {}"]],
  ["a list as an item", "- [base]", ["policy-item-shape @ [base]"]],
  ["a number as an item", "- 3", ["policy-item-shape @ 3"]],
  ["a map where the list is", "base: ", ["policy-item-shape @ base: "]],
  ["a list for an attribute", "- rate-limit: { calls: [1] }", ["policy-value-shape @ [1]"]],
  ["nothing for an attribute", "- set-variable: { name: a, value: ~ }", ["policy-value-shape @ ~"]],
  ["text for an element without", "- rate-limit: many", ["policy-value-shape @ many"]],
  ["one value where a list is", "- validate-jwt: { audiences: a }", ["policy-value-shape @ a"]],
  ["a list for an element without children", "- rate-limit-by-key: [1]", ["policy-value-shape @ [1]"]],
  ["a map as text", "- set-body: { text: { a: b } }", ["policy-value-shape @ { a: b }"]],
  ["a comment that ends too early", "- comment: a --> b", ["policy-item-shape @ a --> b"]],
  ["two dashes in a comment", "- comment: a -- b", ["policy-item-shape @ a -- b"]],
  ["a map as a comment", "- comment: { a: b }", ["policy-item-shape @ { a: b }"]],
  ["raw XML that does not read", '- xml: "<a"', ['xml-syntax @ "<a"']],
  ["a list as raw XML", "- xml: [a]", ["policy-item-shape @ [a]"]],
  ["a comment with something beside it", "- { comment: a, base: b }", ["policy-item-shape @ { comment: a, base: b }"]],
  ["an unknown name among children", "- return-response: { children: [set-statu: { code: 1 }] }", ["policy-property-unknown @ set-statu"]],
  ["one value for children", "- return-response: { children: a }", ["policy-value-shape @ a"]],
  ["children of an element without", "- base: { children: [] }", ["policy-property-unknown @ children"]],
  ["a scalar for nested policies", "- retry: { policies: base }", ["policy-item-shape @ base"]],
  ["a character that XML lacks", '- set-body: "a\\u0001b"', ['policy-value-shape @ "a\\u0001b"']],
  ["false for an element", "- base: false", ["policy-value-shape @ false"]],
];

describe("convertPolicies", () => {
  it.each(readable)("reads %s", (_, yaml, xml) => {
    const result = convertYaml(yaml);
    expect(result.diagnostics).toEqual([]);
    expect(result.xml).toBe(xml);
  });

  it.each(refused)("points at %s", (_, yaml, findings) => {
    expect(pointed(yaml, convertYaml(yaml).diagnostics)).toEqual(findings);
  });

  it("suggests the name that was meant", () => {
    expect(convertYaml("- rate-limits: { calls: 1 }").diagnostics[0]?.fix).toBe('Did you mean "rate-limit"?');
    expect(convertYaml("- rate-limit: { cals: 1 }").diagnostics[0]?.fix).toBe('Did you mean "calls"?');
  });

  it("gives the caller its own items first, at their paths", () => {
    const seen: unknown[] = [];
    const expand = (item: Readonly<Record<string, unknown>>, path: readonly (string | number)[]) => {
      seen.push([...path]);
      return "use" in item ? readXmlNodes("<!-- guard --><set-method>GET</set-method>", "guard.xml").nodes : undefined;
    };
    const result = convertYaml("- base\n- { use: guard, with: {} }\n- choose: [{ otherwise: [{ use: guard }] }]", { expand });
    expect(result.diagnostics).toEqual([]);
    expect(result.nodes.map((n) => n.kind)).toEqual(["element", "comment", "element", "element"]);
    expect(seen).toEqual([[1], [2], [2, "choose", 0, "otherwise", 0]]);
  });

  it("places elements at their keys and attributes at their values", () => {
    const source = "- rate-limit: { calls: 20, renewal-period: 60 }\n- base";
    const [limit, base] = convertYaml(source).nodes;
    const at = (n: unknown): unknown => (n as { at: { range: unknown } }).at.range;
    expect(at(limit)).toEqual({ start: { line: 1, column: 3 }, end: { line: 1, column: 13 } });
    expect(limit?.kind === "element" && limit.attributes.map(at)).toEqual([
      { start: { line: 1, column: 24 }, end: { line: 1, column: 26 } },
      { start: { line: 1, column: 44 }, end: { line: 1, column: 46 } },
    ]);
    expect(at(base)).toEqual({ start: { line: 2, column: 3 }, end: { line: 2, column: 7 } });
  });

  it("never throws, whatever stands there", () => {
    const at = () => ({ file: "x", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } });
    for (const value of [undefined, null, 1, Symbol("a"), () => 1, new Date(0), new Map(), [Symbol("a")], [{ "set-body": Symbol("a") }], [{ cors: { "allowed-origins": [[]] } }]]) {
      expect(() => convertPolicies(value, at, {})).not.toThrow();
    }
  });
});
