import { plainText, present, type JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import { targetOf } from "./associations.js";
import type { Context } from "./context.js";
import { relativeIdOf } from "./ids.js";
import type { View } from "./kind.js";
import { listItems } from "./listing.js";

/** Tags with what they are on. Not ARM resources: short ids (contract's examples of tagResources, operationsByTags). */
interface Tagged {
  readonly tag: Entity | undefined;
  readonly entity: Entity;
}

type TaggedKind = "api" | "operation" | "product";

const associationOf: Readonly<Record<TaggedKind, string>> = { api: "apiTag", operation: "operationTag", product: "productTag" };

export const apisByTags = byTags("apisByTags", "service", "api", ({ store, service }) => store.list(service.key, "api"), "includeNotTaggedApis");
export const productsByTags = byTags("productsByTags", "service", "product", ({ store, service }) => store.list(service.key, "product"), "includeNotTaggedProducts");
export const operationsByTags = byTags("operationsByTags", "api", "operation", ({ store, target }) => store.list(target.key, "operation"), "includeNotTaggedOperations");

export const tagResources: View = {
  segment: "tagResources",
  parents: ["service"],
  list: (context) => {
    const apis = context.store.list(context.service.key, "api");
    const operations = apis.flatMap((api) => context.store.list(api.key, "operation"));
    const products = context.store.list(context.service.key, "product");
    return listTagged([...taggedOf("operation", operations, context), ...taggedOf("api", apis, context), ...taggedOf("product", products, context)], context);
  },
};

function byTags(segment: string, parent: string, kind: TaggedKind, all: (context: Context) => readonly Entity[], untagged: string): View {
  return {
    segment,
    parents: [parent],
    serviceOnly: true,
    list: (context) => {
      const entities = all(context);
      const tagged = taggedOf(kind, entities, context);
      const withTag = new Set(tagged.map(({ entity }) => entity.key));
      const others = context.request.query.get(untagged) === "true" ? entities.filter(({ key }) => !withTag.has(key)) : [];
      return listTagged([...tagged, ...others.map((entity) => ({ tag: undefined, entity }))], context);
    },
  };
}

function taggedOf(kind: TaggedKind, entities: readonly Entity[], context: Context): Tagged[] {
  return entities.flatMap((entity) =>
    context.store.list(entity.key, associationOf[kind]).flatMap((association) => {
      const tag = targetOf(association, context);
      return tag === undefined ? [] : [{ tag, entity }];
    }),
  );
}

function listTagged(tagged: readonly Tagged[], context: Context): ReturnType<View["list"]> {
  return listItems(tagged, ({ tag, entity }) => present({ tag: tag === undefined ? undefined : tagGist(tag), [entity.kind]: gistOf(entity, context) }), context);
}

function tagGist({ name, properties }: Entity): JsonObject {
  return { id: `/tags/${name}`, name: properties.displayName };
}

function gistOf(entity: Entity, context: Context): JsonObject {
  const { kind, properties } = entity;
  const id = relativeIdOf(entity, context);
  const { displayName: name, description } = properties;
  if (kind === "operation") {
    const api = context.store.get(entity.parent);
    const { method, urlTemplate } = properties;
    return { id, apiName: plainText(api?.properties.displayName), apiRevision: plainText(api?.properties.apiRevision), name, method, urlTemplate, description: description ?? null };
  }
  if (kind === "product") {
    const { terms, subscriptionRequired, approvalRequired, subscriptionsLimit, state } = properties;
    return { id, name, description: description ?? null, terms, subscriptionRequired, approvalRequired, subscriptionsLimit, state };
  }
  const { apiRevision, serviceUrl, path, isCurrent, apiVersion, apiVersionSetId } = properties;
  return present({ id, name, apiRevision, serviceUrl, path, isCurrent, apiVersion, apiVersionSetId });
}
