import { everyGateway, everyScope, policyElement, shownOnce } from "./policy.js";
import { audiences, failedValidation, tokenVariable } from "./shared.js";

const applicationIds = {
  "application-id": {
    description: "One application (client) id.",
    min: 1,
    max: "many",
    key: ["text"],
    attributes: {},
    text: { type: "string", required: true, expression: false },
  },
} as const;

export const validateAzureAdToken = policyElement({
  name: "validate-azure-ad-token",
  description: "Lets a request pass only with a valid token of a Microsoft Entra tenant.",
  page: "https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    "tenant-id": { type: "string", required: true, expression: true, description: "The tenant: its id, its domain, or common and the like." },
    "header-name": { type: "string", required: false, expression: true, default: "Authorization", description: "Request header that holds the token." },
    "query-parameter-name": { type: "string", required: false, expression: true, description: "Query parameter that holds the token." },
    "token-value": { type: "string", required: false, expression: true, secret: true, description: "The token itself, without Bearer before it." },
    "authentication-endpoint": { type: "string", required: false, expression: true, description: "Entra endpoint of another cloud, such as login.partner.microsoftonline.cn." },
    ...failedValidation,
    "output-token-variable-name": tokenVariable,
    "require-scheme": { type: "string", required: false, expression: true, documented: false, description: "Scheme the Authorization header must start with." },
    "allow-protected-forwarded-tokens": { type: "boolean", required: false, expression: true, documented: false, description: "Whether protected forwarded tokens are taken." },
    "allow-proof-of-possession-tokens": { type: "boolean", required: false, expression: true, documented: false, description: "Whether proof-of-possession tokens are taken." },
  },
  groups: [{ rule: "at-most-one", of: ["header-name", "query-parameter-name", "token-value"] }],
  // Newer pages list backend-application-ids first, older ones client-application-ids.
  childOrder: "any",
  children: {
    "backend-application-ids": {
      description: "Applications the token may be meant for.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: applicationIds,
    },
    "client-application-ids": {
      description: "Applications that may call.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: applicationIds,
    },
    audiences,
    "required-claims": {
      description: "Claims the token must have; all of them.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        claim: {
          description: "One claim and the values it may have.",
          min: 1,
          max: "many",
          key: ["name"],
          attributes: {
            name: { type: "string", required: true, expression: true, description: "Name of the claim." },
            match: { type: "enum", values: ["all", "any"], required: false, expression: true, default: "all", description: "Whether every value must be there, or one." },
            separator: { type: "string", required: false, expression: true, description: "What separates several values within the claim." },
          },
          children: {
            value: {
              description: "An accepted value.",
              min: 0,
              max: "many",
              key: ["text"],
              attributes: {},
              text: { type: "string", required: true, expression: true },
            },
          },
        },
      },
    },
    "decryption-keys": {
      description: "Certificates that decrypt the token.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        key: {
          description: "One certificate, or a key as text.",
          min: 1,
          max: "many",
          key: ["id", "certificate-id"],
          // The statement shows certificate-id only, while the element's description speaks of Base64 keys.
          text: { type: "base64", required: false, expression: true, secret: true },
          attributes: {
            "certificate-id": { type: "string", required: false, expression: true, reference: "certificate", description: "An uploaded certificate." },
            id: { type: "string", required: false, expression: true, documented: false, description: "The kid that the token's header must name." },
          },
          groups: [{ rule: "exactly-one", of: ["text", "certificate-id"] }],
        },
      },
    },
  },
});
