import { everyGateway, everyScope, policyElement } from "./policy.js";
import { existsAction } from "./shared.js";

export const setQueryParameter = policyElement({
  name: "set-query-parameter",
  description: "Sets, appends or deletes a query parameter of the request.",
  page: "https://learn.microsoft.com/azure/api-management/set-query-parameter-policy",
  category: "Transformation",
  sections: ["inbound", "backend"],
  scopes: everyScope,
  gateways: everyGateway,
  key: ["name"],
  attributes: {
    name: { type: "string", required: true, expression: true, description: "Name of the parameter." },
    "exists-action": existsAction,
  },
  children: {
    value: {
      description: "A value of the parameter; several repeat it.",
      min: 1,
      max: "many",
      requiredUnless: { attribute: "exists-action", values: ["delete"] },
      doubt: { few: "the reference marks it required, the published XSD does not" },
      key: ["text"],
      attributes: {},
      text: { type: "string", required: false, expression: true },
    },
  },
});
