import { Type, type TSchema } from "@sinclair/typebox";
import { closed, list, text } from "../documents/shapes.js";
import { group, listed, reference, same } from "../fields/index.js";
import { resourceKind } from "./kind.js";
import { targets } from "./targets.js";

const example = closed({
  summary: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  value: Type.Optional(Type.Unknown({ description: "Text, or the value itself." })),
  externalValue: Type.Optional(text("URL of the value, where it is not written here.")),
});

/** An import links the schemas that it makes, under names of its own, and takes examples from the document: what it set is left to it. */
const described = {
  schema: reference(Type.Optional(text("Name of one of the API's `schemas`.")), targets.apiSchema, { bare: true, arm: "schemaId", default: null, byImport: true }),
  typeName: same(Type.Optional(text("Type within that schema.")), { default: null, byImport: true }),
  examples: same(Type.Optional(Type.Record(Type.String(), example, { description: "Examples, by name." })), { as: "exact-json", default: {}, byImport: true }),
};

const parameterFields = (required: boolean) => ({
  name: same(Type.String()),
  type: same(Type.Optional(Type.String({ default: "string" })), { default: "string", absent: { value: "string" } }),
  description: same(Type.Optional(Type.String()), { default: null }),
  required: same(Type.Optional(Type.Boolean({ default: required })), { default: false, absent: { value: required } }),
  defaultValue: same(Type.Optional(Type.String()), { default: null }),
  values: same(Type.Optional(Type.Array(Type.String())), { as: "set", default: [] }),
  ...described,
});

const optionalList = (description: string) => <T extends TSchema>(item: T) => Type.Optional(list(item, description));
const parameters = (description: string) => listed(optionalList(description), parameterFields(false), "name");

const representations = listed(
  optionalList("Forms of the body, by content type."),
  {
    contentType: same(text("Media type of the body."), { as: "case-insensitive" }),
    ...described,
    formParameters: listed(optionalList("Fields of a form (application/x-www-form-urlencoded, multipart/form-data)."), parameterFields(false), "name", { byImport: true }),
  },
  "contentType",
);

export const operation = resourceKind({
  segment: "operation",
  collection: "operations",
  lane: "api",
  workspace: true,
  readOnly: ["policies"],
  fields: {
    displayName: same(Type.Optional(text("Shown in the developer portal.")), { absent: "name" }),
    method: same(Type.Optional(text("HTTP method; only for operations written out.")), { as: "case-insensitive" }),
    urlTemplate: same(Type.Optional(text("Path below the API's, with {parameters}; only for operations written out."))),
    description: same(Type.Optional(text("Shown in the developer portal.")), { default: null }),
    templateParameters: listed(optionalList("Parameters of the URL template; those not listed are strings."), parameterFields(true), "name"),
    request: group(
      { description: same(Type.Optional(Type.String()), { default: null }), queryParameters: parameters("Query parameters."), headers: parameters("Request headers."), representations },
      "What callers send; only for operations written out.",
    ),
    responses: listed(
      optionalList("Responses by status code; only for operations written out."),
      {
        statusCode: same(Type.Integer({ minimum: 100, maximum: 599 })),
        description: same(Type.Optional(Type.String()), { default: null }),
        headers: parameters("Response headers."),
        representations,
      },
      "statusCode",
    ),
  },
  children: {
    tags: { kind: "links", type: "api/operation/tag", description: "Tags of the operation." },
    policies: { kind: "policies", type: "api/operation/policy" },
  },
});
