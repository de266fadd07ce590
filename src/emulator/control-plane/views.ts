import { shortTimestamp } from "../state/clock.js";
import { generatedName } from "../state/secrets.js";
import { plainText, type JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import { idOf } from "./ids.js";
import type { EntityKind, View } from "./kind.js";
import { revisionOf, revisionsOf, rootKeyOf } from "./kinds/api-revisions.js";
import { listEntities, listItems } from "./listing.js";
import { complianceOf } from "./policies/compliance.js";
import { kindNamed } from "./registry.js";
import type { Reply } from "./reply.js";

/** Not ARM resources: short ids, one line of JSON, an explicit null `nextLink` (arm-behaviour sections 1 and 6). */
export const apiRevisions: View = {
  segment: "revisions",
  parents: ["api"],
  list: (context) => {
    const api = context.store.get(context.target.key);
    const revisions = api === undefined ? [] : revisionsOf(context.store, rootKeyOf(api));
    const reply = listItems(revisions, (revision) => revisionItem(revision, context), context);
    const body = reply.body as JsonObject;
    return { ...reply, body: { ...body, nextLink: body.nextLink ?? null }, style: "compact" };
  },
};

function revisionItem(api: Entity, { target, container }: Context): JsonObject {
  const name = `${api.name};rev=${revisionOf(api)}`;
  // In a workspace the ids are full (contract's example of its revisions).
  const apiId = `${target.workspace === undefined ? "" : container.id}/apis/${name}`;
  const current = api.properties.isCurrent === true;
  return {
    id: `${apiId}/revisions/${name}`,
    apiId,
    apiRevision: revisionOf(api),
    createdDateTime: shortTimestamp(new Date(api.createdAt)),
    updatedDateTime: shortTimestamp(new Date(api.updatedAt)),
    description: api.properties.apiRevisionDescription ?? null,
    privateUrl: `/${plainText(api.properties.path)}${current ? "" : `;rev=${revisionOf(api)}`}`,
    isOnline: true,
    isCurrent: current,
  };
}

export const apiProducts: View = {
  segment: "products",
  parents: ["api"],
  serviceOnly: true,
  list: (context) => {
    const api = context.store.get(context.target.key);
    const links = api === undefined ? [] : context.store.find(`associated:${rootKeyOf(api)}`);
    return listOf("product", parentsOf(links, "productApi", context), context);
  },
};

export const productSubscriptions: View = {
  segment: "subscriptions",
  parents: ["product"],
  serviceOnly: true,
  list: (context) => listOf("subscription", context.store.find(`scope:${context.target.key}`), context),
};

export const userGroups: View = {
  segment: "groups",
  parents: ["user"],
  list: (context) => {
    const links = context.store.find(`associated:${context.target.key}`);
    return listOf("group", parentsOf(links, "groupUser", context), context);
  },
};

/** Every policy document of the service, by reference. */
export const allPolicies: View = {
  segment: "allPolicies",
  parents: ["service"],
  list: (context) => listItems(policiesOf(context), (policy) => policyItem(policy, context), context),
};

function policiesOf({ store, serviceEntity }: Context): Entity[] {
  const below = (parents: readonly Entity[], kind: string): Entity[] => parents.flatMap((parent) => store.list(parent.key, kind));
  const workspaces = store.list(serviceEntity.key, "workspace");
  const containers = [serviceEntity, ...workspaces];
  const apis = below(containers, "api");
  return [
    ...store.list(serviceEntity.key, "policy"),
    ...below(workspaces, "workspacePolicy"),
    ...below(below(containers, "product"), "productPolicy"),
    ...below(apis, "apiPolicy"),
    ...below(below(apis, "operation"), "operationPolicy"),
    ...below(below(apis, "resolver"), "resolverPolicy"),
  ];
}

function policyItem(policy: Entity, context: Context): JsonObject {
  const name = generatedName("policy", policy.key);
  return {
    id: `${context.service.id}/allPolicies/${name}`,
    type: "Microsoft.ApiManagement/service/allPolicies",
    name,
    properties: { referencePolicyId: idOf(policy, context), complianceState: complianceOf(policy, context) },
  };
}

function parentsOf(links: readonly Entity[], kind: string, { store }: Context): Entity[] {
  return links.flatMap((link) => (link.kind === kind ? (store.get(link.parent) ?? []) : []));
}

function listOf(kind: string, entities: readonly Entity[], context: Context): Reply {
  return listEntities(kindNamed(kind) as EntityKind, entities, context);
}
