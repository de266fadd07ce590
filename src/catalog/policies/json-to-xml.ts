import { everyGateway, everyScope, policyElement } from "./policy.js";

export const jsonToXml = policyElement({
  name: "json-to-xml",
  description: "Converts a JSON body to XML.",
  page: "https://learn.microsoft.com/azure/api-management/json-to-xml-policy",
  category: "Transformation",
  sections: ["inbound", "outbound", "on-error"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    apply: {
      type: "enum",
      values: ["always", "content-type-json"],
      required: true,
      expression: true,
      description: "Whether to convert always, or when the content type says JSON.",
    },
    "consider-accept-header": { type: "boolean", required: false, expression: true, default: true, description: "Whether to convert only for callers that ask for XML." },
    "parse-date": { type: "boolean", required: false, expression: false, default: true, description: "Whether dates in JSON are read as dates." },
    "namespace-separator": { type: "character", required: false, expression: true, default: "_", description: "Character that separates a namespace prefix from a name." },
    "namespace-prefix": { type: "string", required: false, expression: true, description: "Text that marks a property as a namespace." },
    "attribute-block-name": { type: "string", required: false, expression: true, description: "Property whose own properties become attributes." },
    "attribute-prefix": { type: "string", required: false, expression: true, documented: false, description: "Text that marks a property as an attribute." },
    "namespace-block-name": { type: "string", required: false, expression: true, documented: false, description: "Property whose own properties become namespaces." },
    "invalid-character-replacement": { type: "string", required: false, expression: true, documented: false, description: "What stands for a character that XML does not take." },
    "null-values": { type: "string", required: false, expression: true, documented: false, description: "How null is written." },
    "trim-values": { type: "boolean", required: false, expression: true, documented: false, description: "Whether white space around values goes." },
    "empty-values": { type: "enum", values: ["preserve", "as-null"], required: false, expression: true, documented: false, description: "How an empty value is written." },
  },
});
