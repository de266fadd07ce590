import { everyGateway, everyScope, policyElement } from "./policy.js";

const xsdOnly = "the reference does not list it here, while the published XSD does";

export const wait = policyElement({
  name: "wait",
  description: "Runs its policies side by side and waits for all of them, or for the first.",
  page: "https://learn.microsoft.com/azure/api-management/wait-policy",
  category: "Policy control and flow",
  sections: ["inbound", "backend", "outbound"],
  scopes: everyScope,
  gateways: everyGateway,
  policies: {
    only: ["send-request", "cache-lookup-value", "choose"],
    doubtful: { "forward-request": xsdOnly, "cache-store-value": xsdOnly, "authentication-managed-identity": xsdOnly, "authentication-token": xsdOnly },
  },
  attributes: {
    for: {
      type: "enum",
      values: ["all", "any"],
      required: false,
      expression: true,
      default: "all",
      description: "Whether to wait for every policy, or for the first that is done.",
    },
  },
});
