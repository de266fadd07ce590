import { daprAttributes } from "./dapr.js";
import { policyElement } from "./policy.js";

export const invokeDaprBinding = policyElement({
  name: "invoke-dapr-binding",
  description: "Invokes an output binding of the Dapr runtime beside the gateway.",
  page: "https://learn.microsoft.com/azure/api-management/invoke-dapr-binding-policy",
  category: "Integration and external communication",
  sections: ["inbound", "outbound", "on-error"],
  scopes: ["global", "product", "api", "operation"],
  gateways: ["self-hosted"],
  key: ["name"],
  attributes: {
    name: { type: "string", required: true, expression: true, description: "Name of the binding." },
    operation: { type: "string", required: false, expression: false, description: "Operation of the binding." },
    ...daprAttributes,
  },
  children: {
    metadata: {
      description: "Metadata for the binding.",
      min: 0,
      max: 1,
      attributes: {},
      children: {
        item: {
          description: "One entry.",
          min: 0,
          max: "many",
          key: ["key"],
          attributes: {
            key: {
              type: "string",
              required: true,
              expression: true,
              doubt: "the reference does not say whether it is required, the published XSD asks for it",
              description: "Its key.",
            },
          },
          text: { type: "string", required: false, expression: true },
        },
      },
    },
    data: {
      description: "The content of the message.",
      min: 0,
      max: 1,
      attributes: {},
      text: { type: "string", required: false, expression: true },
      openContent: true,
    },
  },
});
