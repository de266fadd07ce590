import { everyGateway, everyScope, everySection, policyElement, policyList } from "./policy.js";

export const authenticationToken = policyElement({
  name: "authentication-token",
  description: "Authenticates to the backend with a token of a managed identity or a token service.",
  page: policyList,
  category: "Authentication and authorization",
  documented: false,
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    "token-type": {
      type: "enum",
      values: ["managed-service-identity", "token-service"],
      required: false,
      expression: true,
      default: "managed-service-identity",
      description: "Who issues the token.",
    },
    "token-service-url": { type: "string", required: false, expression: true, description: "Address of the token service." },
    "resource-url": { type: "string", required: false, expression: true, description: "What the token is for." },
    "ignore-error": { type: "boolean", required: false, expression: true, description: "Whether the pipeline goes on when no token can be had." },
  },
});
