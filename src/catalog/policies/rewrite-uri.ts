import { everyGateway, everyScope, policyElement } from "./policy.js";

export const rewriteUri = policyElement({
  name: "rewrite-uri",
  description: "Changes the path and query that the backend sees.",
  page: "https://learn.microsoft.com/azure/api-management/rewrite-uri-policy",
  category: "Transformation",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    template: { type: "uri-template", required: true, expression: true, description: "New path with query; {name} stands for a parameter of the operation's URL template." },
    "copy-unmatched-params": { type: "boolean", required: false, expression: true, default: true, description: "Whether other query parameters of the request are kept." },
  },
});
