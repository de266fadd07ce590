import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { callSiteOf } from "../../../src/authoring/call-site.js";
import * as authoring from "../../../src/authoring/policies/index.js";
import { camel } from "../../../src/catalog/policies/names.js";
import { policyCatalog, type PolicyElement } from "../../../src/catalog/policies/index.js";
import { convertPolicies } from "../../../src/policy/index.js";
import { startOfFile } from "../../../src/diagnostics/index.js";
import { printElement, type XmlElement } from "../../../src/xml/index.js";

const { base, cacheLookup, choose, comment, cors, csharp, emitMetric, forwardRequest, ipFilter, limitConcurrency, logToEventhub, namedValue, otherwise } = authoring;
const { quota, rateLimitByKey, retry, returnResponse, sendRequest, setBody, setHeader, setMethod, validateJwt, wait, when, xml } = authoring;

const folder = resolve(import.meta.dirname, "../../../src/authoring/policies");
const sourceOf = (name: string): string => readFileSync(resolve(folder, name === "choose" ? "choose.ts" : `elements/${name}.ts`), "utf8");
const entries: readonly PolicyElement[] = Object.values(policyCatalog);

describe("the builders", () => {
  it.each(entries.map((entry) => [camel(entry.name), entry] as const))("%s exists, and its JSDoc begins with the catalog's description", (name, entry) => {
    expect(authoring).toHaveProperty(name);
    const documented = new RegExp(`/\\*\\*\\s+(?:\\* )?(.*?)(?: \\*/)?\n(?: \\*.*\n)*export (?:const|function) ${name}\\b`).exec(sourceOf(entry.name))?.[1];
    expect(documented?.startsWith(entry.description)).toBe(true);
  });

  it("say where they were called", () => {
    const line = Number(/:(\d+):\d+\)?$/.exec(new Error().stack!.split("\n")[1]!)![1]);
    const items = [base(), setMethod("GET"), choose(when(true, [])), when(true, []), otherwise([])];
    for (const item of items) {
      expect(callSiteOf(item)?.file).toMatch(/builders\.test\.ts$/);
      expect(callSiteOf(item)?.line).toBe(line + 1);
    }
    expect(new Set(items.map((item) => callSiteOf(item)?.column)).size).toBe(items.length);
  });

  it("keep the call site away from comparisons and JSON", () => {
    expect(setMethod("GET")).toEqual({ "set-method": "GET" });
    expect(JSON.stringify(base())).toBe('{"base":null}');
  });
});

const printed = (...items: readonly authoring.PolicyItem[]): string => {
  const { nodes, diagnostics } = convertPolicies(items, () => ({ file: "definition.ts", range: startOfFile }), {});
  expect(diagnostics).toEqual([]);
  return nodes.map((node) => printElement(node as XmlElement, { indent: "", newline: "\n" }).replaceAll("\n", "")).join("\n");
};

