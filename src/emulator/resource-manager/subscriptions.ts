import { everyServiceIndex } from "../control-plane/service/service-requests.js";
import { tenantId } from "../identity/tenant.js";
import { plainText, type JsonObject } from "../state/json.js";
import type { Store } from "../state/store.js";
import { everyGroupIndex } from "./resource-group-store.js";
import { json, listOf, type ResourceManagerHandler } from "./handler.js";

/** What an emulator without any service lists, so that clients find one to start with. */
const firstSubscription = "00000000-0000-0000-0000-000000000000";

/** Those that something is in. Any other is there for who names it. */
export const listSubscriptions: ResourceManagerHandler = ({ backbone: { store } }) => listOf(subscriptionIds(store).map(subscription));

export const getSubscription: ResourceManagerHandler = ({ parameters }) => json(subscription(parameters["subscription"] ?? ""));

export const listTenants: ResourceManagerHandler = () =>
  listOf([
    {
      id: `/tenants/${tenantId}`,
      tenantId,
      countryCode: "US",
      displayName: "apiops emulator",
      domains: ["apiops.onmicrosoft.com"],
      tenantCategory: "Home",
      defaultDomain: "apiops.onmicrosoft.com",
      tenantType: "AAD",
    },
  ]);

function subscriptionIds(store: Store): string[] {
  const ids = new Map<string, string>();
  for (const { properties } of [...store.find(everyServiceIndex), ...store.find(everyGroupIndex)]) {
    const id = plainText(properties.subscriptionId);
    ids.set(id.toLowerCase(), id);
  }
  return ids.size === 0 ? [firstSubscription] : [...ids.values()];
}

function subscription(subscriptionId: string): JsonObject {
  return {
    id: `/subscriptions/${subscriptionId}`,
    authorizationSource: "RoleBased",
    managedByTenants: [],
    subscriptionId,
    tenantId,
    displayName: "apiops emulator",
    state: "Enabled",
    subscriptionPolicies: { locationPlacementId: "Public_2014-09-01", quotaId: "PayAsYouGo_2014-09-01", spendingLimit: "Off" },
  };
}
