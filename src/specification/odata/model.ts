import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { attribute, attributeAt, childOf, childrenOf, type Element } from "../xml/elements.js";

/** An entity data model: CSDL of OData 4, or of the versions before it. */
export interface EntityModel {
  readonly version: "2" | "3" | "4";
  readonly schemas: readonly Element[];
  readonly containers: readonly Element[];
  /** The element that a qualified name stands for; undefined for a primitive type and for what is not there. */
  readonly find: (name: string) => Element | undefined;
  /** The name with its alias written out. */
  readonly fullName: (name: string) => string;
}

export function readEntityModel(root: Element, report: (diagnostic: Diagnostic) => void): EntityModel | undefined {
  const invalid = (problem: string, fix: string, at = root.at): undefined => {
    report(diagnose("odata-invalid", { problem, fix }, at));
    return undefined;
  };
  const services = root.local === "Edmx" ? childOf(root, "DataServices") : root;
  const schemas = services === undefined ? [] : services.local === "Schema" ? [services] : childrenOf(services, "Schema");
  if (schemas.length === 0) { invalid("there is no `Schema` below `edmx:DataServices`", "Save what the service answers to `$metadata`."); return; }
  const version = versionOf(root, services);
  if (version === undefined) { invalid(`\`Version="${attribute(root, "Version") ?? ""}"\` is no version of OData that is known here`, "Save the metadata of OData 4, or of OData 2.", attributeAt(root, "Version")); return; }
  const containers = schemas.flatMap((schema) => childrenOf(schema, "EntityContainer"));
  if (containers.length === 0) { invalid("there is no `EntityContainer`, and so nothing that can be called", "Save what the service answers to `$metadata`, with its container.", schemas[0]?.at); return; }
  const aliases = new Map(schemas.flatMap((s) => (attribute(s, "Alias") === undefined ? [] : [[attribute(s, "Alias") ?? "", attribute(s, "Namespace") ?? ""] as const])));
  const fullName = (name: string): string => {
    const dot = name.lastIndexOf(".");
    const namespace = name.slice(0, Math.max(dot, 0));
    return dot === -1 ? name : `${aliases.get(namespace) ?? namespace}.${name.slice(dot + 1)}`;
  };
  const named = new Map<string, Element>(schemas.flatMap((schema) => schema.children.map((c) => [`${attribute(schema, "Namespace") ?? ""}.${attribute(c, "Name") ?? ""}`, c] as const)));
  const model: EntityModel = { version, schemas, containers, fullName, find: (name) => named.get(fullName(name)) };
  for (const container of containers) checkContainer(container, model, report);
  return model;
}

/** Before version 4, the version of the protocol stands beside the schemas: `m:DataServiceVersion`. */
function versionOf(root: Element, services: Element | undefined): EntityModel["version"] | undefined {
  if (root.local === "Schema") return root.namespace.includes("oasis-open") ? "4" : "2";
  const version = attribute(root, "Version") ?? "";
  if (version.startsWith("4")) return "4";
  const protocol = services?.xml.attributes.find((a) => /(^|:)(Max)?DataServiceVersion$/.test(a.name))?.value ?? "";
  if (version === "1.0") return protocol.startsWith("3") ? "3" : "2";
  return undefined;
}

function checkContainer(container: Element, model: EntityModel, report: (diagnostic: Diagnostic) => void): void {
  const expect = (element: Element, property: string): void => {
    const name = attribute(element, property);
    if (name !== undefined && model.find(name) === undefined)
      report(diagnose("odata-invalid", { problem: `${element.local} \`${attribute(element, "Name") ?? ""}\` refers to \`${name}\`, which no schema has`, fix: "Save the whole of the metadata." }, attributeAt(element, property)));
  };
  for (const set of childrenOf(container, "EntitySet")) expect(set, "EntityType");
  for (const singleton of childrenOf(container, "Singleton")) expect(singleton, "Type");
  if (model.version !== "4") return;
  for (const action of childrenOf(container, "ActionImport")) expect(action, "Action");
  for (const call of childrenOf(container, "FunctionImport")) expect(call, "Function");
}

/** `Collection(Self.Order)` → the type and whether there are many. */
export function typeReference(written: string): { readonly type: string; readonly list: boolean } {
  const inner = /^Collection\((.*)\)$/.exec(written)?.[1];
  return inner === undefined ? { type: written, list: false } : { type: inner, list: true };
}
