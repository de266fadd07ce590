import type { ArmProperties, ArmValue, Resource } from "../../catalog/arm/index.js";
import { isObject } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { CompileContext } from "../context.js";
import { ownResource } from "./resource.js";

/** An operation that the definitions write out, without a specification. */
export function writtenOutOperation(document: ResolvedDocument<"Api">, name: string, context: CompileContext): Resource {
  const own = ownResource({ type: "api/operation", names: [document.name, name], document, path: ["operations", name] }, context);
  return { ...own, properties: completed(own.properties) };
}

/** The service wants every {parameter} of the template declared. */
function completed(properties: ArmProperties): ArmProperties {
  const { method, urlTemplate, templateParameters } = properties;
  const declared = Array.isArray(templateParameters) ? (templateParameters as readonly ArmValue[]) : [];
  const names = new Set(declared.map((parameter) => (isObject(parameter) ? parameter["name"] : undefined)));
  const undeclared = namesIn(urlTemplate).filter((name) => !names.has(name)).map((name) => ({ name, type: "string", required: true }));
  const all = [...declared, ...undeclared];
  return { ...properties, ...(typeof method === "string" ? { method: method.toUpperCase() } : {}), ...(all.length === 0 ? {} : { templateParameters: all }) };
}

/** `{*rest}` takes the rest of the path. */
function namesIn(urlTemplate: ArmValue | undefined): string[] {
  if (typeof urlTemplate !== "string") return [];
  return [...new Set([...urlTemplate.matchAll(/\{\*?([^}]+)\}/g)].map((m) => m[1] ?? ""))];
}
