import { documentKinds, environmentSchema, projectSchema, type DocumentKind } from "../documents/index.js";
import { policyItemSchemas, type JsonSchema } from "../policies/schema.js";

const draft = "http://json-schema.org/draft-07/schema#";

/** Items of a policy list that are no policy elements. */
const otherItems: readonly JsonSchema[] = [
  {
    type: "object",
    description: "A reusable Policy, expanded here.",
    additionalProperties: false,
    required: ["use"],
    properties: { use: { type: "string", description: "Name of a Policy." }, with: { type: "object", description: "Values of its parameters." } },
  },
  {
    type: "object",
    description: "A Handlebars template, rendered here.",
    additionalProperties: false,
    required: ["template"],
    properties: { template: { type: "string", description: "Path below templates/." }, with: { type: "object", description: "Values for the template." } },
  },
];

const policyDocument: JsonSchema = {
  description: "Sections of policies, a policy XML file, XML text, or a template.",
  anyOf: [
    { $ref: "#/$defs/policySections" },
    { type: "string", description: "Path of a policy XML file." },
    { type: "object", additionalProperties: false, required: ["file"], properties: { file: { type: "string" } } },
    { type: "object", additionalProperties: false, required: ["xml"], properties: { xml: { type: "string" } } },
    { type: "object", additionalProperties: false, required: ["template"], properties: { template: { type: "string" }, with: { type: "object" } } },
  ],
};

/** Schemas for editors, one a kind of document: those that documents are checked by, with the policies spelled out. */
export function documentSchemas(): Readonly<Record<string, JsonSchema>> {
  const kinds = Object.keys(documentKinds) as DocumentKind[];
  const schemas = Object.fromEntries(kinds.map((kind) => [kind, editorSchema(kind, documentKinds[kind].schema, `kind: ${kind}`)]));
  return { ...schemas, Environment: editorSchema("Environment", environmentSchema, "kind: Environment"), Project: editorSchema("Project", projectSchema, "apiops.yaml") };
}

/** One schema for any document of a project's folders, told apart by `kind`. */
export function anyDocumentSchema(): JsonSchema {
  const kinds = Object.keys(documentKinds) as DocumentKind[];
  const branches = kinds.map((kind) => ({
    if: { properties: { kind: { const: kind } }, required: ["kind"] },
    then: { $ref: `#/$defs/${kind}` },
  }));
  const $defs = Object.fromEntries(kinds.map((kind) => [kind, withPolicies(plain(documentKinds[kind].schema))]));
  return {
    $schema: draft,
    title: "apiops document",
    type: "object",
    required: ["kind"],
    properties: { kind: { enum: kinds } },
    allOf: branches,
    $defs: { ...policyItemSchemas(otherItems), policyDocument, ...$defs },
  };
}

/** Kinds without policies come without their definitions, which are long. */
function editorSchema(title: string, schema: object, description: string): JsonSchema {
  const body = withPolicies(plain(schema)) as object;
  const holdsPolicies = JSON.stringify(body).includes('"#/$defs/');
  return { $schema: draft, title, description, ...body, ...(holdsPolicies ? { $defs: { ...policyItemSchemas(otherItems), policyDocument } } : {}) };
}

/** Symbols and functions of the schema builder are left behind. */
const plain = (schema: object): unknown => JSON.parse(JSON.stringify(schema));

/** Where the checking schema leaves a policy open, the editor's says what it may hold. */
function withPolicies(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withPolicies);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key !== "properties" || typeof value !== "object" || value === null) return [key, withPolicies(value)];
      return [key, Object.fromEntries(Object.entries(value as Record<string, unknown>).map(([name, s]) => [name, name === "policies" ? policiesSchema(s) : withPolicies(s)]))];
    }),
  );
}

function policiesSchema(schema: unknown): JsonSchema {
  const isList = typeof schema === "object" && schema !== null && "type" in schema && schema.type === "array";
  return { $ref: isList ? "#/$defs/policyItems" : "#/$defs/policyDocument" };
}
