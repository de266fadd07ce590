import { describe, expect, test } from "vitest";
import { findings, parsed } from "./support.js";

const swagger = (extra: object = {}) => ({
  file: "orders.json",
  text: JSON.stringify(
    {
      swagger: "2.0",
      info: { title: "Orders", version: "1.0", license: { name: "MIT" } },
      host: "orders.example",
      basePath: "/v1",
      schemes: ["https"],
      consumes: ["application/json"],
      produces: ["application/json", "text/csv"],
      paths: {
        "/orders/{id}": {
          parameters: [{ $ref: "#/parameters/id" }],
          put: {
            operationId: "Orders_Put",
            parameters: [
              { name: "dryRun", in: "query", type: "boolean", default: false },
              { name: "X-Trace", in: "header", type: "string", enum: ["on", "off"] },
              { name: "body", in: "body", description: "The order.", required: true, schema: { $ref: "#/definitions/Order" } },
            ],
            responses: { 200: { description: "Stored.", schema: { $ref: "#/definitions/Order" }, headers: { "X-Rate": { type: "integer" } } }, default: { description: "An error." } },
          },
        },
      },
      parameters: { id: { name: "id", in: "path", required: true, type: "string" } },
      definitions: { Order: { type: "object", required: ["id"], properties: { id: { type: "string" } } } },
      ...extra,
    },
    null,
    2,
  ),
});

describe("OpenAPI 2.0", () => {
  test("has its bodies and content types in the terms of the service", async () => {
    const { language, operations, info } = await parsed(swagger());
    expect([language, info.title, info.license]).toEqual(["swagger", "Orders", { name: "MIT" }]);
    expect(operations).toEqual([
      {
        name: "orders-put",
        displayName: "Orders_Put",
        method: "PUT",
        urlTemplate: "/orders/{id}",
        details: {
          templateParameters: [{ name: "id", type: "string", required: true }],
          request: {
            description: "The order.",
            queryParameters: [{ name: "dryRun", type: "boolean", required: false, defaultValue: "false" }],
            headers: [{ name: "X-Trace", type: "string", required: false, values: ["on", "off"] }],
            representations: [{ contentType: "application/json" }],
          },
          responses: [{ statusCode: 200, description: "Stored.", headers: [{ name: "X-Rate", type: "integer", required: false }], representations: [{ contentType: "application/json" }, { contentType: "text/csv" }] }],
        },
      },
    ]);
  });

  test("is sent as it is, with the texts wanted and without where the service is", async () => {
    const specification = await parsed(swagger());
    const [operation] = specification.operations;
    const sent = specification.send?.([{ ...operation!, displayName: "Store an order", description: "Stores it." }]);
    const document = JSON.parse(sent?.value ?? "") as Record<string, unknown>;
    expect(sent?.format).toBe("swagger-json");
    expect(document["swagger"]).toBe("2.0");
    expect(Object.keys(document).filter((k) => ["host", "basePath", "schemes"].includes(k))).toEqual([]);
    expect(document).toHaveProperty(["paths", "/orders/{id}", "put", "operationId"], "orders-put");
    expect(document).toHaveProperty(["paths", "/orders/{id}", "put", "summary"], "Store an order");
  });

  test("is checked, and says what the import leaves out", async () => {
    expect(await findings(swagger({ info: { title: "Orders" } }))).toEqual(["openapi-invalid «\"info\"»: The OpenAPI document is not valid at info: `version` is missing."]);
    const form = { "/upload": { post: { parameters: [{ name: "file", in: "formData", type: "file" }], consumes: ["multipart/form-data"], responses: { 200: { description: "Done." } } } } };
    expect(await findings(swagger({ paths: form }))).toEqual(["openapi-not-carried «\"post\"»: The import leaves out a form parameter."]);
  });
});

describe("OpenAPI 3.1", () => {
  const text = (rest: string): { file: string; text: string } => ({ file: "a.yaml", text: `openapi: 3.1.0\ninfo: { title: A, version: "1" }\n${rest}` });

  test("takes lists of types, and says what only 3.1 has", async () => {
    const source = text(`webhooks:
  changed: { post: { responses: { "200": { description: Done. } } } }
paths:
  /a:
    get:
      parameters: [{ name: q, in: query, schema: { type: [string, "null"] } }, { name: c, in: cookie, schema: { type: string } }]
      responses: { "204": { description: Nothing. } }
`);
    expect((await parsed(source)).operations.map((o) => o.details["request"])).toEqual([{ queryParameters: [{ name: "q", type: "string", required: false }], headers: [], representations: [] }]);
    expect(await findings(source)).toEqual(["openapi-not-carried «get»: The import leaves out a parameter in a cookie.", "openapi-not-carried «webhooks»: The import leaves out `webhooks`."]);
  });

  test("has no operation for TRACE, and no body for GET", async () => {
    const source = text(`paths:
  /a:
    get: { requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { "204": { description: Nothing. } } }
    trace: { responses: { "204": { description: Nothing. } } }
`);
    expect((await parsed(source)).operations.map((o) => [o.method, o.details["request"]])).toEqual([["GET", { queryParameters: [], headers: [], representations: [] }]]);
    expect(await findings(source)).toEqual(["openapi-not-carried «get»: The import leaves out a request body.", "openapi-not-carried «trace»: The import leaves out an operation with the method TRACE."]);
  });

  test("is checked outside of its schemas", async () => {
    expect(await findings(text("paths:\n  /a: { gett: {} }\n"))).toEqual(["openapi-invalid «gett»: The OpenAPI document is not valid at paths › /a: `gett` does not belong here."]);
  });
});

describe("references", () => {
  test("of a path to another are followed, and written out", async () => {
    const specification = await parsed({ file: "a.yaml", text: `openapi: 3.0.3
info: { title: A, version: "1" }
paths:
  /a: { get: { operationId: ReadA, responses: { "204": { description: Nothing. } } } }
  /b: { $ref: "#/paths/~1a" }
` });
    expect(specification.operations.map((o) => `${o.name} ${o.method} ${o.urlTemplate}`)).toEqual(["reada GET /a", "reada-1 GET /b"]);
    const sent: unknown = JSON.parse(specification.send?.(specification.operations).value ?? "");
    expect(sent).toHaveProperty(["paths", "/a", "get", "operationId"], "reada");
    expect(sent).toHaveProperty(["paths", "/b", "get", "operationId"], "reada-1");
  });

  test("to what is not there are found at their place, in text order", async () => {
    const source = { file: "a.yaml", text: `openapi: 3.0.3
info: { title: A, version: "1" }
paths:
  /a:
    get:
      responses:
        "200": { description: Found., content: { application/json: { schema: { $ref: "#/components/schemas/Gone" } } } }
` };
    expect(await findings(source)).toEqual(['openapi-reference «"#/components/schemas/Gone"»: A `$ref` cannot be resolved: `#/components/schemas/Gone` points to nothing.']);
  });
});
