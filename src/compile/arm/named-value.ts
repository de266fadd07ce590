import { Sensitive, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { CompileContext } from "../context.js";
import { ownResource } from "./resource.js";

export function compileNamedValue(document: ResolvedDocument<"NamedValue">, context: CompileContext): Resource[] {
  const { name, value, locate } = document;
  const resource = ownResource({ type: "named-value", names: [name], document, path: [] }, context);
  // A value from the environment's secrets is secret whether the document says so or not.
  const secret = typeof value.value === "object" || (value.secret ?? value.keyVault !== undefined);
  const hidden = secret && typeof value.value === "string" ? { value: new Sensitive(value.value, "the definition") } : {};
  return [{ ...resource, properties: { ...resource.properties, ...hidden, secret }, at: locate([value.displayName === undefined ? "name" : "displayName"]) }];
}
