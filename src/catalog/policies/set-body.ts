import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

export const setBody = policyElement({
  name: "set-body",
  description: "Replaces the body of the request or response.",
  page: "https://learn.microsoft.com/azure/api-management/set-body-policy",
  category: "Transformation",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    template: {
      type: "enum",
      values: ["liquid", "none"],
      required: false,
      expression: true,
      description: "Template language of the text: liquid, or left out for an expression or plain text.",
    },
    "xsi-nil": {
      type: "enum",
      values: ["blank", "null"],
      required: false,
      expression: false,
      default: "blank",
      description: "How a template shows elements marked as xsi:nil.",
    },
    "parse-date": { type: "boolean", required: false, expression: false, default: true, description: "Whether a template reads dates in JSON as dates." },
    "html-decode-expression": { type: "boolean", required: false, expression: true, documented: false, description: "Whether the expression's text is decoded first." },
  },
  text: { type: "string", required: false, expression: true },
  openContent: true,
});
