import { expect, test } from "vitest";
import { rg, sdkPolls, service, startBench } from "../support/client.js";
import { documentText, importInto, listed, operationsOf, problems, site } from "../support/imports.js";

const value = documentText("depot.wsdl");
const wsdlSelector = { wsdlServiceName: "Depot", wsdlEndpointName: "DepotSoap" };

test("pass-through: one POST an operation, told apart by its action", async () => {
  const { call } = await startBench();
  expect(await importInto(call, "depot", { format: "wsdl", value, wsdlSelector, apiType: "soap" })).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/depot")).json.properties).toMatchObject({ displayName: "Depot", serviceUrl: "http://depot.example/Depot.asmx", protocols: ["https"], type: "soap" });
  const [schema, ...others] = await listed(call, "/apis/depot/schemas");
  expect(others).toEqual([]);
  expect(schema?.properties.contentType).toBe("application/vnd.ms-azure-apim.xsd+xml");
  const xsd = schema?.properties.document?.value as unknown as string;
  expect(xsd).toMatch(/^<s:schema [^>]*targetNamespace="urn:aurora:depot"[^>]*>/);
  expect(xsd).toContain('xmlns:tns="urn:aurora:depot"');
  const schemaId = schema?.name;
  const operations = await operationsOf(call, "depot");
  expect(operations.every(({ name }) => /^[0-9a-f]{24}$/.test(name))).toBe(true);
  expect(operations.map(({ properties }) => properties)).toEqual([
    {
      displayName: "GetStock",
      method: "POST",
      urlTemplate: "/?soapAction=urn:aurora:depot/GetStock",
      templateParameters: [],
      description: "What a depot has",
      request: { description: "GetStockSoapIn", queryParameters: [], headers: [], representations: [{ contentType: "text/xml", schemaId, typeName: "GetStock" }] },
      responses: [{ statusCode: 200, description: "GetStockSoapOut", representations: [{ contentType: "text/xml", schemaId, typeName: "GetStockResponse" }], headers: [] }],
      policies: null,
    },
    expect.objectContaining({ displayName: "Ping", urlTemplate: "/?soapAction=urn:aurora:depot/Ping", description: null }),
  ]);
});

test.skipIf(!sdkPolls)("wsdl-link through the client, with another endpoint", async () => {
  const { client, call } = await startBench();
  const url = await site((_, response) => response.end(value));
  const api = { path: "depot", format: "wsdl-link", value: `${url}/Depot.asmx?WSDL`, soapApiType: "soap", wsdlSelector: { wsdlServiceName: "Depot", wsdlEndpointName: "DepotSoap12" } };
  expect(await client.api.beginCreateOrUpdateAndWait(rg, service, "depot", api)).toMatchObject({ apiType: "soap", serviceUrl: "http://depot.example/Depot12.asmx" });
  expect((await operationsOf(call, "depot")).map(({ properties }) => properties)).toMatchObject([{ request: { representations: [{ contentType: "application/soap+xml" }] } }]);
});

test("a second import keeps names and policies", async () => {
  const { call } = await startBench();
  const properties = { format: "wsdl", value, wsdlSelector, apiType: "soap" };
  await importInto(call, "depot", properties);
  const before = await operationsOf(call, "depot");
  const policy = `/apis/depot/operations/${before[0]!.name}/policies/policy`;
  await call("PUT", policy, { properties: { value: "<policies><inbound><base /></inbound></policies>" } });
  await importInto(call, "depot", properties);
  expect(await operationsOf(call, "depot")).toEqual(before);
  expect((await call("GET", policy)).status).toBe(200);
});

