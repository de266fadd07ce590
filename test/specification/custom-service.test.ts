import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { diffOf, findings, line, parsed } from "./support.js";

const sample = { file: "ledger.services.json", text: readFileSync(path.join(import.meta.dirname, "samples", "ledger.services.json"), "utf8") };
const written = (value: unknown, file = "services.json") => ({ file, text: JSON.stringify(value, null, 1) });

/** As a client lists the operations of an environment. */
const list = [
  { ServiceGroupName: "ERWebServices", ServiceName: "ERPull", OperationName: "Execute", Parameters: [{ Name: "_request", Type: "PullRequest" }], Return: { Name: "return", Type: "PullResponse" } },
  { ServiceGroupName: "ERWebServices", ServiceName: "ERPull", OperationName: "Ping", Parameters: [], Return: null },
];

describe("custom services of Finance and Operations", () => {
  test("are POST operations, with the body that their parameters make", async () => {
    const { language, apiType, operationsAreKnown, operations, send, info } = await parsed(sample);
    expect([language, apiType, operationsAreKnown, info.title]).toEqual(["openapi", "http", true, "AurLedgerServices"]);
    expect(operations.map((o) => [o.name, o.displayName, o.method, o.urlTemplate])).toEqual([
      ["journalservice-post", "JournalService.post", "POST", "/api/services/AurLedgerServices/JournalService/post"],
      ["journalservice-reverse", "JournalService.reverse", "POST", "/api/services/AurLedgerServices/JournalService/reverse"],
    ]);
    const sent = send?.(operations);
    expect(sent?.format).toBe("openapi+json");
    const document = JSON.parse(sent?.value ?? "") as { paths: Record<string, { post: { requestBody: unknown; responses: unknown } }>; components: unknown };
    expect(document.paths["/api/services/AurLedgerServices/JournalService/post"]?.post.requestBody).toEqual({
      required: true,
      content: { "application/json": { schema: { type: "object", properties: { _journal: { $ref: "#/components/schemas/AurJournalContract" }, _company: { type: "string" } } } } },
    });
    expect(document.paths["/api/services/AurLedgerServices/JournalService/reverse"]?.post.responses).toEqual({
      "200": { description: "The value that the operation returns.", content: { "application/json": { schema: { type: "boolean" } } } },
    });
    expect(document.components).toEqual({
      schemas: {
        AurJournalContract: { type: "object", properties: { Name: { type: "string" }, Lines: { type: "array", items: { $ref: "#/components/schemas/AurJournalLine" } } } },
        AurJournalLine: { type: "object", properties: { AccountNum: { type: "string" }, Amount: { type: "number" }, TransDate: { type: "string", format: "date" } } },
        AurPostingResult: { type: "object", additionalProperties: true },
      },
    });
  });

  test("may be listed with their names, one or several, in JSON or YAML", async () => {
    const { operations } = await parsed(written(list));
    expect(operations.map((o) => o.urlTemplate)).toEqual(["/api/services/ERWebServices/ERPull/Execute", "/api/services/ERWebServices/ERPull/Ping"]);
    expect(operations[1]?.details).toMatchObject({ request: { representations: [] }, responses: [{ statusCode: 200, representations: [] }] });
    expect((await parsed(written(list[0]))).operations).toHaveLength(1);
    const yaml = { file: "services.yaml", text: "/api/services/G/S/o:\n  Parameters: []\n  Return: { Name: return, Type: Int64 }\n" };
    expect((await parsed(yaml)).operations.map((o) => o.name)).toEqual(["s-o"]);
  });

  test("may hold themselves, and are compared like any other description", async () => {
    const tree = { "G/S/o": { Parameters: [{ Name: "_node", Type: "Node" }], Return: { Name: "return", Type: "Node" } }, Contracts: { Node: { Children: "List<Node>", Name: "String" } } };
    const less = { ...tree, Contracts: { Node: { Children: "List<Node>" } } };
    const found = (await diffOf(written(tree), written(less))).map(line);
    expect(found.filter((f) => f.startsWith("breaking"))).toEqual([expect.stringContaining("Name")]);
    expect(await diffOf(written(tree), written(tree))).toEqual([]);
  });

  test("that are incomplete are told at their place", async () => {
    const item = { ServiceGroupName: "G", ServiceName: "S", OperationName: "o" };
    expect(await findings(written([item, item]))).toEqual([expect.stringContaining("G/S/o comes twice")]);
    expect(await findings(written([{ OperationName: "o" }]))).toEqual([expect.stringContaining("an item lacks `ServiceGroupName`")]);
    expect(await findings(written({ "G/S/o": { Parameters: [{ Name: "_x" }] } }))).toEqual([expect.stringMatching(/«"Name"».*a parameter lacks its `Name` or its `Type`/)]);
    expect(await findings(written({ "G/S/o": { Parameters: "none", Return: { Name: "return" } }, rest: {} }))).toEqual([
      expect.stringMatching(/«"none"».*`Parameters` is no list/),
      expect.stringContaining("`Return` has no `Type`"),
      expect.stringContaining('"rest" is no path of an operation'),
    ]);
    expect(await findings(written({ "G/S/o p": { Parameters: [] } }))).toEqual([expect.stringContaining('"o p" is no name')]);
    expect(await findings(written({ "G/S/o": { Parameters: [] }, Contracts: { C: { A: 1 } } }))).toEqual([expect.stringMatching(/«1».*contract C has a member without a type/)]);
  });
});
