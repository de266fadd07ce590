import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readElements, attribute, descendants } from "../../src/specification/xml/elements.js";
import { diffOf, findings, parsed, read, type Written } from "./support.js";

const sample = (name: string): Written => ({ file: name, text: readFileSync(path.join(import.meta.dirname, "samples", name), "utf8") });
const dataverse = sample("dataverse.metadata.xml");
const finance = sample("finance-operations.metadata.xml");

const setsOf = (text: string): string[] => namesOf(text, "EntitySet");
function namesOf(text: string, local: string): string[] {
  const { root } = readElements(text, "sent.xml");
  return root === undefined ? [] : descendants(root, local).map((e) => attribute(e, "Name") ?? attribute(e, "Path") ?? attribute(e, "Target") ?? "");
}

async function sent(written: Written, ...entitySets: string[]): Promise<string> {
  return (await parsed({ ...written, entitySets })).send?.([]).value ?? "";
}

describe("metadata trimmed to entity sets", () => {
  test("has the sets, their types and the navigation among them", async () => {
    const text = await sent(dataverse, "accounts", "contacts");
    expect(setsOf(text)).toEqual(["accounts", "contacts"]);
    expect(namesOf(text, "EntityType")).toEqual(["crmbaseentity", "account", "contact"]);
    expect(namesOf(text, "NavigationProperty")).toEqual(["primarycontactid", "contact_customer_accounts", "parentcustomerid_account", "account_primary_contact"]);
    expect(namesOf(text, "NavigationPropertyBinding")).toEqual(["primarycontactid", "contact_customer_accounts", "parentcustomerid_account", "account_primary_contact"]);
    for (const local of ["Function", "Action", "ComplexType", "EnumType", "FunctionImport", "ActionImport", "Annotations"]) expect(namesOf(text, local), local).toEqual([]);
    expect(namesOf(text, "Property")).toContain("creditlimit");
  });

  test("has functions that are bound to its entities, with the types that they need", async () => {
    const text = await sent(dataverse, "opportunities");
    expect(namesOf(text, "Function")).toEqual(["CalculateActualValueOpportunity"]);
    expect([namesOf(text, "ComplexType"), namesOf(text, "EnumType"), namesOf(text, "Annotations")]).toEqual([["OpportunityStateInfo"], ["OpportunityState"], ["mscrm.opportunity"]]);
  });

  test("has the actions of data management beside the enumeration of their answers", async () => {
    const text = await sent(finance, "DataManagementDefinitionGroups");
    expect([namesOf(text, "Action"), namesOf(text, "EnumType")]).toEqual([["GetExecutionSummaryStatus"], ["DMFExecutionSummaryStatus"]]);
  });

  test("has operations of these sets only", async () => {
    const { operations } = await parsed({ ...finance, entitySets: ["SalesOrderHeadersV2"] });
    expect(operations.map((o) => `${o.method} ${o.urlTemplate}`)).toEqual([
      "GET /SalesOrderHeadersV2",
      "POST /SalesOrderHeadersV2",
      "GET /SalesOrderHeadersV2(dataAreaId={dataAreaId},SalesOrderNumber={SalesOrderNumber})",
      "PATCH /SalesOrderHeadersV2(dataAreaId={dataAreaId},SalesOrderNumber={SalesOrderNumber})",
      "DELETE /SalesOrderHeadersV2(dataAreaId={dataAreaId},SalesOrderNumber={SalesOrderNumber})",
    ]);
  });

  test("whatever is chosen: it is sound, trimming it again changes nothing, and callers of those sets miss nothing but navigation", async () => {
    for (const written of [dataverse, finance]) {
      const all = setsOf(written.text);
      await fc.assert(
        fc.asyncProperty(fc.subarray(all, { minLength: 1 }), async (chosen) => {
          const { parsed: result, diagnostics } = await read({ ...written, entitySets: chosen });
          expect(diagnostics).toEqual([]);
          const text = result?.send?.([]).value ?? "";
          expect(setsOf(text)).toEqual(chosen);
          expect(await sent({ file: "again.xml", text }, ...chosen)).toBe(text);
          const whole = await parsed(written);
          if (whole.contract.kind !== "types" || result?.contract.kind !== "types") throw new Error("metadata has types");
          for (const [name, type] of result.contract.types) {
            const before = whole.contract.types.get(name);
            for (const field of before?.fields.values() ?? []) {
              const target = whole.contract.types.get(field.type);
              const isLeft = type.fields.has(field.name);
              if (!isLeft) expect(target?.kind, `${name}.${field.name}`).toBe("object");
              if (isLeft && target !== undefined) expect(result.contract.types.has(field.type), `${name}.${field.name}`).toBe(true);
            }
          }
        }),
        { numRuns: 25 },
      );
    }
  });

  test("another set is a difference that callers may notice", async () => {
    const found = await diffOf({ ...dataverse, entitySets: ["accounts", "contacts"] }, { ...dataverse, entitySets: ["accounts"] });
    expect(found.filter((f) => f.severity === "breaking").map((f) => f.operation)).toContain("entity set contacts");
  });

  test("a set that is not there is told, with what may be meant", async () => {
    expect(await findings({ ...dataverse, entitySets: ["account"] })).toEqual([expect.stringMatching(/^entity-set-unknown .*no entity set "account"/)]);
    const { diagnostics } = await read({ ...dataverse, entitySets: ["accountss"] });
    expect(diagnostics[0]?.fix).toBe('Did you mean "accounts"?');
  });

  test("only OData 4 has them chosen", async () => {
    const text = `<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"><edmx:DataServices><Schema Namespace="N" xmlns="http://schemas.microsoft.com/ado/2008/09/edm">
      <EntityType Name="P"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32"/></EntityType><EntityContainer Name="C"><EntitySet Name="Ps" EntityType="N.P"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`;
    expect(await findings({ file: "v2.xml", text, entitySets: ["Ps"] })).toEqual([expect.stringContaining("the metadata is of OData 2")]);
  });
});
