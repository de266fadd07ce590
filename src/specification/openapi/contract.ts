import type { HttpContract, HttpOperation, HttpParameter, HttpResponse } from "../contract.js";
import { defined } from "../defined.js";
import { contentOf, requestBodyOf } from "./bodies.js";
import { dereference, follow, type OpenApiDocument, type OpenApiHeader, type OpenApiParameter, type OpenApiResponse } from "./document.js";
import type { OpenApiPlace } from "./operations.js";
import { schemaOfParameter } from "./parameters.js";

export function httpContract(document: OpenApiDocument, places: readonly OpenApiPlace[]): HttpContract {
  return { kind: "http", operations: places.map((place) => httpOperation(document, place)), resolve: (schema) => resolve(document, schema) };
}

/** Siblings of a reference hold beside it in OpenAPI 3.1 only, and say nothing about the type as a rule. */
function resolve(document: OpenApiDocument, schema: unknown): unknown {
  let current = schema;
  for (let hops = 0; hops < 50; hops++) {
    if (typeof current !== "object" || current === null) return current;
    const reference = (current as { readonly $ref?: unknown }).$ref;
    if (typeof reference !== "string") return current;
    current = follow(document, reference);
  }
  return undefined;
}

function httpOperation(document: OpenApiDocument, { name, path, method, operation, parameters }: OpenApiPlace): HttpOperation {
  const body = requestBodyOf(document, operation, parameters) ?? formOf(document, operation.consumes, parameters);
  const responses = new Map<string, HttpResponse>();
  for (const [status, referable] of Object.entries(operation.responses ?? {})) {
    const response = dereference<OpenApiResponse>(document, referable);
    if (response === undefined || status.startsWith("x-")) continue;
    const headers = Object.entries(response.headers ?? {}).flatMap(([header, written]) => {
      const found = dereference<OpenApiHeader>(document, written);
      return found === undefined ? [] : [[header.toLowerCase(), { required: found.required === true, schema: schemaOfParameter(found) }] as const];
    });
    responses.set(status.toUpperCase() === "DEFAULT" ? "default" : status.toUpperCase(), { content: contentOf(document, operation, response), headers: new Map(headers) });
  }
  return {
    name,
    method: method.toUpperCase(),
    path,
    parameters: parameters.filter((p) => ["path", "query", "header", "cookie"].includes(p.in)).map(httpParameter),
    ...(body === undefined ? {} : { body: { required: body.required, content: body.content } }),
    responses,
  };
}

/** The form of an OpenAPI 2.0 operation as the schema of its body. */
function formOf(document: OpenApiDocument, consumes: readonly string[] | undefined, parameters: readonly OpenApiParameter[]): HttpOperation["body"] | undefined {
  const fields = parameters.filter((p) => p.in === "formData");
  if (fields.length === 0) return undefined;
  const required = fields.filter((f) => f.required === true).map((f) => f.name);
  // `required` of a parameter is a flag, of a schema a list.
  const properties = Object.fromEntries(fields.map(({ name, required: _flag, ...schema }) => [name, schema]));
  const types = consumes ?? document.consumes ?? ["application/x-www-form-urlencoded"];
  return { required: required.length > 0, content: new Map(types.map((type) => [type, { type: "object", required, properties }])) };
}

function httpParameter(parameter: OpenApiParameter): HttpParameter {
  const { name, in: place, required, style, explode, collectionFormat } = parameter;
  const written = [style, explode === undefined ? undefined : `explode ${explode}`, collectionFormat].filter((s) => s !== undefined).join(", ");
  return { name, in: place, required: place === "path" || required === true, schema: parameterSchema(parameter), ...defined({ style: written === "" ? undefined : written }) };
}

/** Where an OpenAPI 2.0 parameter is its own schema, its `required` is a flag, and none of the schema. */
function parameterSchema(parameter: OpenApiParameter): unknown {
  const schema = schemaOfParameter(parameter);
  if (schema !== parameter) return schema;
  const { required: _flag, ...own } = parameter;
  return own;
}
