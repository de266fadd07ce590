import { everyGateway, everyScope, everySection, policyElement, policyList } from "./policy.js";

export const authenticationTokenStore = policyElement({
  name: "authentication-token-store",
  description: "Authenticates to the backend with a token out of the token store.",
  page: policyList,
  category: "Authentication and authorization",
  documented: false,
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    "token-id": { type: "string", required: false, expression: true, description: "The token in the store." },
    "client-id": { type: "string", required: false, expression: true, description: "Client id of the identity that may read it." },
    "output-token-variable-name": { type: "string", required: false, expression: true, writes: "variable", description: "Variable that receives the token." },
    "ignore-error": { type: "boolean", required: false, expression: true, description: "Whether the pipeline goes on when no token can be had." },
  },
});
