import { describe, expect, test } from "vitest";
import { diffOf, line } from "./support.js";

type Json = Readonly<Record<string, unknown>>;

interface Parts {
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly responses?: Json;
  readonly schemas?: Json;
}

const document = ({ parameters, requestBody, responses, schemas }: Parts, paths: Json = {}) => ({
  file: "a.json",
  text: JSON.stringify({
    openapi: "3.0.3",
    info: { title: "A", version: "1" },
    paths: { "/orders": { post: { operationId: "place", ...(parameters === undefined ? {} : { parameters }), ...(requestBody === undefined ? {} : { requestBody }), responses: responses ?? { 204: { description: "Done." } } } }, ...paths },
    components: { schemas: schemas ?? {} },
  }),
});

const changes = async (before: Parts, after: Parts): Promise<string[]> => (await diffOf(document(before), document(after))).map(line);
const lines = (found: readonly string[]): string[] => found.map((f) => f.replace(" POST /orders:", ""));

/** A schema as what callers send, and as what they get. */
async function schemas(before: Json, after: Json): Promise<{ request: string[]; response: string[] }> {
  const body = (schema: Json): Parts => ({ requestBody: { content: { "application/json": { schema } } } });
  const answer = (schema: Json): Parts => ({ responses: { 200: { description: "Done.", content: { "application/json": { schema } } } } });
  return { request: lines(await changes(body(before), body(after))), response: lines(await changes(answer(before), answer(after))) };
}

describe("operations", () => {
  const other = { get: { operationId: "list", responses: { 200: { description: "All." } } } };

  test("that go, come and move", async () => {
    const diff = async (before: Json, after: Json): Promise<string[]> => (await diffOf(document({}, before), document({}, after))).map(line);
    expect(await diff({ "/all": other }, {})).toEqual(["breaking operation-removed GET /all: is gone"]);
    expect(await diff({}, { "/all": other })).toEqual(["compatible operation-added GET /all: is new"]);
    expect(await diff({ "/all": other }, { "/every": other })).toEqual(["breaking operation-moved GET /all: is GET /every now"]);
    expect(await diff({ "/all/{id}": { get: { ...other.get, parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] } } }, { "/all/{key}": { get: { ...other.get, parameters: [{ name: "key", in: "path", required: true, schema: { type: "string" } }] } } })).toEqual([]);
  });
});

describe("parameters", () => {
  const query = (more: Json = {}): Json => ({ name: "top", in: "query", schema: { type: "integer" }, ...more });

  test("that go, come, and are required", async () => {
    expect(lines(await changes({ parameters: [] }, { parameters: [query()] }))).toEqual(["compatible parameter-added query parameter top is new"]);
    expect(lines(await changes({ parameters: [] }, { parameters: [query({ required: true })] }))).toEqual(["breaking parameter-added query parameter top is new and required"]);
    expect(lines(await changes({ parameters: [query()] }, { parameters: [query({ required: true })] }))).toEqual(["breaking parameter-became-required query parameter top is required now"]);
    expect(lines(await changes({ parameters: [query({ required: true })] }, { parameters: [query()] }))).toEqual(["compatible parameter-became-optional query parameter top is optional now"]);
    expect(lines(await changes({ parameters: [query()] }, { parameters: [] }))).toEqual(["risky parameter-removed query parameter top is gone; what callers send in it is not described any more"]);
  });

  test("of another type or style; headers are known without case", async () => {
    expect(lines(await changes({ parameters: [query()] }, { parameters: [query({ schema: { type: "string" } })] }))).toEqual(["breaking type-changed query parameter top is of another type: integer → string"]);
    expect(lines(await changes({ parameters: [query()] }, { parameters: [query({ style: "spaceDelimited" })] }))).toEqual(["breaking parameter-style-changed query parameter top is written in another way: default → spaceDelimited"]);
    const header = (name: string): Parts => ({ parameters: [{ name, in: "header", schema: { type: "string" } }] });
    expect(await changes(header("X-Trace"), header("x-trace"))).toEqual([]);
  });
});

