import { everyGateway, everyScope, policyElement } from "./policy.js";

export const xslTransform = policyElement({
  name: "xsl-transform",
  description: "Transforms an XML body by an XSL style sheet.",
  page: "https://learn.microsoft.com/azure/api-management/xsl-transform-policy",
  category: "Transformation",
  sections: ["inbound", "outbound"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  attributes: {},
  // The style sheet may have another prefix, or be an xsl:transform.
  openContent: true,
  children: {
    parameter: {
      description: "A parameter of the style sheet.",
      min: 0,
      max: "many",
      key: ["name", "parameter-name"],
      attributes: {
        name: { type: "string", required: false, expression: true, description: "Its name." },
        "parameter-name": { type: "string", required: false, expression: true, description: "Its name, as the page's statement writes it; the page's example has name." },
      },
      groups: [{ rule: "exactly-one", of: ["name", "parameter-name"] }],
      text: { type: "string", required: false, expression: true },
    },
    "xsl:stylesheet": {
      description: "The style sheet, in XSLT 1.0.",
      min: 1,
      max: 1,
      doubt: { few: "the reference shows it under this prefix, but XML allows any", many: "the reference shows it once" },
      attributes: {},
      foreign: true,
      openContent: true,
    },
  },
});
