import type { JsonObject } from "../../state/json.js";

/** The description of the administrators is as recorded at 2024-05-01; an older service words it otherwise. */
export const groups: Readonly<Record<string, JsonObject>> = {
  administrators: {
    displayName: "Administrators",
    description:
      "Administrators is a built-in group containing the admin email account provided at the time of service creation. Its membership is managed by the system.",
    builtIn: true,
    type: "system",
    externalId: null,
  },
  developers: {
    displayName: "Developers",
    description: "Developers is a built-in group. Its membership is managed by the system. Signed-in users fall into this group.",
    builtIn: true,
    type: "system",
    externalId: null,
  },
  guests: {
    displayName: "Guests",
    description: "Guests is a built-in group. Its membership is managed by the system. Unauthenticated users visiting the developer portal fall into this group.",
    builtIn: true,
    type: "system",
    externalId: null,
  },
};

export const sampleProducts: Readonly<Record<string, JsonObject>> = {
  starter: {
    displayName: "Starter",
    description: "Subscribers will be able to run 5 calls/minute up to a maximum of 100 calls/week.",
    terms: null,
    subscriptionRequired: true,
    approvalRequired: false,
    subscriptionsLimit: 1,
    state: "published",
  },
  unlimited: {
    displayName: "Unlimited",
    description: "Subscribers have completely unlimited access to the API. Administrator approval is required.",
    terms: null,
    subscriptionRequired: true,
    approvalRequired: true,
    subscriptionsLimit: 1,
    state: "published",
  },
};

function echo(displayName: string, method: string, urlTemplate: string): JsonObject {
  return {
    displayName,
    method,
    urlTemplate,
    templateParameters: [],
    description: null,
    request: { queryParameters: [], headers: [], representations: [] },
    responses: [{ statusCode: 200, representations: [], headers: [] }],
    policies: null,
  };
}

export const echoOperations: Readonly<Record<string, JsonObject>> = {
  "create-resource": echo("Create resource", "POST", "/resource"),
  "modify-resource": echo("Modify Resource", "PUT", "/resource"),
  "remove-resource": echo("Remove resource", "DELETE", "/resource"),
  "retrieve-header-only": echo("Retrieve header only", "HEAD", "/resource"),
  "retrieve-resource": echo("Retrieve resource", "GET", "/resource"),
  "retrieve-resource-cached": echo("Retrieve resource (cached)", "GET", "/resource-cached"),
};

/** The global policy of a new service in the classic tiers (recording net-policy-global), without its leading comment. */
export const defaultPolicy = [
  "<policies>",
  "\t<inbound />",
  "\t<backend>",
  "\t\t<forward-request />",
  "\t</backend>",
  "\t<outbound />",
  "</policies>",
].join("\r\n");
