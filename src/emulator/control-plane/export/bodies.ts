import { objectOf, objectsOf, plainText, present, type Json, type JsonObject } from "../../state/json.js";
import { headersOf, plainSchema, swaggerParameterOf } from "./parameters.js";
import type { SchemaNames } from "./schema-names.js";

export function bodyOf({ request }: JsonObject, names: SchemaNames): JsonObject | undefined {
  const { description, representations } = objectOf(request);
  const content = contentOf(objectsOf(representations), names);
  return content === undefined ? undefined : present({ description, content });
}

/** A document needs a response; one that is none of a status does not become one when it is imported again. */
export function responsesOf({ responses }: JsonObject, names: SchemaNames): JsonObject {
  const listed = objectsOf(responses);
  if (listed.length === 0) return { default: { description: "" } };
  const written = listed.map((response): [string, Json] => {
    const { statusCode, description, representations, headers } = response;
    const content = contentOf(objectsOf(representations), names);
    return [plainText(statusCode), { ...present({ headers: headersOf(objectsOf(headers), names), content }), description: plainText(description) }];
  });
  return Object.fromEntries(written);
}

function contentOf(representations: readonly JsonObject[], names: SchemaNames): JsonObject | undefined {
  if (representations.length === 0) return undefined;
  return Object.fromEntries(representations.map((each) => [plainText(each.contentType), present({ schema: names.refTo(each) ?? formSchema(each), ...examplesOf(each) })]));
}

function formSchema({ formParameters }: JsonObject): JsonObject | undefined {
  const fields = objectsOf(formParameters);
  if (fields.length === 0) return undefined;
  const required = fields.filter((field) => field.required === true).map((field) => plainText(field.name));
  const properties = Object.fromEntries(fields.map((field) => [plainText(field.name), present({ ...plainSchema(field), description: field.description })]));
  return { type: "object", ...(required.length === 0 ? {} : { required }), properties };
}

function examplesOf({ examples }: JsonObject): JsonObject {
  const named = Object.entries(objectOf(examples));
  const [first, ...others] = named;
  if (first === undefined) return {};
  const only = others.length === 0 && first[0] === "default" ? objectOf(first[1]) : undefined;
  if (only?.value !== undefined && Object.keys(only).length === 1) return { example: only.value };
  return { examples: Object.fromEntries(named) };
}

interface SwaggerBody {
  readonly parameters: readonly JsonObject[];
  readonly consumes: Json | undefined;
}

/** Version 2 has one schema whatever the content type. */
export function swaggerBodyOf({ request }: JsonObject, names: SchemaNames): SwaggerBody {
  const { description, representations } = objectOf(request);
  const listed = objectsOf(representations);
  if (listed.length === 0) return { parameters: [], consumes: undefined };
  const consumes = listed.map(({ contentType }) => plainText(contentType));
  const form = listed.flatMap(({ formParameters }) => objectsOf(formParameters));
  if (form.length > 0) return { parameters: form.map((parameter) => swaggerParameterOf({ place: "formData", parameter })), consumes };
  const schema = listed.map((each) => names.refTo(each)).find((ref) => ref !== undefined);
  return { parameters: [present({ name: "body", in: "body", description, schema: schema ?? {} })], consumes };
}

export function swaggerResponsesOf({ responses }: JsonObject, names: SchemaNames): JsonObject {
  const listed = objectsOf(responses);
  const produces = [...new Set(listed.flatMap(({ representations }) => objectsOf(representations).map(({ contentType }) => plainText(contentType))))];
  const written = listed.map((response): [string, Json] => {
    const { statusCode, description, representations, headers } = response;
    const all = objectsOf(representations);
    const schema = all.map((each) => names.refTo(each)).find((ref) => ref !== undefined);
    return [plainText(statusCode), { description: plainText(description), ...present({ schema, headers: swaggerHeaders(objectsOf(headers)), examples: swaggerExamples(all) }) }];
  });
  return { produces: produces.length === 0 ? undefined : produces, responses: written.length === 0 ? { default: { description: "" } } : Object.fromEntries(written) };
}

function swaggerHeaders(headers: readonly JsonObject[]): JsonObject | undefined {
  if (headers.length === 0) return undefined;
  return Object.fromEntries(headers.map((header) => [plainText(header.name), present({ description: header.description, ...plainSchema(header) })]));
}

function swaggerExamples(representations: readonly JsonObject[]): JsonObject | undefined {
  const first = representations.flatMap(({ contentType, examples }): [string, Json][] => {
    const value = objectOf(Object.values(objectOf(examples))[0]).value;
    return value === undefined ? [] : [[plainText(contentType), value]];
  });
  return first.length === 0 ? undefined : Object.fromEntries(first);
}
