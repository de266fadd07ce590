import { isObject, languageOf, resourceOfPath, textOfSpecification, type ArmProperties, type JsonObject, type JsonValue, type SnapshotSpecification, type Specification } from "../../catalog/arm/index.js";
import { jsonText, mapProperties } from "../../compile/output/output-file.js";
import { withRelativeIds } from "../ids.js";
import { isPolicyPath, rawPolicy } from "../policy-text.js";

/** A resource to write: what definitions compile to, or what a snapshot holds. */
export interface WritableResource {
  readonly armPath: string;
  readonly properties: ArmProperties;
  readonly specification?: Specification | SnapshotSpecification;
}

/** A resource as a folder may hold it: no secrets, policies with bare expressions. */
export interface OpenResource {
  readonly armPath: string;
  readonly properties: JsonObject;
  readonly specification?: SnapshotSpecification;
  /** Where secrets were left out, below `properties`. */
  readonly secrets: readonly string[];
}

export function openResource({ armPath, properties, specification }: WritableResource): OpenResource {
  const secrets: string[] = [];
  const type = resourceOfPath(armPath, properties as JsonObject)?.type;
  const map = { text: (text: string) => text, secret: (_secret: unknown, path: string) => (secrets.push(path), omitted) };
  const mapped = withRelativeIds(armPath, withoutOmitted(mapProperties(type ?? "tag", properties, map)) as JsonObject);
  return {
    armPath,
    properties: isPolicyPath(armPath) ? withRawValue(mapped) : mapped,
    secrets,
    ...(specification === undefined ? {} : { specification: "language" in specification ? specification : { language: languageOf(specification), text: readable(textOfSpecification(specification)) } }),
  };
}

/** JSON is sent without white space. */
function readable(text: string): string {
  return text.startsWith("{") ? jsonText(JSON.parse(text)) : text;
}

const omitted = Symbol("omitted");

function withoutOmitted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((v) => v !== omitted).map(withoutOmitted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== omitted).map(([k, v]) => [k, withoutOmitted(v)]));
}

function withRawValue(properties: JsonObject): JsonObject {
  const { value, format } = properties as { readonly value?: JsonValue; readonly format?: JsonValue };
  if (typeof value !== "string" || format === "rawxml") return properties;
  return { ...properties, format: "rawxml", value: rawPolicy(value, "xml", "").value ?? value };
}
