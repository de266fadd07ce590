import { everyGateway, everyScope, policyElement } from "./policy.js";

export const redirectContentUrls = policyElement({
  name: "redirect-content-urls",
  description: "Rewrites links in the body so that they lead through the gateway.",
  page: "https://learn.microsoft.com/azure/api-management/redirect-content-urls-policy",
  category: "Transformation",
  sections: ["inbound", "outbound"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  attributes: {},
});
