import { everyGateway, everyScope, policyElement } from "./policy.js";
import { tokenMetricDimension, tokenMetricExtras } from "./token-limits.js";

export const llmEmitTokenMetric = policyElement({
  name: "llm-emit-token-metric",
  description: "Sends the token counts of a language model call to Application Insights.",
  page: "https://learn.microsoft.com/azure/api-management/llm-emit-token-metric-policy",
  category: "Logging",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  key: ["namespace"],
  attributes: {
    namespace: { type: "string", required: false, expression: false, default: "API Management", description: "Namespace of the metric." },
    ...tokenMetricExtras,
  },
  children: {
    dimension: {
      ...tokenMetricDimension,
      max: 5,
      doubt: { few: "the reference asks for one, the published XSD does not", many: "the page allows five custom ones, other pages and the published XSD ten" },
      attributes: {
        name: { type: "string", required: true, expression: true, description: "Name of the dimension." },
        value: {
          type: "string",
          required: false,
          expression: true,
          requiredUnless: { attribute: "name", values: ["API ID", "Operation ID", "Product ID", "User ID", "Subscription ID", "Location", "Gateway ID", "Backend ID"] },
          description: "Its value; the built-in dimensions have one of their own.",
        },
      },
    },
  },
});
