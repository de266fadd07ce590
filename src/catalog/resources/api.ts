import { resourceKind } from "./kind.js";

/** Microsoft.ApiManagement/service/apis. Defaults on create: arm-behaviour, section 6. */
export const api = resourceKind({
  segment: "api",
  collection: "apis",
  lane: "api",
  builtIn: ["echo-api"],
  properties: {
    displayName: {},
    type: { default: "http", immutable: true },
    description: { default: null },
    path: { default: "" },
    protocols: { as: "set", default: ["https"] },
    serviceUrl: { default: null },
    subscriptionRequired: { default: true },
    subscriptionKeyParameterNames: {
      properties: { header: { default: "Ocp-Apim-Subscription-Key" }, query: { default: "subscription-key" } },
    },
    apiVersion: { default: null },
    apiVersionSetId: { as: "id", default: null },
    apiVersionDescription: { default: null },
    apiRevisionDescription: { default: null },
    termsOfServiceUrl: { default: null },
    contact: { properties: { name: { default: null }, email: { default: null }, url: { default: null } } },
    license: { properties: { name: { default: null }, url: { default: null } } },
  },
});
