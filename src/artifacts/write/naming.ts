import { isObject, type JsonObject, type JsonValue } from "../../catalog/arm/index.js";
import { jsonText } from "../../compile/output/output-file.js";
import { sortedBy } from "../file-tree.js";
import type { LayoutName } from "../folder/links.js";
import type { Step } from "./place.js";

export type WritableLayout = "apiops" | "apiops-cli";

export function nameFor(names: readonly LayoutName[], layout: WritableLayout): string | undefined {
  return names.find((n) => n.layout === undefined || n.layout === layout)?.name;
}

/** Undefined where a folder on the way exists in the other layout only. */
export function folderPath(steps: readonly Step[], layout: WritableLayout): string | undefined {
  const parts = steps.map(({ collection, name }) => ({ folder: nameFor(collection.folders, layout), name }));
  return parts.some((p) => p.folder === undefined) ? undefined : parts.map((p) => `${p.folder ?? ""}/${p.name}`).join("/");
}

export const inFolder = (folder: string, file: string): string => (folder === "" ? file : `${folder}/${file}`);

export const textOf = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

export const information = (properties: JsonObject): string => jsonText(sortedKeys({ properties }));

/** The same file for the same resource, in whatever order its properties were read. */
export function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(sortedBy(Object.entries(value), ([k]) => k).map(([k, v]) => [k, sortedKeys(v)]));
}
