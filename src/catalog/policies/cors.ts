import { everyGateway, everyScope, policyElement } from "./policy.js";

const headers = {
  header: {
    description: "Name of a header, or * for all.",
    min: 1,
    max: "many",
    key: ["text"],
    attributes: {},
    text: { type: "header-name", required: true, expression: true },
  },
} as const;

export const cors = policyElement({
  name: "cors",
  description: "Lets pages of other origins call the API from a browser.",
  page: "https://learn.microsoft.com/azure/api-management/cors-policy",
  category: "Cross-domain",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  first: "a policy before it may refuse the browser's preflight request",
  attributes: {
    "allow-credentials": { type: "boolean", required: false, expression: true, default: false, description: "Whether the browser may send cookies and authorization." },
    "terminate-unmatched-request": {
      type: "boolean",
      required: false,
      expression: true,
      default: false,
      description: "Whether a request that matches nothing is answered here; false passes it on.",
    },
  },
  children: {
    "allowed-origins": {
      description: "Origins that may call.",
      min: 1,
      max: 1,
      attributes: {},
      children: {
        origin: {
          description: "One origin with scheme and host, or * for all.",
          min: 1,
          max: "many",
          alone: "*",
          key: ["text"],
          attributes: {},
          text: { type: "origin", required: true, expression: true },
        },
      },
    },
    "allowed-methods": {
      description: "Methods that may be used besides GET and POST.",
      min: 0,
      max: 1,
      attributes: {
        "preflight-result-max-age": { type: "duration-seconds", required: false, expression: true, default: 0, description: "How long a browser may keep the answer to a preflight request." },
      },
      children: {
        method: {
          description: "One method, or * for all.",
          min: 1,
          max: "many",
          key: ["text"],
          attributes: {},
          text: { type: "http-method", required: true, expression: true },
        },
      },
    },
    "allowed-headers": {
      description: "Request headers that may be sent.",
      min: 1,
      max: 1,
      doubt: { few: "the reference marks it required, the published XSD does not" },
      attributes: {},
      children: headers,
    },
    "expose-headers": { description: "Response headers that the page may read.", min: 0, max: 1, attributes: {}, children: headers },
  },
});
