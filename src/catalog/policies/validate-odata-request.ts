import { everyGateway, policyElement } from "./policy.js";

const version = { type: "string", required: false, expression: true } as const;

export const validateOdataRequest = policyElement({
  name: "validate-odata-request",
  description: "Validates address, headers and parameters of a request to an OData API.",
  page: "https://learn.microsoft.com/azure/api-management/validate-odata-request-policy",
  category: "Content validation",
  sections: ["inbound"],
  scopes: ["global", "workspace", "product", "api"],
  gateways: everyGateway,
  once: "section",
  attributes: {
    "error-variable-name": { type: "string", required: false, expression: true, writes: "variable", description: "Variable that receives what was found wrong." },
    "default-odata-version": { ...version, default: "4.0", description: "Version of a request that does not name one." },
    "min-odata-version": { ...version, description: "Lowest version that is accepted." },
    "max-odata-version": { ...version, description: "Highest version that is accepted." },
    "max-size": { type: "integer", required: false, expression: true, description: "How many bytes the request may have." },
  },
});
