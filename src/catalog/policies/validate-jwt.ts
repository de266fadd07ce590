import { everyGateway, everyScope, policyElement, shownOnce } from "./policy.js";
import { audiences, failedValidation, tokenVariable } from "./shared.js";

export const validateJwt = policyElement({
  name: "validate-jwt",
  description: "Lets a request pass only with a valid JSON web token.",
  page: "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    "header-name": { type: "string", required: false, expression: true, description: "Request header that holds the token." },
    "query-parameter-name": { type: "string", required: false, expression: true, description: "Query parameter that holds the token." },
    "token-value": { type: "string", required: false, expression: true, secret: true, description: "The token itself, without Bearer before it." },
    ...failedValidation,
    "require-expiration-time": { type: "boolean", required: false, expression: true, default: true, description: "Whether the token must say when it expires." },
    "require-scheme": { type: "string", required: false, expression: true, description: "Scheme the Authorization header must start with, such as Bearer." },
    "require-signed-tokens": { type: "boolean", required: false, expression: true, default: true, description: "Whether the token must be signed." },
    "clock-skew": { type: "duration-seconds", required: false, expression: true, default: 0, description: "How far the clocks of issuer and gateway may differ." },
    "output-token-variable-name": tokenVariable,
  },
  groups: [{ rule: "exactly-one", of: ["header-name", "query-parameter-name", "token-value"] }],
  children: {
    "openid-config": {
      description: "An OpenID configuration endpoint, from which keys and issuer are read.",
      min: 0,
      max: "many",
      key: ["url"],
      attributes: {
        url: { type: "uri", required: true, expression: true, description: "Address of the configuration document." },
        "validate-connectivity": { type: "boolean", required: false, expression: true, description: "Whether the endpoint must answer when the policy is saved." },
        host: { type: "string", required: false, expression: true, documented: false, description: "Host name to send instead of the one in the address." },
      },
    },
    "issuer-signing-tokens": {
      description: "Older form of issuer-signing-keys.",
      min: 0,
      max: 1,
      documented: false,
      attributes: {},
      children: {
        token: {
          description: "One key as text.",
          min: 0,
          max: "many",
          attributes: {},
          text: { type: "base64", required: true, expression: true, secret: true },
        },
      },
    },
    "issuer-signing-keys": {
      description: "Keys that may have signed the token.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      childOrder: "any",
      children: {
        key: {
          description: "One key: as text, as an uploaded certificate, or as modulus and exponent.",
          min: 0,
          max: "many",
          key: ["id", "certificate-id"],
          text: { type: "base64", required: false, expression: true, secret: true },
          attributes: {
            id: { type: "string", required: false, expression: true, description: "The kid that the token's header must name." },
            "certificate-id": { type: "string", required: false, expression: true, reference: "certificate", description: "An uploaded certificate." },
            n: { type: "base64", required: false, expression: false, description: "Modulus of an RSA key." },
            e: { type: "base64", required: false, expression: false, description: "Exponent of an RSA key." },
          },
          groups: [
            { rule: "exactly-one", of: ["text", "certificate-id", "n"] },
            { rule: "requires", attribute: "n", needs: "e" },
            { rule: "requires", attribute: "e", needs: "n" },
          ],
        },
        "zumo-master-key": {
          description: "Master key of Azure Mobile Services that signed the token.",
          min: 0,
          max: "many",
          documented: false,
          key: ["id"],
          text: { type: "string", required: true, expression: true, secret: true },
          attributes: { id: { type: "string", required: false, expression: true, description: "The kid that the token's header must name." } },
        },
      },
    },
    "decryption-keys": {
      description: "Keys that decrypt the token.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        key: {
          description: "One key: as text or as an uploaded certificate.",
          min: 0,
          max: "many",
          key: ["id", "certificate-id"],
          text: { type: "base64", required: false, expression: true, secret: true },
          attributes: {
            "certificate-id": { type: "string", required: false, expression: true, reference: "certificate", description: "An uploaded certificate." },
            id: { type: "string", required: false, expression: true, documented: false, description: "The kid that the token's header must name." },
          },
          groups: [{ rule: "exactly-one", of: ["text", "certificate-id"] }],
        },
      },
    },
    audiences,
    issuers: {
      description: "Issuers that are trusted; one match is enough.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        issuer: {
          description: "An accepted value of the iss claim.",
          min: 0,
          max: "many",
          key: ["text"],
          attributes: {},
          text: { type: "string", required: true, expression: true },
        },
      },
    },
    "required-claims": {
      description: "Claims the token must have; all of them.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        claim: {
          description: "One claim and the values it may have.",
          min: 0,
          max: "many",
          key: ["name"],
          attributes: {
            name: { type: "string", required: true, expression: true, doubt: "the reference lists the attribute only in its statement", description: "Name of the claim." },
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
  },
});
