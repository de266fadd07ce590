import { everyGateway, everyScope, policyElement } from "./policy.js";

export const proxy = policyElement({
  name: "proxy",
  description: "Sends the request to the backend through an HTTP proxy.",
  page: "https://learn.microsoft.com/azure/api-management/proxy-policy",
  category: "Routing",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    url: {
      type: "uri",
      required: true,
      expression: true,
      pattern: { source: "^http://", meaning: "an address that starts with http://" },
      description: "Address of the proxy.",
    },
    username: { type: "string", required: false, expression: true, secret: true, description: "User name at the proxy." },
    password: { type: "string", required: false, expression: true, secret: true, description: "Password at the proxy." },
  },
});
