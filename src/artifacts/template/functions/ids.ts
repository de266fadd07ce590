import type { JsonValue } from "../../../catalog/arm/index.js";
import { asText, NotEvaluable } from "./shared.js";

/** Ids of resources. Source: template-functions-resource. `subscription` and `group` stand for what a deployment knows. */
export function resourceId(args: readonly JsonValue[], subscription: string, group: string): string {
  const at = typeAt(args);
  const [first, second] = args.slice(0, at).map(asText);
  const [own, ownGroup] = at === 2 ? [first ?? subscription, second ?? group] : [subscription, first ?? group];
  return `/subscriptions/${own}/resourceGroups/${ownGroup}${providerPath(args.slice(at))}`;
}

export function subscriptionResourceId(args: readonly JsonValue[], subscription: string): string {
  const at = typeAt(args);
  return `/subscriptions/${at === 0 ? subscription : asText(args[0])}${providerPath(args.slice(at))}`;
}

export const tenantResourceId = (args: readonly JsonValue[]): string => providerPath(args);

export const extensionResourceId = ([scope, ...rest]: readonly JsonValue[]): string => `${asText(scope)}${providerPath(rest)}`;

function typeAt(args: readonly JsonValue[]): number {
  const at = args.findIndex((a) => typeof a === "string" && a.includes("/"));
  if (at === -1 || at > 2) throw new NotEvaluable("a resource id needs a type with a `/`");
  return at;
}

/** `/providers/Microsoft.ApiManagement/service/x/apis/y` of a type and its names. */
function providerPath([type, ...names]: readonly JsonValue[]): string {
  const [namespace = "", ...types] = asText(type).split("/");
  if (types.length !== names.length) throw new NotEvaluable(`the type "${asText(type)}" takes ${types.length} ${types.length === 1 ? "name" : "names"}, not ${names.length}`);
  return `/providers/${namespace}${types.map((t, i) => `/${t}/${asText(names[i])}`).join("")}`;
}
