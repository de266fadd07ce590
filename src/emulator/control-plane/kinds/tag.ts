import { readFields, text, writeFields, type Fields } from "../fields.js";
import type { AssociationKind, EntityKind, LinkKind } from "../kind.js";
import { removeAssociations } from "./association-cleanup.js";

const fields: Fields = [text("displayName", { required: true, max: 160 })];

export const tag: EntityKind = {
  form: "entity",
  name: "tag",
  segment: "tags",
  parents: ["service", "workspace"],
  title: "Tag",
  write: (input) => writeFields(fields, input),
  read: (entity) => readFields(fields, entity.properties),
  removing: (entity, context) => removeAssociations(entity.key, context),
};

function tagged(name: string, parent: string): AssociationKind {
  return {
    form: "association",
    name,
    segment: "tags",
    parents: [parent],
    serviceOnly: true,
    title: "Tag",
    target: "tag",
    readable: true,
    read: (target) => readFields(fields, target.properties),
  };
}

function tagLink(name: string, segment: string, association: string, property: string): LinkKind {
  return { form: "link", name, segment, parents: ["tag"], title: "Link", association, below: "target", property };
}

export const apiTag = tagged("apiTag", "api");
export const operationTag = tagged("operationTag", "operation");
export const productTag = tagged("productTag", "product");
export const tagApiLink = tagLink("tagApiLink", "apiLinks", "apiTag", "apiId");
export const tagOperationLink = tagLink("tagOperationLink", "operationLinks", "operationTag", "operationId");
export const tagProductLink = tagLink("tagProductLink", "productLinks", "productTag", "productId");
