import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parsed, type Written } from "./support.js";
import { diffSpecifications, diffSpecificationTexts, type SpecificationFinding } from "../../src/specification/diff/index.js";

type Json = { readonly [key: string]: unknown };

const names = ["Order", "Line", "Customer", "Site"];
const reference = fc.constantFrom(...names).map((name): Json => ({ $ref: `#/components/schemas/${name}` }));
const scalar = fc.constantFrom<Json>({ type: "string" }, { type: "integer" }, { type: "number", minimum: 0 }, { type: "boolean" }, { type: "string", enum: ["a", "b"] }, { type: "string", nullable: true, maxLength: 9 });

/** Types that refer to each other and to themselves. */
const schema: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small" },
    scalar,
    reference,
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({ type: fc.constant("object"), properties: fc.dictionary(fc.constantFrom("id", "name", "total", "lines"), tie("schema"), { maxKeys: 3 }), required: fc.subarray(["id", "name"], { minLength: 1 }) }),
    fc.array(tie("schema"), { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })),
    fc.array(tie("schema"), { minLength: 2, maxLength: 2 }).map((oneOf) => ({ oneOf })),
  ),
})).schema;

const operation = fc.record({ query: fc.option(schema, { nil: undefined }), body: fc.option(schema, { nil: undefined }), answer: schema }).map(({ query, body, answer }) => ({
  ...(query === undefined ? {} : { parameters: [{ name: "q", in: "query", schema: query }] }),
  ...(body === undefined ? {} : { requestBody: { content: { "application/json": { schema: body } } } }),
  responses: { 200: { description: "Done.", content: { "application/json": { schema: answer } } } },
}));

interface Generated {
  readonly operations: readonly Json[];
  readonly schemas: Readonly<Record<string, Json>>;
}

const generated: fc.Arbitrary<Generated> = fc.record({
  operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
  schemas: fc.record(Object.fromEntries(names.map((name) => [name, schema]))),
});

const write = ({ operations, schemas }: Generated): Written => ({
  file: "a.json",
  text: JSON.stringify({ openapi: "3.0.3", info: { title: "A", version: "1" }, paths: Object.fromEntries(operations.map((o, i) => [`/o${i}`, { post: { operationId: `o${i}`, ...o } }])), components: { schemas } }),
});

const diff = async (before: Generated, after: Generated): Promise<SpecificationFinding[]> => diffSpecifications(await parsed(write(before)), await parsed(write(after)));
const law = (property: (generated: Generated) => Promise<void>): Promise<void> => fc.assert(fc.asyncProperty(generated, property), { numRuns: 150 });

describe("a comparison", () => {
  test("of a description with itself finds nothing", () => law(async (one) => {
      expect(await diff(one, structuredClone(one))).toEqual([]);
    }));

  test("calls a removed operation breaking, and an added one compatible", () =>
    law(async (one) => {
      const less = { ...one, operations: one.operations.slice(0, -1) };
      expect((await diff(one, less)).map((f) => [f.severity, f.code])).toEqual([["breaking", "operation-removed"]]);
      expect((await diff(less, one)).map((f) => [f.severity, f.code])).toEqual([["compatible", "operation-added"]]);
    }));

  test("calls an optional parameter compatible, and a required one breaking", () =>
    law(async (one) => {
      const [first, ...others] = one.operations;
      const adding = (required: boolean): Generated => ({ ...one, operations: [{ ...first, parameters: [...((first?.["parameters"] as Json[] | undefined) ?? []), { name: "new", in: "query", required, schema: { type: "string" } }] }, ...others] });
      expect((await diff(one, adding(false))).map((f) => f.severity)).toEqual(["compatible"]);
      expect((await diff(one, adding(true))).map((f) => f.severity)).toEqual(["breaking"]);
    }));

  test("calls a field that is new in what callers get compatible", () =>
    law(async (one) => {
      const answer = (properties: Json): Json => ({ responses: { 200: { description: "Done.", content: { "application/json": { schema: { type: "object", properties } } } } } });
      const before = { ...one, operations: [answer({ known: { $ref: "#/components/schemas/Order" } })] };
      const after = { ...one, operations: [answer({ known: { $ref: "#/components/schemas/Order" }, added: { type: "string" } })] };
      expect((await diff(before, after)).map((f) => f.severity)).toEqual(["compatible"]);
      expect((await diff(after, before)).map((f) => f.severity)).toEqual(["breaking"]);
    }));

  test("does not depend on the order of operations and types", () =>
    law(async (one) => {
      const turned = { operations: one.operations, schemas: Object.fromEntries(Object.entries(one.schemas).reverse()) };
      expect(await diff(one, turned)).toEqual([]);
    }));

  test("of texts needs nothing else", async () => {
    const text = write({ operations: [{ responses: { 200: { description: "Done." } } }], schemas: {} }).text;
    expect(await diffSpecificationTexts({ language: "openapi", text }, { language: "openapi", text: text.replace("/o0", "/p0") })).toMatchObject([{ severity: "breaking", code: "operation-moved" }]);
    expect(await diffSpecificationTexts({ language: "openapi", text }, { language: "openapi", text: "{" })).toBeUndefined();
    expect(await diffSpecificationTexts({ language: "openapi", text }, { language: "openapi", text: dump(JSON.parse(text)) })).toEqual([]);
  });
});
