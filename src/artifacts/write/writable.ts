import { languageOf, textOfSpecification, type ArmProperties, type JsonObject, type JsonValue, type SnapshotSpecification, type Specification } from "../../catalog/arm/index.js";
import { jsonText } from "../../compile/output/output-file.js";
import { mapHidden, omitted } from "../hidden.js";
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
  const shown = mapHidden(armPath, properties, (_text, property) => {
    secrets.push(property);
    return omitted;
  });
  const own = withRelativeIds(armPath, shown);
  return {
    armPath,
    properties: isPolicyPath(armPath) ? withRawValue(own) : own,
    secrets,
    ...(specification === undefined ? {} : { specification: "language" in specification ? specification : { language: languageOf(specification), text: readable(textOfSpecification(specification)) } }),
  };
}

/** JSON is sent without white space. */
function readable(text: string): string {
  return text.startsWith("{") ? jsonText(JSON.parse(text)) : text;
}

function withRawValue(properties: JsonObject): JsonObject {
  const { value, format } = properties as { readonly value?: JsonValue; readonly format?: JsonValue };
  if (typeof value !== "string" || format === "rawxml") return properties;
  return { ...properties, format: "rawxml", value: rawPolicy(value, "xml", "").value ?? value };
}
