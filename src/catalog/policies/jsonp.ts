import { everyGateway, everyScope, policyElement } from "./policy.js";

export const jsonp = policyElement({
  name: "jsonp",
  description: "Wraps the response in a JavaScript callback for pages of other origins.",
  page: "https://learn.microsoft.com/azure/api-management/jsonp-policy",
  category: "Cross-domain",
  sections: ["outbound"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  attributes: {
    "callback-parameter-name": { type: "string", required: true, expression: true, description: "Query parameter that names the callback." },
  },
});
