import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { validationRefusal } from "../errors.js";
import { removeAssociations } from "./association-cleanup.js";
import { revisionsOf, rootKeyOf } from "./api-revisions.js";

/**
 * `deleteRevisions=true` takes all revisions; else only one that is not current, or the only one there is. With the last
 * revision goes what belongs to the API as a whole, and a version set without APIs (arm-behaviour section 6, DELETE).
 */
export function removeApi(api: Entity, context: Context): readonly string[] {
  const { store, request } = context;
  const root = rootKeyOf(api);
  const all = revisionsOf(store, root);
  const everything = request.query.get("deleteRevisions")?.toLowerCase() === "true" && !context.target.explicitRevision;
  if (!everything && all.length > 1) {
    if (api.properties.isCurrent === true) throw validationRefusal("Cannot delete the current revision of an API.");
    return [api.key];
  }
  removeAssociations(root, context);
  for (const subscription of store.find(`scope:${root}`)) store.removeTree(subscription.key);
  return [...all.map((revision) => revision.key), root, ...emptiedVersionSet(api, all, context)];
}

function emptiedVersionSet(api: Entity, removed: readonly Entity[], { store }: Context): string[] {
  const { apiVersionSetId } = api.properties;
  if (typeof apiVersionSetId !== "string") return [];
  const left = store.find(`version-set:${apiVersionSetId.toLowerCase()}`).filter((other) => !removed.includes(other));
  return left.length === 0 ? [apiVersionSetId.toLowerCase()] : [];
}
