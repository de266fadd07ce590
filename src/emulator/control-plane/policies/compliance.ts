import { childElements, readXml } from "../../../xml/index.js";
import { plainText } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { relativeIdOf } from "../ids.js";

/** Whether a stored policy keeps to the restrictions of the service: where `base` is required, every section that it has has it. */
export function complianceOf(policy: Entity, context: Context): "Compliant" | "NonCompliant" {
  const path = relativeIdOf(policy, context).toLowerCase();
  const applies = context.store
    .list(context.service.key, "policyRestriction")
    .some(({ properties }) => properties.requireBase === "true" && isBelow(path, scopeOf(properties.scope, context)));
  return applies && !inherits(plainText(policy.properties.value)) ? "NonCompliant" : "Compliant";
}

function isBelow(path: string, scope: string): boolean {
  return scope === "" || path === scope || path.startsWith(`${scope}/`);
}

/** A path below the service, short or full. */
function scopeOf(scope: Entity["properties"][string], { service }: Context): string {
  const text = plainText(scope).toLowerCase().replace(/\/+$/, "");
  const path = text.startsWith(service.key) ? text.slice(service.key.length) : text;
  return path === "" || path.startsWith("/") ? path : `/${path}`;
}

function inherits(value: string): boolean {
  const { document } = readXml(value, "policy");
  const sections = document === undefined ? [] : childElements(document.root);
  return sections.every((section) => childElements(section).some(({ name }) => name === "base"));
}
