import { everyGateway, everyScope, everySection, policyElement, policyList } from "./policy.js";

export const setRequestMetricDimensionValue = policyElement({
  name: "set-request-metric-dimension-value",
  description: "Gives a dimension of the request metrics a value.",
  page: policyList,
  category: "Logging",
  documented: false,
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["name"],
  attributes: {
    name: { type: "string", required: true, expression: true, description: "Name of the dimension." },
    value: { type: "string", required: true, expression: true, description: "Its value." },
  },
});
