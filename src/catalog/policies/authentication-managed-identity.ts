import { policyElement } from "./policy.js";

export const authenticationManagedIdentity = policyElement({
  name: "authentication-managed-identity",
  description: "Authenticates to the backend with a managed identity of the service.",
  page: "https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: ["global", "product", "api", "operation"],
  gateways: ["classic", "v2", "consumption", "self-hosted"],
  doubt: { sections: { outbound: "its page lists inbound only, while published policies use it there" } },
  attributes: {
    resource: { type: "string", required: true, expression: true, description: "What the token is for: application id or URI of the target." },
    "client-id": { type: "string", required: false, expression: false, description: "Client id of a user-assigned identity; left out, the system-assigned one." },
    "output-token-variable-name": { type: "string", required: false, expression: false, writes: "variable", holds: "string", description: "Variable that receives the token as a string." },
    "ignore-error": { type: "boolean", required: false, expression: true, default: false, description: "Whether the pipeline goes on when no token can be had." },
    "authentication-provider": {
      type: "enum",
      values: ["WorkloadIdentity"],
      required: false,
      expression: true,
      gateways: ["self-hosted"],
      description: "Takes the identity of the gateway's own workload.",
    },
  },
  groups: [{ rule: "at-most-one", of: ["client-id", "authentication-provider"] }],
});