describe("bodies and responses", () => {
  const body = (required: boolean, type = "application/json"): Parts => ({ requestBody: { required, content: { [type]: { schema: { type: "object" } } } } });
  const answer = (responses: Json): Parts => ({ responses });
  const done = { description: "Done." };

  test("a body that is required, goes, or has another content type", async () => {
    expect(lines(await changes(body(false), body(true)))).toEqual(["breaking body-became-required request body is required now"]);
    expect(lines(await changes({}, body(true)))).toEqual(["breaking body-added request body is new and required"]);
    expect(lines(await changes({}, body(false)))).toEqual(["compatible body-added request body is new"]);
    expect(lines(await changes(body(true), {}))).toEqual(["risky body-removed request body is gone; what callers send in it is not described any more"]);
    expect(lines(await changes(body(true), body(true, "application/xml")))).toEqual(["breaking content-type-removed request body is not application/json any more", "compatible content-type-added request body may be application/xml now"]);
    expect(await changes(body(true, "application/json; charset=utf-8"), body(true, "Application/JSON;charset=utf-8"))).toEqual([]);
  });

  test("statuses and headers that go and come", async () => {
    expect(lines(await changes(answer({ 200: done, 404: done }), answer({ 200: done })))).toEqual(["risky response-removed response 404 is gone"]);
    expect(lines(await changes(answer({ 200: done, 404: done }), answer({ 404: done })))).toEqual(["breaking response-removed response 200 is gone"]);
    expect(lines(await changes(answer({ 200: done }), answer({ "2XX": done })))).toEqual(["risky response-removed response 200 is gone", "compatible response-added response 2XX is new"]);
    const header = (more: Json): Parts => answer({ 200: { ...done, headers: more } });
    expect(lines(await changes(header({ ETag: { schema: { type: "string" } } }), header({})))).toEqual(["breaking header-removed response 200 › header etag is gone"]);
  });
});

