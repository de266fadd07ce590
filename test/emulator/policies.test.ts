import { describe, expect, test } from "vitest";
import { rg, service, startBench, type Bench, type RawReply } from "./support/client.js";

const inbound = (content: string): string => `<policies><inbound>${content}</inbound></policies>`;
const put = (call: Bench["call"], value: string, format?: string, path = "/policies/policy"): Promise<RawReply> =>
  call("PUT", path, { properties: { value, ...(format === undefined ? {} : { format }) } });

describe("read-back", () => {
  test.each([
    ["<policies><inbound/><backend></backend><outbound   /></policies>", "<policies>\r\n\t<inbound />\r\n\t<backend></backend>\r\n\t<outbound />\r\n</policies>"],
    ["<!-- a\n  b -->\n<policies>\n    <inbound><!-- c --></inbound></policies>\n", "<!-- a\r\n  b -->\r\n<policies>\r\n\t<inbound>\r\n\t\t<!-- c -->\r\n\t</inbound>\r\n</policies>"],
    [
      inbound("<set-variable value='a&quot;b' name='v'/>"),
      '<policies>\r\n\t<inbound>\r\n\t\t<set-variable value="a&quot;b" name="v" />\r\n\t</inbound>\r\n</policies>',
    ],
    [
      inbound("<set-body>@{\n  return 1 &lt; 2 ? \"a\" : \"b\";\n}</set-body>"),
      '<policies>\r\n\t<inbound>\r\n\t\t<set-body>@{\r\n  return 1 &lt; 2 ? "a" : "b";\r\n}</set-body>\r\n\t</inbound>\r\n</policies>',
    ],
  ])("%j", async (value, expected) => {
    const { call } = await startBench();
    const written = await put(call, value);
    expect(written.json.properties).toEqual({ format: "xml", value: expected });
    const read = await call("GET", "/policies/policy");
    expect([read.json.properties, read.headers.get("etag")]).toEqual([{ format: "xml", value: expected }, written.headers.get("etag")]);
    expect((await put(call, expected)).headers.get("etag")).toBe(written.headers.get("etag"));
  });

  test("xml and rawxml are two encodings of one policy", async () => {
    const { client, call } = await startBench();
    const raw = inbound('<set-variable name="v" value="@(context.Request.Headers["a"].First() + "<b>" ?? "&")" />');
    const written = await put(call, raw, "rawxml");
    expect(written.status).toBe(200);
    const xml = (await client.policy.get(rg, service, "policy")).value ?? "";
    expect(xml).toContain('value="@(context.Request.Headers[&quot;a&quot;].First() + &quot;&lt;b&gt;&quot; ?? &quot;&amp;&quot;)"');
    const back = await client.policy.get(rg, service, "policy", { format: "rawxml" });
    expect([back.format, back.value?.replace(/[\r\n\t]/g, "")]).toEqual(["rawxml", raw]);
    expect((await put(call, xml)).headers.get("etag")).toBe(written.headers.get("etag"));
  });

  test("a fragment shows its format only when raw was asked for", async () => {
    const { call } = await startBench();
    await call("PUT", "/policyFragments/f", { properties: { value: "<fragment><trace source='x'><message>m</message></trace></fragment>" } });
    expect((await call("GET", "/policyFragments/f")).json.properties).not.toHaveProperty("format");
    expect((await call("GET", "/policyFragments/f?format=rawxml")).json.properties?.format).toBe("rawxml");
    expect((await call("GET", "/policyFragments/f")).json.id).toMatch(/\/policyfragments\/f$/);
  });
});

