import { policyElement } from "./policy.js";

export const getAuthorizationContext = policyElement({
  name: "get-authorization-context",
  description: "Puts the tokens of a connection out of the credential manager into a variable.",
  page: "https://learn.microsoft.com/azure/api-management/get-authorization-context-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: ["global", "product", "api", "operation"],
  gateways: ["classic", "v2", "consumption"],
  key: ["context-variable-name"],
  attributes: {
    "provider-id": { type: "string", required: true, expression: true, reference: "authorization-provider", description: "The credential provider." },
    "authorization-id": { type: "string", required: true, expression: true, reference: "authorization", description: "The connection of that provider." },
    "context-variable-name": { type: "string", required: true, expression: true, writes: "variable", holds: "Authorization", description: "Variable that receives the Authorization object." },
    "identity-type": {
      type: "enum",
      values: ["managed", "jwt"],
      required: false,
      expression: true,
      default: "managed",
      description: "Who must have access to the connection: the service's managed identity, or whoever a token names.",
    },
    identity: {
      type: "string",
      required: false,
      expression: true,
      secret: true,
      onlyWhen: { attribute: "identity-type", values: ["jwt"] },
      description: "The token that is checked against the connection's access policies.",
    },
    "ignore-error": {
      type: "boolean",
      required: false,
      expression: true,
      default: false,
      description: "Whether the variable is null when there are no tokens, instead of an answer of 500.",
    },
  },
});
