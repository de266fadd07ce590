import { operationNameOf } from "../../catalog/arm/operation-name.js";
import type { ParsedOperation } from "../parsed.js";
import { uniqueNames } from "../unique-names.js";
import { attribute, childrenOf, type Element } from "../xml/elements.js";
import type { EntityModel } from "./model.js";

/** What can be called: entity sets and their entities, singletons, and imported functions and actions, by the URL conventions of OData. */
export function odataOperations(model: EntityModel): ParsedOperation[] {
  const unique = uniqueNames();
  const operation = (method: string, urlTemplate: string): ParsedOperation => {
    const displayName = `${method} ${urlTemplate}`;
    return { name: unique(operationNameOf(displayName)), displayName, method, urlTemplate, details: {} };
  };
  return model.containers.flatMap((container) =>
    container.children.flatMap((child): ParsedOperation[] => {
      const name = attribute(child, "Name") ?? "";
      switch (child.local) {
        case "EntitySet": {
          const one = `/${name}(${keyTemplate(child, model)})`;
          return [operation("GET", `/${name}`), operation("POST", `/${name}`), operation("GET", one), operation("PATCH", one), operation("DELETE", one)];
        }
        case "Singleton":
          return [operation("GET", `/${name}`), operation("PATCH", `/${name}`)];
        case "ActionImport":
          return [operation("POST", `/${name}`)];
        case "FunctionImport":
          return [importedFunction(child, name, model, operation)];
        default:
          return [];
      }
    }),
  );
}

/** Before version 4, a function import says its own method and parameters. */
function importedFunction(element: Element, name: string, model: EntityModel, operation: (method: string, urlTemplate: string) => ParsedOperation): ParsedOperation {
  if (model.version !== "4") return operation(methodOf(element), `/${name}`);
  const parameters = childrenOf(model.find(attribute(element, "Function") ?? "") ?? element, "Parameter").map((p) => attribute(p, "Name") ?? "");
  return operation("GET", parameters.length === 0 ? `/${name}` : `/${name}(${parameters.map((p) => `${p}={${p}}`).join(",")})`);
}

function methodOf(element: Element): string {
  const method = element.xml.attributes.find((a) => /(^|:)HttpMethod$/.test(a.name))?.value;
  return (method ?? "GET").toUpperCase();
}

/** A key of one property is written without its name. */
function keyTemplate(set: Element, model: EntityModel): string {
  const keys = keyOf(model.find(attribute(set, "EntityType") ?? ""), model);
  return keys.length <= 1 ? `{${keys[0] ?? "key"}}` : keys.map((k) => `${k}={${k}}`).join(",");
}

/** An entity type may have the key of the type that it derives from. */
function keyOf(type: Element | undefined, model: EntityModel, depth = 0): string[] {
  if (type === undefined || depth > 50) return [];
  const own = childrenOf(type, "Key").flatMap((k) => childrenOf(k, "PropertyRef").map((r) => attribute(r, "Alias") ?? attribute(r, "Name") ?? ""));
  const base = attribute(type, "BaseType");
  return own.length > 0 || base === undefined ? own : keyOf(model.find(base), model, depth + 1);
}
