import { everyGateway, everyScope, policyElement } from "./policy.js";

export const xmlToJson = policyElement({
  name: "xml-to-json",
  description: "Converts an XML body to JSON.",
  page: "https://learn.microsoft.com/azure/api-management/xml-to-json-policy",
  category: "Transformation",
  sections: ["inbound", "outbound", "on-error"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    kind: {
      type: "enum",
      values: ["javascript-friendly", "direct"],
      required: true,
      expression: true,
      description: "Whether the JSON is easy to use in JavaScript, or keeps the XML's structure.",
    },
    apply: {
      type: "enum",
      values: ["always", "content-type-xml"],
      required: true,
      expression: true,
      description: "Whether to convert always, or when the content type says XML.",
    },
    "consider-accept-header": { type: "boolean", required: false, expression: true, default: true, description: "Whether to convert only for callers that ask for JSON." },
    "always-array-child-elements": { type: "boolean", required: false, expression: true, default: false, description: "Whether a child that comes once is an array too." },
    "preserve-whitespace-nodes": { type: "boolean", required: false, expression: true, documented: false, description: "Whether white space between elements is kept." },
    "trim-values": { type: "boolean", required: false, expression: true, documented: false, description: "Whether white space around values goes." },
    "empty-values": { type: "enum", values: ["preserve", "as-null"], required: false, expression: true, documented: false, description: "How an empty value is written." },
  },
});