test("SOAP to REST: operations by name, JSON, and a policy each", async () => {
  const { call } = await startBench();
  expect(await importInto(call, "depot", { format: "wsdl", value, wsdlSelector })).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/depot")).json.properties).not.toHaveProperty("type");
  const operations = await operationsOf(call, "depot");
  expect(operations.map(({ properties }) => [properties.method, properties.urlTemplate])).toEqual([["POST", "/GetStock"], ["GET", "/Ping"]]);
  expect(operations[0]?.properties).toMatchObject({
    request: { representations: [{ contentType: "application/json", typeName: "GetStock" }] },
    responses: [{ representations: [{ contentType: "application/json", typeName: "GetStockResponse" }] }],
  });
  const [schema] = await listed(call, "/apis/depot/schemas");
  expect(schema?.properties.document?.components?.schemas?.GetStock).toEqual({
    type: "object",
    properties: {
      getStock: {
        type: "object",
        required: ["depot"],
        properties: { depot: { type: "integer", format: "int32" }, articles: { type: "array", items: { type: "object", required: ["number"], properties: { number: { type: "string" } } } } },
      },
    },
  });
  const policy = (await call("GET", `/apis/depot/operations/${operations[0]!.name}/policies/policy`)).json.properties?.value as unknown as string;
  expect(policy).toContain('<rewrite-uri template="/Depot.asmx" copy-unmatched-params="false" />');
  expect(policy).toContain('<value>"urn:aurora:depot/GetStock"</value>');
  expect(policy).toContain("{% if body.getStock.depot %}<Depot>{{body.getStock.depot}}</Depot>");
  expect(policy).toContain("{% for item in body.getStock.articles -%}");
  // What the import makes, the service takes back.
  const back = await call("PUT", `/apis/depot/operations/${operations[0]!.name}/policies/policy`, { properties: { value: policy } });
  expect([back.status, back.json.properties?.value]).toEqual([200, policy]);
});

const changed = (from: string | RegExp, to: string): string => value.replace(from, to);

test.each([
  ["several endpoints and no selector", value, {}, /Multiple service endpoints are not allowed/],
  ["an endpoint that is not there", value, { wsdlSelector: { wsdlServiceName: "Depot", wsdlEndpointName: "DepotHttp" } }, /'DepotHttp' could not be found/],
  ["a message that is not there", changed(/<wsdl:message name="PingSoapIn".*/, ""), { wsdlSelector }, /Cannot resolve referenced input message '\{urn:aurora:depot\}PingSoapIn'\./],
  ["a type that is not there", changed('type="tns:Stock"', 'type="tns:Gone"'), { wsdlSelector }, /Could not resolve type '\{urn:aurora:depot\}Gone'\./],
  ["a type that holds itself", changed('name="Number" type="s:string"', 'name="Parts" type="tns:Article"'), { wsdlSelector }, /Unable to import API from WSDL: Element named 'GetStock' has a recursive definition\./],
  ["rpc", changed(' style="document" />', ' style="rpc" />'), { wsdlSelector }, /style 'rpc' are not supported/],
  ["an import", changed("<wsdl:types>", '<wsdl:import namespace="urn:x" location="other.wsdl" /><wsdl:types>'), { wsdlSelector }, /'wsdl:import' of 'other\.wsdl' is not supported/],
  ["several parts", changed('element="tns:Ping" />', 'element="tns:Ping" /><wsdl:part name="more" element="tns:GetStock" />'), { wsdlSelector }, /multiple parts are not supported/],
  ["no WSDL", "<a />", { wsdlSelector }, /is not 'definitions' of WSDL 1\.1/],
  ["no XML", "<a>", { wsdlSelector }, /Parsing error\(s\): /],
])("%s is refused", async (_, text, properties, message) => {
  const { call } = await startBench();
  const [problem] = problems(await importInto(call, "depot", { format: "wsdl", value: text, apiType: "soap", ...properties }));
  expect(problem).toMatch(message);
});

test("operations of a SOAP API are told apart by their action", async () => {
  const { call } = await startBench();
  await call("PUT", "/apis/soap", { properties: { displayName: "Soap", path: "soap", type: "soap" } });
  const put = async (urlTemplate: string): Promise<unknown> => {
    const reply = await call("PUT", "/apis/soap/operations/any", { properties: { displayName: "Any", method: "POST", urlTemplate } });
    return reply.json.error?.details?.[0]?.message ?? reply.status;
  };
  expect([await put("/any"), await put("/?soapAction=*")]).toEqual(["SOAP Operation URL should contain action as '/?soapAction=...'", 201]);
});
