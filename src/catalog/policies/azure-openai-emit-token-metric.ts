import { everyGateway, everyScope, policyElement } from "./policy.js";
import { tokenMetricDimension, tokenMetricExtras } from "./token-limits.js";

export const azureOpenaiEmitTokenMetric = policyElement({
  name: "azure-openai-emit-token-metric",
  description: "Sends the token counts of an Azure OpenAI call to Application Insights.",
  page: "https://learn.microsoft.com/azure/api-management/azure-openai-emit-token-metric-policy",
  category: "Logging",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  key: ["namespace"],
  attributes: {
    namespace: { type: "string", required: false, expression: false, default: "API Management", description: "Namespace of the metric." },
    value: { type: "number", required: false, expression: true, default: 1, description: "Value of the metric." },
    ...tokenMetricExtras,
  },
  children: {
    dimension: {
      ...tokenMetricDimension,
      max: 10,
      doubt: { few: "the reference asks for one, the published XSD does not", many: "the reference allows ten custom ones and does not say whether those with a default value count" },
      attributes: {
        name: { type: "string", required: true, expression: true, description: "Name of the dimension." },
        value: {
          type: "string",
          required: false,
          expression: true,
          requiredUnless: { attribute: "name", values: ["API ID", "Operation ID", "Product ID", "User ID", "Subscription ID", "Location", "Gateway ID"] },
          description: "Its value; the built-in dimensions have one of their own.",
        },
      },
    },
  },
});
