import { resourceTypes, type ResourceKind, type ResourceType } from "../../../src/catalog/resources/index.js";
import type { ArmOperation } from "../emulator/operations.js";

/** Path of a type below the service, `{}` for each name. */
export function armPathOf(type: ResourceType): string {
  const steps = type.split("/").map((_, i, segments) => segments.slice(0, i + 1).join("/") as ResourceType);
  return linkPathOf(type) ?? steps.map((step) => stepOf(resourceTypes[step])).join("");
}

function stepOf({ collection, fixedName }: ResourceKind): string {
  return collection === "" ? "" : `/${collection}/${fixedName ?? "{}"}`;
}

/** Workspaces have links where the service has associations. */
function linkPathOf(type: ResourceType): string | undefined {
  const { link, collection } = resourceTypes[type];
  if (link === undefined || !type.startsWith("workspace/")) return undefined;
  const owner = resourceTypes[type.slice(0, type.lastIndexOf("/")).split("/").slice(0, 2).join("/") as ResourceType].collection;
  return `/workspaces/{}/${link.below === "owner" ? owner : collection}/{}/${link.collection}/{}`;
}

/** Whether an operation of the client is about a resource at this path. */
export function isAt(operation: ArmOperation, armPath: string): boolean {
  const wanted = armPath.split("/");
  const found = operation.path.replace(/^~/, "").split("/");
  return found.length === wanted.length && found.every((step, i) => fits(step, wanted[i] ?? ""));
}

/** `{policyId}` in the client's path may be `policy` here, which is its only name. */
export function fits(found: string, wanted: string): boolean {
  return found.startsWith("{") ? wanted !== "" : found.toLowerCase() === wanted.toLowerCase();
}