describe("schemas", () => {
  const object = (properties: Json, more: Json = {}): Json => ({ type: "object", properties, ...more });
  const text = { type: "string" };

  test("fields that go, come, and are required", async () => {
    expect(await schemas(object({ a: text }), object({}))).toEqual({ request: ["risky field-removed request body › a is gone; what callers send in it is not described any more"], response: ["breaking field-removed response 200 › a is gone"] });
    expect(await schemas(object({ a: text }), object({}, { additionalProperties: false }))).toEqual({
      request: ["breaking field-removed request body › a is gone, and fields that are not named are refused", "breaking additional-fields-refused request body has no other fields than those named now"],
      response: ["breaking field-removed response 200 › a is gone", "compatible additional-fields-refused response 200 has no other fields than those named now"],
    });
    expect(await schemas(object({}), object({ a: text }))).toEqual({ request: ["compatible field-added request body › a is new"], response: ["compatible field-added response 200 › a is new"] });
    expect(await schemas(object({}), object({ a: text }, { required: ["a"] }))).toEqual({ request: ["breaking field-added request body › a is new and required"], response: ["compatible field-added response 200 › a is new"] });
    expect(await schemas(object({ a: text }), object({ a: text }, { required: ["a"] }))).toEqual({ request: ["breaking field-became-required request body › a is required now"], response: ["compatible field-became-required response 200 › a is always there now"] });
    expect(await schemas(object({ a: text }, { required: ["a"] }), object({ a: text }))).toEqual({ request: ["compatible field-became-optional request body › a is optional now"], response: ["breaking field-became-optional response 200 › a may be missing now"] });
  });

  test("types that are narrower and wider; an integer is a number", async () => {
    expect(await schemas({ type: "number" }, { type: "integer" })).toEqual({ request: ["breaking type-narrowed request body takes less: number → integer"], response: ["compatible type-narrowed response 200 is narrower: number → integer"] });
    expect(await schemas({ type: "integer" }, { type: "number" })).toEqual({ request: ["compatible type-widened request body takes more: integer → number"], response: ["breaking type-widened response 200 may be more: integer → number"] });
    expect(await schemas(text, { type: "string", nullable: true })).toEqual({ request: ["compatible type-widened request body takes more: string → null | string"], response: ["breaking type-widened response 200 may be more: string → null | string"] });
  });

  test("values of enums", async () => {
    const one = { type: "string", enum: ["a"] };
    const two = { type: "string", enum: ["a", "b"] };
    expect(await schemas(two, one)).toEqual({ request: ['breaking enum-value-removed request body has no value "b" any more'], response: ['compatible enum-value-removed response 200 has no value "b" any more'] });
    expect(await schemas(one, two)).toEqual({ request: ['compatible enum-value-added request body has a new value "b"'], response: ['risky enum-value-added response 200 has a new value "b"'] });
    expect((await schemas(text, one)).request).toEqual(['breaking type-narrowed request body is one of "a" now, where it was any value']);
  });

  test("limits and formats", async () => {
    expect(await schemas({ type: "string", maxLength: 9 }, { type: "string", maxLength: 5 })).toEqual({ request: ["breaking limit-tightened request body is limited more: maxLength 9 → 5"], response: ["compatible limit-tightened response 200 is limited more: maxLength 9 → 5"] });
    expect(await schemas({ type: "integer", minimum: 5 }, { type: "integer" })).toEqual({ request: ["compatible limit-loosened request body is limited less: minimum 5 → none"], response: ["risky limit-loosened response 200 is limited less: minimum 5 → none"] });
    expect((await schemas({ type: "string", pattern: "a" }, { type: "string", pattern: "b" })).request).toEqual(["risky limit-tightened request body is limited in another way: pattern a → b"]);
    expect(await schemas({ type: "integer", default: 5 }, { type: "integer", default: 9 })).toEqual({ request: ["risky default-changed request body stands for something else when it is not sent: default 5 → 9"], response: [] });
    expect((await schemas(text, { type: "string", format: "date" })).request).toEqual(["risky format-changed request body is written in another way: format none → date"]);
  });

  test("parts of allOf hold together, and a choice of one is none", async () => {
    const flat = object({ a: text, b: { type: "integer" } }, { required: ["a"] });
    const parts = { allOf: [object({ a: text }, { required: ["a"] }), object({ b: { type: "integer" } })] };
    expect(await schemas(flat, parts)).toEqual({ request: [], response: [] });
    expect(await schemas(flat, { oneOf: [flat] })).toEqual({ request: [], response: [] });
  });

  test("alternatives that go and come", async () => {
    const choice = (...titles: string[]): Json => ({ oneOf: titles.map((title) => object({ [title]: text }, { title })) });
    expect(await schemas(choice("Card", "Cash"), choice("Card"))).toEqual({ request: ["breaking variant-removed request body is no choice any more; it was one of Card, Cash"].concat(["compatible field-added request body › Card is new"]), response: expect.arrayContaining(["risky variant-removed response 200 is no choice any more; it was one of Card, Cash"]) as string[] });
    expect(await schemas(choice("Card", "Cash"), choice("Cash", "Card", "Gift"))).toEqual({ request: ["compatible variant-added request body may be Gift now"], response: ["risky variant-added response 200 may be Gift now"] });
  });

  test("that refer to themselves are compared once, and a shared change is told once", async () => {
    const parts = (leaf: Json): Parts => ({
      schemas: { Node: object({ next: { $ref: "#/components/schemas/Node" }, nodes: { type: "array", items: { $ref: "#/components/schemas/Node" } }, leaf }) },
      responses: { 200: { description: "Done.", content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } } } },
    });
    expect(lines(await changes(parts(text), parts({ type: "integer" })))).toEqual(["breaking type-changed response 200 › leaf is of another type: string → integer"]);
    const list = { get: { operationId: "list", responses: { 200: { description: "All.", content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Node" } } } } } } } };
    const found = await diffOf(document(parts(text), { "/all": list }), document(parts({ type: "integer" }), { "/all": list }));
    expect(found.map((f) => [f.operation, f.alsoIn])).toEqual([["POST /orders", 1]]);
  });

  test("that join parts of parts of themselves come to an end", async () => {
    const node = (leaf: Json): Parts => ({
      schemas: {
        A: { allOf: [object({ x: { $ref: "#/components/schemas/A" } }), object({ x: { allOf: [{ $ref: "#/components/schemas/B" }, object({ x: { $ref: "#/components/schemas/A" } })] } })] },
        B: object({ x: { $ref: "#/components/schemas/A" }, leaf }),
      },
      requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } } },
    });
    expect(await changes(node(text), node(text))).toEqual([]);
    expect((await changes(node(text), node({ type: "integer" }))).map((c) => c.split(" ")[1])).toContain("type-changed");
  });

  test("far below are told by their names", async () => {
    const chain = (leaf: Json): Parts => ({
      schemas: { A: object({ b: { $ref: "#/components/schemas/B" } }), B: object({ c: { $ref: "#/components/schemas/C" } }), C: object({ d: { $ref: "#/components/schemas/D" } }), D: object({ e: { $ref: "#/components/schemas/E" } }), E: object({ leaf }) },
      requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } } },
    });
    expect(lines(await changes(chain(text), chain({ type: "integer" })))).toEqual(["breaking type-changed request body › … › E › leaf is of another type: string → integer"]);
  });
});
