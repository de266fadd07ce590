import { describe, expect, test } from "vitest";
import { diffOf, findings, line, parsed } from "./support.js";

const text = `"""Orders of all companies."""
type Query {
  order(id: ID!, company: Company = USMF): Order
  orders(first: Int, filter: OrderFilter): [Order!]!
}

type Mutation { place(input: OrderInput!): Order! }

enum Company { USMF DEMF }

interface Node { id: ID! }

type Order implements Node { id: ID! total: Float! lines(first: Int): [Line] parent: Order }
type Line { sku: String! }
input OrderFilter { company: Company }
input OrderInput { sku: String! note: String }
union Found = Order | Line
`;

const file = (replace: (text: string) => string = (t) => t) => ({ file: "orders.graphql", text: replace(text) });

describe("GraphQL", () => {
  test("has no operations, its schema, and the fields that resolvers may answer", async () => {
    const specification = await parsed(file());
    expect([specification.language, specification.apiType, specification.operations, specification.send]).toEqual(["graphql", "graphql", [], undefined]);
    expect(specification.schemas).toEqual([{ id: "graphql", contentType: "application/vnd.ms-azure-apim.graphql.schema", text }]);
    expect(specification.resolverPaths).toEqual(["Query/order", "Query/orders", "Mutation/place", "Order/id", "Order/total", "Order/lines", "Order/parent", "Line/sku"]);
  });

  test("is found without its extension", async () => {
    expect((await parsed({ ...file(), file: "orders.txt" })).language).toBe("graphql");
  });

  test("is checked, with places", async () => {
    expect(await findings(file((t) => t.replace("type Line {", "type Line [")))).toEqual(["graphql-invalid «[»: The GraphQL schema is not valid: Syntax Error: Unexpected \"[\"."]);
    expect(await findings(file((t) => t.replace("parent: Order", "parent: Oder")))).toEqual(['graphql-invalid «Oder»: The GraphQL schema is not valid: Unknown type "Oder" (did you mean "Order" or "Node"?).']);
    expect(await findings(file((t) => t.replace("implements Node { id: ID!", "implements Node {")))).toEqual([expect.stringContaining("graphql-invalid «")]);
    expect(await findings(file((t) => t.replace("type Query", "type Questions")))).toEqual([expect.stringContaining("Query root type must be provided")]);
  });

  test("is compared by its types", async () => {
    const changes = async (replace: (t: string) => string): Promise<string[]> => (await diffOf(file(), file(replace))).map(line);
    expect(await changes((t) => t)).toEqual([]);
    expect(await changes((t) => t.replace("  order(id: ID!, company: Company = USMF): Order\n", ""))).toEqual(["breaking operation-removed query order: is gone"]);
    expect(await changes((t) => t.replace("first: Int, filter", "first: Int!, filter"))).toEqual(["breaking field-became-required query orders: request › first is required now"]);
    expect(await changes((t) => t.replace("orders(first: Int", "orders(site: ID!, first: Int"))).toEqual(["breaking field-added query orders: request › site is new and required"]);
    expect(await changes((t) => t.replace("orders(first: Int", "orders(site: ID, first: Int"))).toEqual(["compatible field-added query orders: request › site is new"]);
    expect(await changes((t) => t.replace("note: String", "note: String! = \"\""))).toEqual([]);
    expect(await changes((t) => t.replace("total: Float!", "total: Float"))).toEqual(["breaking field-became-optional query order: response › result › total may be missing now"]);
    expect(await changes((t) => t.replace("total: Float!", "total: Int!"))).toEqual(["breaking type-changed query order: response › result › total is of another type: Float → Int"]);
    expect(await changes((t) => t.replace("[Order!]!", "[Order]!"))).toEqual(["breaking type-widened query orders: response › result[] may be null now"]);
    expect(await changes((t) => t.replace("USMF DEMF", "USMF"))).toEqual(["breaking enum-value-removed query order: request › company cannot be DEMF any more"]);
    expect(await changes((t) => t.replace("lines(first: Int)", "lines(first: Int, unit: String!)"))).toEqual(["breaking field-added query order: response › result › lines › arguments › unit is new and required"]);
  });

  test("says how many operations meet a change", async () => {
    const [found] = await diffOf(file(), file((t) => t.replace("type Line { sku: String! }", "type Line { code: String! }")));
    expect([found?.code, found?.operation, found?.alsoIn]).toEqual(["field-removed", "query order", 2]);
  });
});
