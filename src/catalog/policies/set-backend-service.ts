import { everyGateway, everyScope, policyElement } from "./policy.js";

const withDapr = { attribute: "backend-id", values: ["dapr"] } as const;

const dapr = { type: "string", required: false, expression: true, gateways: ["self-hosted"], onlyWhen: withDapr } as const;

export const setBackendService = policyElement({
  name: "set-backend-service",
  description: "Sends the request to another backend than the API's own.",
  page: "https://learn.microsoft.com/azure/api-management/set-backend-service-policy",
  category: "Routing",
  sections: ["inbound", "backend"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    "base-url": { type: "uri", required: false, expression: true, description: "Address of the backend." },
    "backend-id": {
      type: "string",
      required: false,
      expression: true,
      reference: "backend",
      special: { dapr: "the Dapr sidecar, which no backend resource stands for" },
      valueGateways: { dapr: ["self-hosted"] },
      description: "A backend or a pool of backends.",
    },
    "sf-resolve-condition": { type: "boolean", required: false, expression: true, description: "When to resolve the Service Fabric partition again." },
    "sf-service-instance-name": { type: "string", required: false, expression: true, description: "Service Fabric service instance." },
    "sf-partition-key": { type: "string", required: false, expression: true, description: "Partition of a Service Fabric service." },
    "sf-listener-name": { type: "string", required: false, expression: true, description: "Listener of a Service Fabric service." },
    "sf-replica-type": {
      type: "enum",
      values: ["primary", "secondary"],
      required: false,
      expression: true,
      description: "Replica of a stateful Service Fabric service.",
    },
    "dapr-app-id": { ...dapr, requiredWhen: withDapr, description: "Dapr application that receives the request." },
    "dapr-method": { ...dapr, requiredWhen: withDapr, description: "Method of the Dapr application." },
    "dapr-namespace": { ...dapr, description: "Namespace of the Dapr application." },
  },
  groups: [
    { rule: "exactly-one", of: ["base-url", "backend-id"] },
    { rule: "requires", attribute: "sf-listener-name", needs: "backend-id" },
  ],
});
