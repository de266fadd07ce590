import { resourceOfPath, type ArmProperties } from "../../catalog/arm/index.js";
import { kindOf } from "../../catalog/resources/index.js";
import type { WritableResource } from "./writable.js";

/**
 * Compiled resources as an extractor meets them: under the names that the service answers with, and every API with its revision. Without its
 * number both publishers would write the current revision over number 1.
 */
export function asExtracted(resources: readonly WritableResource[]): WritableResource[] {
  const paths = new Set(resources.map((r) => r.armPath));
  return resources.map((resource) => ({ ...resource, properties: { ...asAnswered(resource), ...revisionOf(resource.armPath, paths) } }));
}

function asAnswered({ armPath, properties }: WritableResource): ArmProperties {
  const type = resourceOfPath(armPath, {})?.type;
  const { readAs } = type === undefined ? {} : kindOf(type);
  if (readAs === undefined) return properties;
  const answered = new Map(Object.entries(readAs).map(([read, written]) => [written, read]));
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [answered.get(name) ?? name, value]));
}

function revisionOf(armPath: string, paths: ReadonlySet<string>): ArmProperties {
  const [, api, revision] = /^((?:\/workspaces\/[^/]+)?\/apis\/[^/;]+)(?:;rev=([^/]+))?$/.exec(armPath) ?? [];
  if (api === undefined) return {};
  if (revision !== undefined) return { apiRevision: revision };
  let free = 1;
  while (paths.has(`${api};rev=${free}`)) free++;
  return { apiRevision: String(free), isCurrent: true };
}