describe("what the builders return converts to", () => {
  it.each<readonly [string, authoring.PolicyItem, string]>([
    ["a bare element", base(), "<base />"],
    ["an element with an id", forwardRequest({ id: "send" }), '<forward-request id="send" />'],
    [
      "attributes in kebab case",
      rateLimitByKey({ calls: 300, renewalPeriod: 60, counterKey: csharp`context.Subscription.Id` }),
      '<rate-limit-by-key calls="300" renewal-period="60" counter-key="@(context.Subscription.Id)" />',
    ],
    ["one value", setHeader({ name: "X", value: "y" }), '<set-header name="X"><value>y</value></set-header>'],
    ["several values", setHeader({ name: "X", existsAction: "append", value: ["y", csharp`"z"`] }), '<set-header name="X" exists-action="append"><value>y</value><value>@("z")</value></set-header>'],
    ["named values", quota({ calls: namedValue("calls"), renewalPeriod: 3600 }), '<quota calls="{{calls}}" renewal-period="3600" />'],
    [
      "containers",
      validateJwt({ headerName: "Authorization", audiences: ["a"], requiredClaims: [{ name: "roles", match: "any", value: ["A", "B"] }], issuerSigningKeys: ["YQ==", { id: "k", n: "AQAB", e: "AQAB" }] }),
      '<validate-jwt header-name="Authorization"><issuer-signing-keys><key>YQ==</key><key id="k" n="AQAB" e="AQAB" /></issuer-signing-keys><audiences><audience>a</audience></audiences>' +
        '<required-claims><claim name="roles" match="any"><value>A</value><value>B</value></claim></required-claims></validate-jwt>',
    ],
    [
      "containers with attributes",
      cors({ allowedOrigins: ["https://a"], allowedMethods: { preflightResultMaxAge: 300, method: ["GET"] }, allowedHeaders: ["*"] }),
      '<cors><allowed-origins><origin>https://a</origin></allowed-origins><allowed-methods preflight-result-max-age="300"><method>GET</method></allowed-methods><allowed-headers><header>*</header></allowed-headers></cors>',
    ],
    ["children with attributes", ipFilter({ action: "allow", addressRange: { from: "10.0.0.1", to: "10.0.0.9" } }), '<ip-filter action="allow"><address-range from="10.0.0.1" to="10.0.0.9" /></ip-filter>'],
    [
      "policies as children",
      returnResponse({ setStatus: { code: 403, reason: "Forbidden" }, setHeader: [{ name: "X", existsAction: "skip", value: "y" }], setBody: "no" }),
      '<return-response><set-status code="403" reason="Forbidden" /><set-header name="X" exists-action="skip"><value>y</value></set-header><set-body>no</set-body></return-response>',
    ],
    ["text", setBody("hello"), "<set-body>hello</set-body>"],
    ["text beside attributes", setBody({ template: "liquid", text: "{{body.name}}", xsiNil: "null" }), '<set-body template="liquid" xsi-nil="null">{{body.name}}</set-body>'],
    ["text that is needed beside attributes", logToEventhub({ loggerId: "hub", text: csharp`"x"` }), '<log-to-eventhub logger-id="hub">@("x")</log-to-eventhub>'],
    [
      "nested policies",
      retry({ condition: csharp`context.Response.StatusCode == 429`, count: 3, interval: 1 }, [forwardRequest()]),
      '<retry condition="@(context.Response.StatusCode == 429)" count="3" interval="1"><forward-request /></retry>',
    ],
    ["no nested policies", limitConcurrency({ key: "a", maxCount: 1 }, []), '<limit-concurrency key="a" max-count="1" />'],
    [
      "branches",
      choose(when(csharp`context.Request.Method == "GET"`, [cacheLookup({ varyByDeveloper: false, varyByDeveloperGroups: false })]), otherwise([base()])),
      '<choose><when condition="@(context.Request.Method == &quot;GET&quot;)"><cache-lookup vary-by-developer="false" vary-by-developer-groups="false" /></when><otherwise><base /></otherwise></choose>',
    ],
    [
      "requests of their own",
      wait({ for: "all" }, [sendRequest({ responseVariableName: "r", setUrl: "https://a/b", setMethod: "GET" })]),
      '<wait for="all"><send-request response-variable-name="r"><set-url>https://a/b</set-url><set-method>GET</set-method></send-request></wait>',
    ],
    [
      "children in an order of their own",
      returnResponse({ children: [{ setHeader: { name: "X", existsAction: "skip", value: "y" } }, comment("why"), { setStatus: { code: 403 } }, xml("<odd a='1'/>")] }),
      '<return-response><set-header name="X" exists-action="skip"><value>y</value></set-header><!-- why --><set-status code="403" /><odd a="1" /></return-response>',
    ],
    [
      "comments between children of one kind",
      validateJwt({ headerName: "A", requiredClaims: [comment("one"), { name: "roles", value: [comment("two"), "R"] }] }),
      '<validate-jwt header-name="A"><required-claims><!-- one --><claim name="roles"><!-- two --><value>R</value></claim></required-claims></validate-jwt>',
    ],
    ["dimensions", emitMetric({ name: "m", dimension: [{ name: "API ID" }] }), '<emit-metric name="m"><dimension name="API ID" /></emit-metric>'],
  ])("%s", (_, item, xml) => expect(printed(item)).toBe(xml));

  it("leaves what has no meaning to the checks", () => {
    const { diagnostics } = convertPolicies([setHeader({ name: "a", ...{ vale: "b" } })], () => ({ file: "x", range: startOfFile }), {});
    expect(diagnostics.map((d) => d.fix)).toEqual(['Did you mean "value"?']);
  });
});
