import { plainText, type Json, type JsonObject } from "../../state/json.js";
import { generatedName } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import { isCurrentContract } from "../api-versions.js";
import { associate } from "../associations.js";
import type { Context } from "../context.js";
import { validationRefusal } from "../errors.js";
import { flag, integer, readFields, text, writeFields, type Fields } from "../fields.js";
import { idOf } from "../ids.js";
import type { AssociationKind, EntityKind, LinkKind, ReadInput, WriteInput } from "../kind.js";
import { removeAssociations } from "./association-cleanup.js";
import { readLinkedApi } from "./api-reply.js";
import { groupGist, readGroup } from "./group.js";
import { newSubscription } from "./subscription.js";

const fields: Fields = [
  text("displayName", { required: true, max: 300 }),
  text("description", { max: 1000, showNull: true }),
  text("terms", { showNull: true }),
  flag("subscriptionRequired", { default: true }),
  flag("approvalRequired", { showNull: true }),
  integer("subscriptionsLimit", { showNull: true }),
  text("state", { oneOf: ["notPublished", "published"], default: "notPublished" }),
];

export const product: EntityKind = {
  form: "entity",
  name: "product",
  segment: "products",
  parents: ["service", "workspace"],
  title: "Product",
  write: writeProduct,
  read: readProduct,
  written: (entity, { existing, context }) => {
    if (existing === undefined) completeProduct(entity, context);
  },
  removing: removeProduct,
};

/** Approval has no meaning without subscriptions and is null then. */
function writeProduct(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  return { ...written, approvalRequired: written.subscriptionRequired === true ? (written.approvalRequired ?? false) : null };
}

/** `groups` shows on creation what was linked, later nothing unless asked for; older versions leave it out of GET. */
function readProduct(entity: Entity, { context, reply }: ReadInput): JsonObject {
  const shown = readFields(fields, entity.properties);
  const { apiVersion, query } = context.request;
  if (reply === "created" || query.get("expandGroups") === "true") return { ...shown, groups: groupsOf(entity, context) };
  return reply === "updated" || isCurrentContract(apiVersion) ? { ...shown, groups: [] } : shown;
}

function groupsOf(entity: Entity, context: Context): Json[] {
  return context.store.list(entity.key, "productGroup").flatMap((association) => {
    const group = context.store.get(plainText(association.properties.target));
    return group === undefined ? [] : [groupGist(group, idOf(group, context))];
  });
}

/** The service links the administrators, and subscribes their user where subscriptions are required (section 6, products). */
function completeProduct(entity: Entity, context: Context): void {
  const { store, service } = context;
  const administrators = store.get(`${service.key}/groups/administrators`);
  if (administrators !== undefined) associate(productGroup, entity.key, administrators, context);
  if (entity.properties.subscriptionRequired !== true) return;
  const name = generatedName("subscription", entity.key, entity.version);
  const ownerId = `${service.id}/users/1`;
  newSubscription(name, { scope: idOf(entity, context), ownerId, state: "active", displayName: null }, context);
}

function removeProduct(entity: Entity, context: Context): void {
  const { store, request } = context;
  const subscriptions = store.find(`scope:${entity.key}`);
  if (subscriptions.length > 0 && request.query.get("deleteSubscriptions")?.toLowerCase() !== "true")
    // https://github.com/Azure/apiops/issues/94
    throw validationRefusal(
      "Product cannot be deleted since it has existing subscriptions. Delete subscriptions before deleting the product or pass in deleteSubscriptions=true as query param",
    );
  for (const subscription of subscriptions) store.removeTree(subscription.key);
  removeAssociations(entity.key, context);
}

export const productApi: AssociationKind = {
  form: "association",
  name: "productApi",
  segment: "apis",
  parents: ["product"],
  serviceOnly: true,
  title: "API",
  target: "api",
  readable: false,
  read: readLinkedApi,
};

export const productGroup: AssociationKind = {
  form: "association",
  name: "productGroup",
  segment: "groups",
  parents: ["product"],
  serviceOnly: true,
  title: "Group",
  target: "group",
  readable: false,
  read: readGroup,
};

function productLink(name: string, segment: string, association: string, property: string): LinkKind {
  return { form: "link", name, segment, parents: ["product"], title: "Link", association, below: "parent", property };
}

export const productApiLink = productLink("productApiLink", "apiLinks", "productApi", "apiId");
export const productGroupLink = productLink("productGroupLink", "groupLinks", "productGroup", "groupId");