describe("refusals", () => {
  test.each([
    ["<policies><inbound></policies>", "representation", /inbound.*Line 1, position \d+\.$/],
    [inbound('<set-variable name="v" value="a & b" />'), "representation", "An error occurred while parsing EntityName. Line 1, position 53."],
    [inbound('<set-variable name="v" value="&foo;" />'), "representation", /Reference to undeclared entity 'foo'\./],
    [inbound('<set-variable name="v" value="1 < 2" />'), "representation", /'<', hexadecimal value 0x3C, is an invalid attribute character\./],
    [inbound("<set-body>@(context.Body.As<JObject>())</set-body>"), "representation", /JObject/],
    ["<policies /><policies />", "representation", /multiple root elements/],
    ["<policies /> text", "representation", /Data at the root level is invalid/],
    ["<!-- only -->", "representation", /./],
    ["<policy />", "policy", "Error in element 'policy' on line 1, column 2: The root element must be 'policies'."],
    ["<policies><set-body /></policies>", "set-body", /^Error in element 'set-body' on line 2, column 3: /],
    ["<policies><inbound /><inbound /></policies>", "inbound", /^Error in element 'inbound' on line 3, column 3: /],
    [inbound('<set-backend-service backend-id="x" />'), "set-backend-service", "Error in element 'set-backend-service' on line 3, column 4: Backend with id 'x' could not be found."],
    [inbound('<include-fragment fragment-id="x" />'), "include-fragment", "Error in element 'include-fragment' on line 3, column 4: Policy fragment with id 'x' could not be found."],
    [inbound('<log-to-eventhub logger-id="x">a</log-to-eventhub>'), "log-to-eventhub", /Logger with id 'x' could not be found\.$/],
    [inbound('<set-header name="{{x}}" exists-action="override"><value>{{x}}</value></set-header>'), "set-header", /Cannot find a property 'x'$/],
    [inbound("<frobnicate />"), "frobnicate", /on line 3, column 4: 'frobnicate' is not a policy\.$/],
    [inbound("<forward-request />"), "forward-request", /not allowed in the section 'inbound'\.$/],
    [inbound('<base colour="red" />'), "base", /attribute 'colour' is not allowed\.$/],
    [inbound('<set-variable name="v" />'), "set-variable", /attribute 'value' is missing\.$/],
    [inbound('<choose><otherwise /></choose>'), "choose", /element 'when' is missing\.$/],
    [inbound('<choose><when condition="@(true)"><nonsense /></when></choose>'), "nonsense", /on line 5, column 6/],
    [inbound('<set-header name="a" exists-action="maybe" />'), "set-header", /value 'maybe' of the attribute 'exists-action' is not valid\.$/],
    ["<policies><backend><base /><forward-request /></backend></policies>", "backend", /Only one policy/],
  ])("%s", async (value, target, message) => {
    const { call } = await startBench();
    const reply = await put(call, value);
    expect([reply.status, reply.json.error?.code, reply.json.error?.message]).toEqual([400, "ValidationError", "One or more fields contain incorrect values:"]);
    expect(reply.json.error?.details?.[0]).toEqual({ code: "ValidationError", target, message: expect.stringMatching(message) as string });
  });

  test("names other than `policy`, links, other formats", async () => {
    const { call } = await startBench();
    expect((await put(call, inbound(""), undefined, "/policies/other")).json).toEqual({ error: { code: "BadRequest", message: "", details: null } });
    for (const format of ["xml-link", "rawxml-link", "yaml"])
      expect((await put(call, inbound(""), format)).json.error?.details, format).toMatchObject([{ target: "format" }]);
    expect((await call("PUT", "/policies/policy", { properties: {} })).json.error?.details).toMatchObject([{ target: "value" }]);
  });

  test("what a fragment and a scope may not hold", async () => {
    const { call } = await startBench();
    await call("PUT", "/policyFragments/f", { properties: { value: "<fragment />" } });
    const nested = await call("PUT", "/policyFragments/g", { properties: { value: '<fragment><include-fragment fragment-id="f" /></fragment>' } });
    expect(await (await fetch(nested.headers.get("azure-asyncoperation") ?? "")).json()).toMatchObject({ status: "Failed" });
    const quota = inbound('<quota calls="1" renewal-period="300" />');
    expect((await put(call, quota, undefined, "/products/starter/policies/policy")).status).toBe(201);
    expect((await put(call, quota)).json.error?.details).toMatchObject([{ message: expect.stringContaining("not allowed at the scope 'global'") as string }]);
  });
});

describe("references", () => {
  test("expressions and liquid are not looked up; named values in an id are", async () => {
    const { call } = await startBench();
    await call("PUT", "/namedValues/n", { properties: { displayName: "env", value: "test" } });
    await call("PUT", "/backends/b-test", { properties: { url: "https://b", protocol: "http" } });
    const value = inbound(
      '<set-backend-service backend-id="@(context.Variables.GetValueOrDefault&lt;string&gt;(&quot;b&quot;))" />' +
        '<set-backend-service backend-id="b-{{env}}" /><set-body template="liquid">{{body.name}}</set-body>',
    );
    expect((await put(call, value)).status).toBe(200);
    expect((await call("DELETE", "/backends/b-test")).status).toBe(400);
    expect((await put(call, inbound('<set-backend-service backend-id="c-{{env}}" />'))).json.error?.details?.[0]?.message).toContain("'c-test'");
  });

  test("a renamed named value is rewritten where it is used", async () => {
    const { call } = await startBench();
    await call("PUT", "/namedValues/n", { properties: { displayName: "old.name", value: "v" } });
    await call("PUT", "/backends/b", { properties: { url: "https://b", protocol: "http", credentials: { header: { x: ["{{old.name}}"] } } } });
    await put(call, inbound('<set-variable name="a" value="{{old.name}} {{OLD.NAME}}" />'));
    await call("PATCH", "/namedValues/n", { properties: { displayName: "new" } });
    expect((await call("GET", "/policies/policy")).json.properties?.value).toContain('value="{{new}} {{new}}"');
    expect((await call("GET", "/backends/b")).json.properties?.credentials).toEqual({ header: { x: ["{{new}}"] } });
    expect((await call("DELETE", "/namedValues/n")).json.error?.message).toContain("/policies/policy");
  });

  test("allPolicies names every policy", async () => {
    const { call } = await startBench();
    await put(call, inbound("<base />"), undefined, "/apis/echo-api/operations/create-resource/policies/policy");
    await put(call, inbound("<base />"), undefined, "/apis/echo-api/policies/policy");
    const { value } = (await call("GET", "/allPolicies")).json;
    const ids = (value as unknown as { properties: { referencePolicyId: string } }[]).map((p) => p.properties.referencePolicyId.split("/service/apim-1")[1]);
    expect(ids).toEqual(["/policies/policy", "/apis/echo-api/policies/policy", "/apis/echo-api/operations/create-resource/policies/policy"]);
  });
});

test("policies are described, all or those of a scope", async () => {
  const { call } = await startBench();
  const named = async (query: string): Promise<unknown[]> => ((await call("GET", `/policyDescriptions?$top=1000${query}`)).json.value as unknown as { name: string }[]).map(({ name }) => name);
  expect(await named("")).toEqual(expect.arrayContaining(["rate-limit", "ip-filter"]));
  expect(await named("&scope=Tenant")).not.toContain("rate-limit");
  expect(await named("&scope=Product")).toContain("rate-limit");
  for (const scope of ["Moon", "constructor"]) expect((await call("GET", `/policyDescriptions?scope=${scope}`)).status, scope).toBe(400);
});
