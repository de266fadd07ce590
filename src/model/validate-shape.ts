import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { Sensitive } from "../catalog/arm/index.js";
import { diagnose, nearest, type Diagnostic } from "../diagnostics/index.js";
import type { Locate, Path } from "./project.js";

// Compiling a schema is most of the work on a project of ordinary size, so its code is not simplified first.
const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, discriminator: false, code: { optimize: false } });
const validators = new WeakMap<object, ValidateFunction>();

/** Checks a value against a document's JSON Schema and says every mistake in the reader's terms. `owner` names the document. */
export function validateShape(owner: string, schema: object, value: unknown, locate: Locate): Diagnostic[] {
  let validate = validators.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    validators.set(schema, validate);
  }
  if (validate(withoutSecrets(value))) return [];
  return mostTelling(validate.errors ?? []).map((e) => toDiagnostic(owner, e, locate));
}

/** To a schema a secret is the text that it stands for. */
function withoutSecrets(value: unknown): unknown {
  if (value instanceof Sensitive) return "secret";
  if (Array.isArray(value)) return value.some(hasSecret) ? value.map(withoutSecrets) : value;
  if (typeof value !== "object" || value === null || !hasSecret(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withoutSecrets(v)]));
}

function hasSecret(value: unknown): boolean {
  if (value instanceof Sensitive) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasSecret);
}

/** Alternatives that do not apply are reported as one finding at the value, not one per alternative. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter((e) => e.keyword === "anyOf").map((e) => e.instancePath);
  return errors.filter((e) => e.keyword === "anyOf" || !unions.some((u) => e.instancePath.startsWith(u) && e.schemaPath.includes("/anyOf/")));
}

function pathOf(error: ErrorObject): Path {
  return error.instancePath
    .split("/")
    .slice(1)
    .map((s) => s.replace(/~1/g, "/").replace(/~0/g, "~"))
    .map((s) => (/^\d+$/.test(s) ? Number(s) : s));
}

function toDiagnostic(owner: string, error: ErrorObject, locate: Locate): Diagnostic {
  const path = pathOf(error);
  const written = formatPath(path);
  const inside = written === "" ? owner : `\`${written}\``;
  const parameters = error.params as Record<string, unknown>;
  if (error.keyword === "additionalProperties") {
    const property = String(parameters["additionalProperty"]);
    const allowed = Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {});
    const [pattern] = Object.keys((error.parentSchema?.["patternProperties"] as object | undefined) ?? {});
    if (pattern !== undefined) {
      const problem = `cannot hold the name "${property}"`;
      return diagnose("value-invalid", { path: written, problem, fix: `Names there must match ${pattern}.` }, locate([...path, property], "key"));
    }
    return diagnose(
      "property-unknown",
      { property, owner: inside, suggestion: nearest(property, allowed), allowed: allowed.map((a) => `\`${a}\``).join(", ") },
      locate([...path, property], "key"),
    );
  }
  if (error.keyword === "required") return diagnose("property-missing", { property: String(parameters["missingProperty"]), owner: inside }, locate(path));
  const { problem, fix } = describe(error, parameters);
  return diagnose("value-invalid", { path: written, problem, fix }, locate(path));
}

function describe(error: ErrorObject, parameters: Record<string, unknown>): { problem: string; fix: string } {
  const shown = show(error.data);
  switch (error.keyword) {
    case "type":
      return { problem: `must be ${article(String(parameters["type"]))}, not ${shown}`, fix: typeFix(String(parameters["type"])) };
    case "enum": {
      const allowed = (parameters["allowedValues"] as unknown[]).map(String);
      const near = typeof error.data === "string" ? nearest(error.data, allowed) : undefined;
      return { problem: `cannot be ${shown}`, fix: near === undefined ? `Use one of ${allowed.join(", ")}.` : `Did you mean "${near}"? It takes ${allowed.join(", ")}.` };
    }
    case "const":
      return { problem: `must be ${JSON.stringify(parameters["allowedValue"])}, not ${shown}`, fix: "Correct the value." };
    case "pattern":
      return { problem: `cannot be ${shown}`, fix: patternFix(error) };
    case "anyOf":
      return { problem: `has none of the forms it may take; it is ${shown}`, fix: "See `apiops schema` for the forms." };
    case "minimum":
      return { problem: `must be at least ${limitOf(parameters)}, not ${shown}`, fix: "Write a larger number." };
    case "maximum":
      return { problem: `must be at most ${limitOf(parameters)}, not ${shown}`, fix: "Write a smaller number." };
    case "minItems":
      return { problem: `needs at least ${plural(limitOf(parameters), "item")}`, fix: "Add one." };
    case "maxItems":
      return { problem: `takes at most ${plural(limitOf(parameters), "item")}`, fix: "Remove the others." };
    case "minLength":
      return { problem: "may not be empty", fix: "Write a value." };
    case "maxLength":
      return { problem: `takes at most ${plural(limitOf(parameters), "character")}`, fix: "Shorten it." };
    default:
      return { problem: `${error.message ?? "is not valid"}; it is ${shown}`, fix: "Correct the value." };
  }
}

const limitOf = (parameters: Record<string, unknown>): number => Number(parameters["limit"]);
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

function patternFix(error: ErrorObject): string {
  const description: unknown = error.parentSchema?.["description"];
  const pattern = `It must match ${(error.params as { pattern: string }).pattern}.`;
  return typeof description === "string" ? `${description} ${pattern}` : pattern;
}

const typeFix = (type: string): string =>
  type === "string" ? "Put the value in quotes." : type === "integer" || type === "number" ? "Write a number without quotes." : type === "boolean" ? "Write true or false, without quotes." : type === "array" ? "Write a list: [a, b]." : "Correct the value.";

const article = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function formatPath(path: Path): string {
  return path.map((p, i) => (typeof p === "number" ? `[${p}]` : i === 0 ? p : `.${p}`)).join("");
}
