import { describe, expect, test } from "vitest";
import { diffOf, findings, line, parsed } from "./support.js";

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:stock" targetNamespace="urn:stock" elementFormDefault="qualified">
  <xs:complexType name="Item"><xs:sequence>
    <xs:element name="sku" type="xs:string"/>
    <xs:element name="level" type="xs:int" minOccurs="0"/>
    <xs:element name="state" type="t:State"/>
  </xs:sequence></xs:complexType>
  <xs:simpleType name="State"><xs:restriction base="xs:string"><xs:enumeration value="Active"/><xs:enumeration value="Retired"/></xs:restriction></xs:simpleType>
</xs:schema>`;

const types = (import_: string): string => `<wsdl:types><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:stock" elementFormDefault="qualified">
    ${import_}
    <xs:element name="GetItem"><xs:complexType><xs:sequence><xs:element name="sku" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="GetItemResponse"><xs:complexType><xs:sequence><xs:element name="item" type="t:Item" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
  </xs:schema></wsdl:types>`;

const description = (rest: { types?: string; services?: string; style?: string; parts?: string } = {}): string => `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:t="urn:stock" targetNamespace="urn:stock">
  ${rest.types ?? types('<xs:include schemaLocation="stock.xsd"/>')}
  <wsdl:message name="GetItemIn">${rest.parts ?? '<wsdl:part name="parameters" element="t:GetItem"/>'}</wsdl:message>
  <wsdl:message name="GetItemOut"><wsdl:part name="parameters" element="t:GetItemResponse"/></wsdl:message>
  <wsdl:portType name="StockPort"><wsdl:operation name="GetItem">
    <wsdl:documentation>Reads one item.</wsdl:documentation>
    <wsdl:input message="t:GetItemIn"/><wsdl:output message="t:GetItemOut"/>
  </wsdl:operation></wsdl:portType>
  <wsdl:binding name="StockSoap" type="t:StockPort"><soap:binding style="${rest.style ?? "document"}" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="GetItem"><soap:operation soapAction="urn:stock/GetItem"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>
  </wsdl:binding>
  <wsdl:binding name="StockSoap12" type="t:StockPort"><soap12:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="GetItem"><soap12:operation soapAction="urn:stock/GetItem"/><wsdl:input><soap12:body use="literal"/></wsdl:input><wsdl:output><soap12:body use="literal"/></wsdl:output></wsdl:operation>
  </wsdl:binding>
  ${rest.services ?? `<wsdl:service name="Stock"><wsdl:port name="StockSoap" binding="t:StockSoap"><soap:address location="https://stock.example/soap"/></wsdl:port></wsdl:service>`}
