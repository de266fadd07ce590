import { stringify } from "yaml";
import type { JsonObject } from "../../catalog/arm/index.js";
import type { OutputFile } from "../../compile/output/output-file.js";
import { sortedBy } from "../file-tree.js";
import { collectionsOf } from "../hidden.js";
import { differencesOf } from "../overrides/differences.js";
import { overridable, sections } from "../overrides/sections.js";
import type { EnvironmentOverrides, NotCarried, ResourceOverride } from "../reading.js";
import { sortedKeys } from "./naming.js";
import { openResource, type WritableResource } from "./writable.js";

export interface WritableEnvironment {
  readonly name: string;
  readonly service?: string;
  readonly overrides?: readonly ResourceOverride[];
}

/** An environment whose service holds other values than the one that the folder was written from. */
export function environmentBetween(name: string, base: readonly WritableResource[], own: readonly WritableResource[], service?: string): EnvironmentOverrides {
  const file = configurationFile(name);
  return { name, file, ...(service === undefined ? {} : { service }), ...differencesOf(sortedBy(base, (r) => r.armPath).map(openResource), sortedBy(own, (r) => r.armPath).map(openResource), `in ${name}`) };
}

const configurationFile = (name: string): string => `configuration.${name}.yaml`;

interface Node {
  properties?: JsonObject;
  /** By section, then name. */
  readonly children: Map<string, Map<string, Node>>;
}

/** Its override file, as both tools read it. */
export function writeConfiguration({ name, service, overrides = [] }: WritableEnvironment): { file: OutputFile; notCarried: readonly NotCarried[] } {
  const path = configurationFile(name);
  const root: Node = { children: new Map() };
  const notCarried: NotCarried[] = [];
  for (const { armPath, properties } of sortedBy(overrides, (o) => o.armPath)) {
    if (overridable.has(collectionsOf(armPath))) nodeAt(root, armPath).properties = properties;
    else notCarried.push({ path: `${path}#${armPath}`, reason: "neither tool takes an override of it" });
  }
  const content = { ...(service === undefined ? {} : { apimServiceName: service }), ...sectionsOf(root) };
  return { file: { path, text: Object.keys(content).length === 0 ? "" : stringify(content, { lineWidth: 0, aliasDuplicateObjects: false }) }, notCarried };
}

const sectionNames = new Map(Object.entries(sections).map(([section, collection]) => [collection, section === "apiVersionSets" ? "versionSets" : section]));

function nodeAt(root: Node, armPath: string): Node {
  let node = root;
  const segments = armPath.split("/").slice(1);
  for (let i = 0; i < segments.length; i += 2) {
    const section = sectionNames.get(segments[i] ?? "") ?? segments[i] ?? "";
    const items = node.children.get(section) ?? new Map<string, Node>();
    node.children.set(section, items);
    const name = segments[i + 1] ?? "";
    node = items.get(name) ?? { children: new Map() };
    items.set(name, node);
  }
  return node;
}

function sectionsOf({ children }: Node): Record<string, unknown> {
  return Object.fromEntries(sortedBy(children, ([section]) => section).map(([section, items]) => [section, sortedBy(items, ([name]) => name).map(([name, node]) => itemOf(name, node))]));
}

function itemOf(name: string, node: Node): unknown {
  return { name, ...(node.properties === undefined ? {} : { properties: sortedKeys(node.properties) }), ...sectionsOf(node) };
}
