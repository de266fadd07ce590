import { everyGateway, everyScope, policyElement } from "./policy.js";

export const authenticationBasic = policyElement({
  name: "authentication-basic",
  description: "Authenticates to the backend with user name and password.",
  page: "https://learn.microsoft.com/azure/api-management/authentication-basic-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  attributes: {
    username: { type: "string", required: true, expression: true, secret: true, description: "User name." },
    password: { type: "string", required: true, expression: true, secret: true, description: "Password." },
  },
});
