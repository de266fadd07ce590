import { isObject, type ArmProperties, type JsonObject } from "../catalog/arm/index.js";
import { resourceTypes, type ResourceType } from "../catalog/resources/index.js";
import { mapProperties } from "../compile/output/output-file.js";

/** What to do with a text that the catalog says is never shown. `property` is its place: `credentials.header.x[0]`. */
export type HiddenText = (text: () => string, property: string) => string | typeof omitted;

export const omitted = Symbol("omitted");

/** Properties in which every hidden text is replaced or left out. Named values are hidden where they say so. */
export function mapHidden(armPath: string, properties: ArmProperties, hidden: HiddenText): JsonObject {
  const mapped = mapProperties(typeOfPath(armPath, properties) ?? "tag", properties, { text: (text) => text, secret: (secret, property) => hidden(() => secret.reveal(), property) });
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

const typesByCollections = new Map<string, ResourceType>();
for (const type of Object.keys(resourceTypes) as ResourceType[]) {
  const collections = type.split("/").map((_, i, kinds) => resourceTypes[kinds.slice(0, i + 1).join("/") as ResourceType].collection);
  if (type !== "backend-pool") typesByCollections.set(collections.join("/"), type);
}

/** Workspaces hold resources of the same types. */
function typeOfPath(armPath: string, properties: ArmProperties): ResourceType | undefined {
  const type = typesByCollections.get(collectionsOf(armPath));
  return type === "backend" && properties["type"] === "Pool" ? "backend-pool" : type;
}

/** `apis/operations` of a resource of the service or of a workspace. */
export const collectionsOf = (armPath: string): string =>
  armPath
    .replace(/^\/workspaces\/[^/]+(?=\/)/, "")
    .split("/")
    .filter((_, i) => i % 2 === 1)
    .join("/");
