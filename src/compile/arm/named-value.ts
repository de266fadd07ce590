import { resourceName, Sensitive, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined } from "../context.js";

export function compileNamedValue({ name, value, locate }: ResolvedDocument<"NamedValue">): Resource[] {
  const { displayName, keyVault, tags } = value;
  // A value from the environment's secrets is secret whether the document says so or not.
  const secret = typeof value.value === "object" || (value.secret ?? keyVault !== undefined);
  const properties = defined({ displayName: displayName ?? name, value: secret && typeof value.value === "string" ? new Sensitive(value.value, "the definition") : value.value, secret, keyVault, tags });
  return [{ ...resourceName("named-value", name), properties, references: [], at: locate([displayName === undefined ? "name" : "displayName"]) }];
}
