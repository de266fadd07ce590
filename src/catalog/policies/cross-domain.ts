import { policyElement } from "./policy.js";

export const crossDomain = policyElement({
  name: "cross-domain",
  description: "Serves an Adobe cross-domain policy file.",
  page: "https://learn.microsoft.com/azure/api-management/cross-domain-policy",
  category: "Cross-domain",
  sections: ["inbound"],
  scopes: ["global"],
  gateways: ["classic", "v2", "consumption", "self-hosted"],
  attributes: {},
  children: {
    "cross-domain-policy": {
      description: "The policy file, in Adobe's format.",
      min: 0,
      max: 1,
      doubt: { many: "the published XSD allows one" },
      attributes: {},
      openContent: true,
    },
  },
});
