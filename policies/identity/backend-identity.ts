import { authenticationManagedIdentity, choose, csharp, definePolicy, otherwise, when } from "apiops";

/**
 * The gateway calls the backend in its own name. A managed gateway has user-assigned identities; a self-hosted one runs in
 * a cluster that is none of Azure's, and takes the identity federated with its Kubernetes service account.
 */
export const backendIdentity = definePolicy({
  name: "backend-identity",
  description: "Sends a token of a managed identity to the backend, in place of the caller's.",
  parameters: {
    resource: { type: "string", pattern: "^https://[^/\\s]+$", description: "Root URL of the Dynamics 365 environment, without a trailing slash." },
    clientId: { type: "string", pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", description: "Client id of the user-assigned identity." },
    selfHosted: { type: "boolean", default: false, description: "Whether a self-hosted gateway serves the API too." },
  },
  policies: ({ resource, clientId, selfHosted }) => {
    const managed = authenticationManagedIdentity({ resource, clientId });
    if (!selfHosted) return [managed];
    return [
      choose(
        when(csharp`context.Deployment.Gateway.IsManaged`, [managed]),
        otherwise([authenticationManagedIdentity({ resource, authenticationProvider: "WorkloadIdentity" })]),
      ),
    ];
  },
});

export default backendIdentity;
