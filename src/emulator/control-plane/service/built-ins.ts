import { plainText, type JsonObject } from "../../state/json.js";
import { generatedName } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Backbone } from "../context.js";
import { parseRevisionName } from "../kinds/api-revisions.js";
import { newSubscription } from "../kinds/subscription.js";
import type { ServiceAddress } from "../resource-path.js";
import { isV2 } from "./service-resource.js";
import { defaultPolicy, echoOperations, groups, sampleProducts } from "./samples.js";

/** What a new service has: groups, the administrator, the all-access subscription, and in most tiers samples. */
export function seedBuiltIns(service: ServiceAddress, entity: Entity, backbone: Backbone): void {
  const put = (parent: string, kind: string, segment: string, name: string, properties: JsonObject): Entity => {
    const moment = backbone.now().toISOString();
    const key = `${parent}/${segment}/${name}`.toLowerCase();
    const shown = parseRevisionName(name).root;
    return backbone.store.put({ key, parent, kind, segment, name: shown, properties, createdAt: moment, updatedAt: moment });
  };
  const link = (parent: string, kind: string, segment: string, name: string, target: string): Entity =>
    put(parent, kind, segment, name, { linkName: generatedName("link", parent, name), target });

  for (const [name, properties] of Object.entries(groups)) put(service.key, "group", "groups", name, properties);
  put(service.key, "user", "users", "1", administrator(entity));
  link(`${service.key}/groups/administrators`, "groupUser", "users", "1", `${service.key}/users/1`);
  const context = { ...backbone, service, container: service };
  newSubscription("master", { scope: `${service.id}/`, ownerId: null, state: "active", displayName: "Built-in all-access subscription" }, context);

  const sku = plainText((entity.properties.sku as JsonObject).name);
  if (!isV2(sku)) put(service.key, "policy", "policies", "policy", { value: defaultPolicy, references: [] });
  // A Consumption service was recorded with no product and only the master subscription (recordings cli-product, cli-subscription).
  if (sku === "Consumption") return;
  seedEchoApi(service, put);
  for (const [name, properties] of Object.entries(sampleProducts)) {
    const product = put(service.key, "product", "products", name, properties);
    for (const group of Object.keys(groups)) link(product.key, "productGroup", "groups", group, `${service.key}/groups/${group}`);
    link(product.key, "productApi", "apis", "echo-api", `${service.key}/apis/echo-api`);
    const scope = `${service.id}/products/${name}`;
    newSubscription(
      generatedName("subscription", product.key),
      { scope, ownerId: `${service.id}/users/1`, state: "active", displayName: null },
      context,
    );
  }
}

type Put = (parent: string, kind: string, segment: string, name: string, properties: JsonObject) => Entity;

function seedEchoApi(service: ServiceAddress, put: Put): void {
  const api: JsonObject = {
    displayName: "Echo API",
    description: null,
    subscriptionRequired: true,
    serviceUrl: "http://echoapi.cloudapp.net/api",
    path: "echo",
    protocols: ["https"],
    authenticationSettings: null,
    subscriptionKeyParameterNames: { header: "Ocp-Apim-Subscription-Key", query: "subscription-key" },
    termsOfServiceUrl: null,
    contact: null,
    license: null,
    apiRevisionDescription: null,
    apiVersion: null,
    apiVersionDescription: null,
    apiVersionSetId: null,
    type: "http",
    apiRevision: "1",
    isCurrent: true,
    imported: false,
  };
  const stored = put(service.key, "api", "apis", "echo-api;rev=1", api);
  for (const [name, properties] of Object.entries(echoOperations)) put(stored.key, "operation", "operations", name, properties);
}

function administrator({ properties }: Entity): JsonObject {
  const { publisherEmail, publisherName } = (properties.properties ?? {}) as JsonObject;
  return {
    firstName: plainText(publisherName),
    lastName: "Administrator",
    email: publisherEmail,
    state: "active",
    note: null,
    identities: [{ provider: "Azure", id: publisherEmail }],
  };
}
