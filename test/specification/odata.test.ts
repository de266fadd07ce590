import { describe, expect, test } from "vitest";
import { diffOf, findings, line, parsed } from "./support.js";

const text = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
  <Schema Namespace="Shop.Model" Alias="Self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
    <EntityType Name="Order"><Key><PropertyRef Name="Company"/><PropertyRef Name="Number"/></Key>
      <Property Name="Company" Type="Edm.String" Nullable="false"/>
      <Property Name="Number" Type="Edm.String" Nullable="false"/>
      <Property Name="State" Type="Self.State"/>
      <NavigationProperty Name="Lines" Type="Collection(Self.Line)"/>
    </EntityType>
    <EntityType Name="Line"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/></EntityType>
    <EnumType Name="State"><Member Name="Open"/><Member Name="Closed"/></EnumType>
    <Function Name="Top"><Parameter Name="count" Type="Edm.Int32" Nullable="false"/><ReturnType Type="Collection(Self.Order)"/></Function>
    <Action Name="Post"><Parameter Name="order" Type="Self.Order"/></Action>
    <EntityContainer Name="Container">
      <EntitySet Name="Orders" EntityType="Shop.Model.Order"/>
      <EntitySet Name="Lines" EntityType="Self.Line"/>
      <Singleton Name="Me" Type="Self.Line"/>
      <FunctionImport Name="Top" Function="Self.Top"/>
      <ActionImport Name="Post" Action="Self.Post"/>
    </EntityContainer>
  </Schema>
</edmx:DataServices></edmx:Edmx>
`;

const v2 = `<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"><edmx:DataServices m:DataServiceVersion="2.0" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
  <Schema Namespace="N" xmlns="http://schemas.microsoft.com/ado/2008/09/edm">
    <EntityType Name="Product"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/></EntityType>
    <EntityContainer Name="C" m:IsDefaultEntityContainer="true"><EntitySet Name="Products" EntityType="N.Product"/><FunctionImport Name="Rate" ReturnType="N.Product" m:HttpMethod="POST"><Parameter Name="id" Type="Edm.Int32"/></FunctionImport></EntityContainer>
  </Schema></edmx:DataServices></edmx:Edmx>`;

const file = (replace: (text: string) => string = (t) => t) => ({ file: "metadata.xml", text: replace(text) });

describe("OData", () => {
  test("has operations for sets, singletons, functions and actions, and is sent as it is", async () => {
    const { language, apiType, operations, operationsAreKnown, send } = await parsed(file());
    expect([language, apiType, operationsAreKnown]).toEqual(["odata", "odata", false]);
    expect(operations.map((o) => `${o.method} ${o.urlTemplate}`)).toEqual([
      "GET /Orders",
      "POST /Orders",
      "GET /Orders(Company={Company},Number={Number})",
      "PATCH /Orders(Company={Company},Number={Number})",
      "DELETE /Orders(Company={Company},Number={Number})",
      "GET /Lines",
      "POST /Lines",
      "GET /Lines({Id})",
      "PATCH /Lines({Id})",
      "DELETE /Lines({Id})",
      "GET /Me",
      "PATCH /Me",
      "GET /Top(count={count})",
      "POST /Post",
    ]);
    expect(send?.([])).toEqual({ format: "odata", value: text, linkFormat: "odata-link", settings: { apiType: "odata" } });
  });

  test("is read in version 2 too; version 3 is not promised", async () => {
    expect((await parsed({ file: "v2.xml", text: v2 })).operations.map((o) => `${o.method} ${o.urlTemplate}`)).toContain("POST /Rate");
    expect(await findings({ file: "v3.xml", text: v2.replace('Version="2.0"', 'Version="3.0"') })).toEqual([expect.stringContaining("odata-version «<edmx:Edmx")]);
    expect(await findings(file((t) => t.replace('Version="4.0"', 'Version="9.0"')))).toEqual([expect.stringContaining("odata-invalid «9.0»")]);
  });

  test("is checked, with places", async () => {
    expect(await findings(file((t) => t.replace('EntityType="Self.Line"', 'EntityType="Self.Lin"')))).toEqual(["odata-invalid «Self.Lin»: The OData metadata cannot be imported: EntitySet `Lines` refers to `Self.Lin`, which no schema has."]);
    expect(await findings(file((t) => t.replace(/<EntityContainer[\s\S]*<\/EntityContainer>/, "")))).toEqual([expect.stringContaining("there is no `EntityContainer`")]);
    expect(await findings(file((t) => t.replace("</EntityContainer>", "")))).toEqual([expect.stringContaining("xml-syntax")]);
  });

  test("is compared by its types", async () => {
    const changes = async (replace: (t: string) => string): Promise<string[]> => (await diffOf(file(), file(replace))).map(line);
    expect(await changes((t) => t.replaceAll("Self.", "Shop.Model."))).toEqual([]);
    expect(await changes((t) => t.replace('<EntitySet Name="Lines" EntityType="Self.Line"/>', ""))).toEqual(["breaking operation-removed entity set Lines: is gone"]);
    expect(await changes((t) => t.replace('<Property Name="State" Type="Self.State"/>', '<Property Name="State" Type="Edm.String"/>'))).toEqual([
      "breaking type-changed entity set Orders: request › Orders › State is of another type: Shop.Model.State → Edm.String",
      "breaking type-changed entity set Orders: response › Orders[] › State is of another type: Shop.Model.State → Edm.String",
    ]);
    expect(await changes((t) => t.replace('<Property Name="State"', '<Property Name="Site" Type="Edm.String" Nullable="false"/><Property Name="State"'))).toEqual([
      "breaking field-added entity set Orders: request › Orders › Site is new and required",
      "compatible field-added entity set Orders: response › Orders[] › Site is new",
    ]);
    expect(await changes((t) => t.replace('<Parameter Name="count"', '<Parameter Name="from" Type="Edm.Int32"/><Parameter Name="count"'))).toEqual(["breaking field-added function Top: request › from is new and required"]);
  });
});
