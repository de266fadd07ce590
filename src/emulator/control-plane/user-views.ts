import { objectsOf } from "../state/json.js";
import { notFound } from "./errors.js";
import type { EntityKind, View } from "./kind.js";
import { listEntities, listItems } from "./listing.js";
import { readEntity } from "./read-entity.js";
import { kindNamed } from "./registry.js";

export const userSubscriptions: View = {
  segment: "subscriptions",
  parents: ["user"],
  list: (context) => listEntities(kindNamed("subscription") as EntityKind, context.store.find(`owner:${context.target.key}`), context),
  item: (name, context) => {
    const owned = context.store.find(`owner:${context.target.key}`).find((subscription) => subscription.name.toLowerCase() === name.toLowerCase());
    if (owned === undefined) throw notFound("Subscription");
    return readEntity(kindNamed("subscription") as EntityKind, owned, { context, reply: "get" });
  },
};

export const userIdentities: View = {
  segment: "identities",
  parents: ["user"],
  list: (context) => listItems(objectsOf(context.store.get(context.target.key)?.properties.identities), ({ provider, id }) => ({ provider, id }), context),
};
