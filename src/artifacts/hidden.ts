import { isObject, resourceOfPath, type ArmProperties, type JsonObject } from "../catalog/arm/index.js";
import { mapProperties } from "../compile/output/output-file.js";

/** What to do with a text that the catalog says is never shown. `property` is its place: `credentials.header.x[0]`. */
export type HiddenText = (text: () => string, property: string) => string | typeof omitted;

export const omitted = Symbol("omitted");

/** Properties in which every hidden text is replaced or left out. Named values are hidden where they say so. */
export function mapHidden(armPath: string, properties: ArmProperties, hidden: HiddenText): JsonObject {
  const mapped = mapProperties(resourceOfPath(armPath, properties as JsonObject)?.type ?? "tag", properties, { text: (text) => text, secret: (secret, property) => hidden(() => secret.reveal(), property) });
  return withoutOmitted(mapped) as JsonObject;
}

function withoutOmitted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((v) => v !== omitted).map(withoutOmitted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== omitted)
      .map(([k, v]) => [k, withoutOmitted(v)]),
  );
}

/** `apis/operations` of a resource of the service or of a workspace. */
export const collectionsOf = (armPath: string): string =>
  armPath
    .replace(/^\/workspaces\/[^/]+(?=\/)/, "")
    .split("/")
    .filter((_, i) => i % 2 === 1)
    .join("/");
