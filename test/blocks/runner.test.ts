import { describe, expect, test } from "vitest";
import { readXml } from "../../src/xml/index.js";
import { runCase, valuesOutOfRange, type BlockCase, type CompiledBlock, type CompiledBlocks } from "../support/block-run/index.js";

const around = { model: { scope: { lookup: () => undefined, names: [], environment: "local" }, documents: { all: () => [] } }, fragment: () => undefined } as unknown as CompiledBlocks;

/** What a case finds wrong with policies that are written here. */
function run(xml: string, row: Partial<BlockCase>, section: "inbound" | "backend" | "outbound" = "inbound"): readonly string[] {
  const { document } = readXml(`<${section}>${xml}</${section}>`, "block.xml");
  const block = { nodes: document?.root.children ?? [], tokenVariables: [] } as unknown as CompiledBlock;
  return runCase({ section }, { name: "a case", kind: "allow", expect: {}, ...row }, block, around);
}

const set = (name: string, value: string): string => `<set-variable name="${name}" value="${value}" />`;

describe("the tests of building blocks", () => {
  test("fail for a policy that they do not know", () => {
    expect(() => run("<mock-response />", {})).toThrow("<mock-response> has no handler");
  });

  test("fail for an answer that nobody gave", () => {
    expect(() => run('<send-request response-variable-name="pdp" />', {})).toThrow('asks for "pdp"');
  });

  test("fail where an expectation is not met, and say how", () => {
    const xml = '<set-header name="A" exists-action="override"><value>1</value></set-header>';
    expect(run(xml, { expect: { request: { headers: { a: "1" } } } })).toEqual([]);
    expect(run(xml, { expect: { request: { headers: { A: "2" } } } })).toEqual(['request.headers.A was to be "2", and is ["1"]']);
    expect(run(xml, { expect: { request: { headers: { A: null } } } })).toEqual(['request.headers.A was to be absent, and is ["1"]']);
    expect(run(xml, { expect: { status: 401 } })).toContain("was to be answered, and the request goes on");
    expect(run('<return-response><set-status code="403" reason="No" /></return-response>', {})).toEqual(["was to go on, and return-response answered 403 "]);
  });

  test("fail where an expression throws, even in an attribute that changes nothing", () => {
    const problems = run(`<rate-limit-by-key calls="1" renewal-period="60" counter-key="@(context.Request.Headers[&quot;X&quot;][0])" />`, {});
    expect(problems).toHaveLength(2);
    expect(problems[1]).toContain("KeyNotFoundException");
  });

  test("keep what .NET says a value is from one policy to the next", () => {
    const xml = set("n", "@(7)") + set("text", '@(((int)context.Variables[&quot;n&quot;] + 1).ToString())') + set("wrong", "@((long)context.Variables[&quot;n&quot;])");
    expect(run(xml, { expect: { status: 500, variables: { n: 7, text: "8", wrong: null } } }).join()).toContain("InvalidCastException");
  });

  test("lose a body that is read without being preserved", () => {
    const xml = set("first", "@(context.Request.Body.As&lt;string&gt;())") + set("second", "@(context.Request.Body.As&lt;string&gt;())");
    expect(run(xml, { context: { Request: { Body: "text" } }, expect: { variables: { first: "text", second: "" }, request: { body: "" } } })).toEqual([]);
    expect(run(xml.replace("As&lt;string&gt;()", "As&lt;string&gt;(preserveContent: true)"), { context: { Request: { Body: "text" } }, expect: { variables: { second: "text" } } })).toEqual([]);
  });

  test("count when the response is known", () => {
    const limit = '<rate-limit-by-key calls="5" renewal-period="60" counter-key="k" increment-condition="@(context.Response.StatusCode == 401)" remaining-calls-variable-name="left" />';
    expect(run(limit, { given: { counters: { k: 3 } }, expect: { counted: { k: 0 }, variables: { left: 1 } } })).toEqual([]);
    expect(run(limit, { given: { "forward-request": [{ status: 401 }] }, expect: { counted: { k: 1 } } })).toEqual([]);
    expect(run(limit, { given: { counters: { k: 5 } }, expect: { status: 429, headers: { "Retry-After": "60" } } })).toEqual([]);
  });

  test("refuse tokens that are late, forged, of others, or absent", () => {
    const xml = '<validate-azure-ad-token tenant-id="t"><audiences><audience>a</audience></audiences><required-claims><claim name="scp" match="all" separator=" "><value>x</value><value>y</value></claim></required-claims></validate-azure-ad-token>';
    const scp = "x y z";
    expect(run(xml, { token: { scp } })).toEqual([]);
    for (const token of [undefined, { scp: "x" }, { scp, aud: "b" }, { scp, tid: "u" }, { scp, signature: "forged" }, { scp, exp: 1 }]) expect(run(xml, { ...(token === undefined ? {} : { token }), expect: { status: 401 } })).toEqual([]);
  });

  test("try values at every bound of a parameter", () => {
    const found = valuesOutOfRange({ size: { type: "integer", minimum: 1, maximum: 9 }, names: { type: "array", items: { type: "string", pattern: "^[a-z]+$" }, minItems: 1 } });
    expect(found.map(({ parameter, what }) => `${parameter} ${what}`)).toEqual(["size no integer", "size a fraction", "size below 1", "size above 9", "names no array", "names fewer than 1", "names an item that is no string", "names an item that is no match of ^[a-z]+$"]);
    expect(() => valuesOutOfRange({ any: { type: "string", pattern: "" } })).toThrow("refuse nothing");
  });
});
