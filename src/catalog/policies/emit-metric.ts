import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const emitMetric = policyElement({
  name: "emit-metric",
  description: "Sends a custom metric to Application Insights.",
  page: "https://learn.microsoft.com/azure/api-management/emit-metric-policy",
  category: "Logging",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["name"],
  attributes: {
    name: { type: "string", required: true, expression: false, description: "Name of the metric." },
    namespace: { type: "string", required: false, expression: false, default: "API Management", description: "Namespace of the metric." },
    value: { type: "number", required: false, expression: true, default: 1, description: "Value of the metric." },
    "default-dimensions": { type: "boolean", required: false, expression: true, documented: false, description: "Whether the usual dimensions are sent too." },
  },
  children: {
    dimension: {
      description: "A dimension of the metric.",
      min: 1,
      max: 10,
      doubt: {
        few: "the reference asks for one, the published XSD does not",
        many: "the reference allows ten custom ones and does not say whether those with a default value count",
      },
      key: ["name"],
      attributes: {
        name: { type: "string", required: true, expression: true, description: "Name of the dimension." },
        value: {
          type: "string",
          required: false,
          expression: true,
          requiredUnless: {
            attribute: "name",
            values: ["API ID", "Operation ID", "Product ID", "User ID", "Subscription ID", "Location", "Gateway ID", "Backend ID"],
          },
          description: "Its value; the built-in dimensions have one of their own.",
        },
      },
    },
  },
});