</wsdl:definitions>
`;

const both = `<wsdl:service name="Stock">
    <wsdl:port name="StockSoap" binding="t:StockSoap"><soap:address location="https://stock.example/soap"/></wsdl:port>
    <wsdl:port name="StockSoap12" binding="t:StockSoap12"><soap12:address location="https://stock.example/soap12"/></wsdl:port>
  </wsdl:service>`;

const file = (text: string, others: Record<string, string> = { "stock.xsd": schema }) => ({ file: "stock.wsdl", text, others });

describe("WSDL", () => {
  test("has an operation for each of its endpoint, as the import makes them", async () => {
    const { apiType, serviceUrl, operations, operationsAreKnown } = await parsed(file(description()));
    expect([apiType, serviceUrl, operationsAreKnown]).toEqual(["soap", "https://stock.example/soap", false]);
    expect(operations).toEqual([
      {
        name: "getitem",
        displayName: "GetItem",
        description: "Reads one item.",
        method: "POST",
        urlTemplate: "/?soapAction=urn:stock/GetItem",
        details: {
          templateParameters: [],
          request: { description: "GetItemIn", queryParameters: [], headers: [], representations: [{ contentType: "text/xml" }] },
          responses: [{ statusCode: 200, description: "GetItemOut", headers: [], representations: [{ contentType: "text/xml" }] }],
        },
      },
    ]);
  });

  test("is sent as one document that reads as the files did", async () => {
    const before = await parsed(file(description()));
    const sent = before.send?.(before.operations);
    expect(sent).toMatchObject({ format: "wsdl", settings: { apiType: "soap", wsdlSelector: { wsdlServiceName: "Stock", wsdlEndpointName: "StockSoap" } } });
    expect(sent?.value).not.toContain("schemaLocation");
    const alone = { file: "merged.wsdl", text: sent?.value ?? "" };
    expect((await parsed(alone)).operations).toEqual(before.operations);
    expect(await diffOf(file(description()), alone)).toEqual([]);
    expect(before.contract.kind === "types" ? [...before.contract.types.keys()].sort() : []).toEqual(["{urn:stock}GetItem", "{urn:stock}GetItemResponse", "{urn:stock}Item", "{urn:stock}State"]);
  });

  test("that imports nothing is sent byte for byte", async () => {
    const text = description({ types: types("").replace("</wsdl:types>", `${schema}</wsdl:types>`) });
    expect((await parsed(file(text))).send?.([]).value).toBe(text);
  });

  test("takes in a description of the same namespace", async () => {
    const binding = /<wsdl:portType[\s\S]*<\/wsdl:portType>/.exec(description())?.[0] ?? "";
    const main = description().replace(binding, "").replace("<wsdl:types>", '<wsdl:import namespace="urn:stock" location="port.wsdl"/><wsdl:types>');
    const port = `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:s="urn:stock" targetNamespace="urn:stock">${binding.replaceAll("t:", "s:")}</wsdl:definitions>`;
    const merged = await parsed(file(main, { "stock.xsd": schema, "port.wsdl": port }));
    expect(merged.operations).toHaveLength(1);
    expect((await parsed({ file: "m.wsdl", text: merged.send?.([]).value ?? "" })).operations).toEqual(merged.operations);
    expect(await findings(file(main, { "stock.xsd": schema, "port.wsdl": port.replace('targetNamespace="urn:stock"', 'targetNamespace="urn:other"') }))).toContainEqual(expect.stringContaining("of another target namespace"));
  });

  test("asks which endpoint is meant", async () => {
    const several = file(description({ services: both }));
    expect(await findings(several)).toEqual([expect.stringContaining("wsdl-choice «<wsdl:service name=\"Stock\">»: The WSDL description has 2 endpoints, and one becomes the API.")]);
    expect((await parsed({ ...several, wsdl: { endpoint: "StockSoap12" } })).serviceUrl).toBe("https://stock.example/soap12");
    expect(await findings({ ...several, wsdl: { endpoint: "StokSoap" } })).toEqual([expect.stringContaining('no endpoint "StokSoap"')]);
    const rest = await parsed({ ...several, wsdl: { service: "Stock", endpoint: "StockSoap", mode: "rest" } });
    expect([rest.apiType, rest.operationsAreKnown, rest.send?.([]).settings]).toEqual(["http", false, { apiType: "http", wsdlSelector: { wsdlServiceName: "Stock", wsdlEndpointName: "StockSoap" } }]);
  });

  test("is refused where the import would refuse it", async () => {
    expect(await findings(file(description({ style: "rpc" })))).toEqual([expect.stringContaining("operation GetItem has the style `rpc`")]);
    expect(await findings(file(description({ parts: '<wsdl:part name="a" element="t:GetItem"/><wsdl:part name="b" element="t:GetItem"/>' })))).toEqual([expect.stringContaining('wsdl-invalid «<wsdl:message name="GetItemIn">»: The WSDL description cannot be imported: message GetItemIn has 2 parts')]);
    expect(await findings(file(description(), {}))).toEqual(['wsdl-invalid «stock.xsd»: The WSDL description cannot be imported: there is no file `stock.xsd`.']);
    expect(await findings(file(description(), { "stock.xsd": schema.replace('name="level" type="xs:int"', 'name="parts" type="t:Item"') }))).toEqual([expect.stringContaining("wsdl-invalid «<xs:complexType name=\"Item\">»: The WSDL description cannot be imported: type Item holds itself")]);
    expect(await findings(file(description({ services: "" })))).toEqual([expect.stringContaining("no service has an endpoint with a SOAP binding")]);
  });

  test("is compared by its types", async () => {
    const changed = (replace: (text: string) => string) => diffOf(file(description()), file(description(), { "stock.xsd": replace(schema) }));
    expect((await changed((s) => s.replace('<xs:element name="sku" type="xs:string"/>', ""))).map(line)).toEqual(["breaking field-removed GetItem: response › parameters › item › sku is gone"]);
    expect((await changed((s) => s.replace('name="level" type="xs:int"', 'name="level" type="xs:string"'))).map(line)).toEqual(["breaking type-changed GetItem: response › parameters › item › level is of another type: xs:int → xs:string"]);
    expect((await changed((s) => s.replace("<xs:enumeration value=\"Retired\"/>", '<xs:enumeration value="Retired"/><xs:enumeration value="Blocked"/>'))).map(line)).toEqual(["risky enum-value-added GetItem: response › parameters › item › state may be Blocked now"]);
    expect((await diffOf(file(description()), file(description().replaceAll("urn:stock/GetItem", "urn:stock/ReadItem")))).map(line)).toEqual(["breaking operation-changed GetItem: is called in another way: urn:stock/GetItem → urn:stock/ReadItem"]);
  });
});
