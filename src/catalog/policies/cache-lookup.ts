import { everyGateway, everyScope, policyElement } from "./policy.js";
import { cachingType } from "./shared.js";

export const cacheLookup = policyElement({
  name: "cache-lookup",
  description: "Answers a GET request from the response cache when it can.",
  page: "https://learn.microsoft.com/azure/api-management/cache-lookup-policy",
  category: "Caching",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  pairsWith: "cache-store",
  once: "section",
  inFragment: false,
  attributes: {
    "vary-by-developer": { type: "boolean", required: true, expression: true, default: false, description: "Whether each subscription key has its own copy." },
    "vary-by-developer-groups": { type: "boolean", required: true, expression: true, default: false, description: "Whether each user group has its own copy." },
    "caching-type": cachingType,
    "downstream-caching-type": {
      type: "enum",
      values: ["none", "private", "public"],
      required: false,
      expression: true,
      default: "none",
      description: "Who may cache the response further on: nobody, the caller, or proxies too.",
    },
    "must-revalidate": { type: "boolean", required: false, expression: true, default: true, description: "Whether caches further on must ask again when their copy is stale." },
    "allow-private-response-caching": {
      type: "boolean",
      required: false,
      expression: true,
      default: false,
      description: "Whether responses to requests with an Authorization header are cached.",
    },
  },
  childOrder: "any",
  children: {
    "vary-by-header": {
      description: "A request header whose values have copies of their own.",
      min: 0,
      max: "many",
      key: ["text"],
      attributes: {},
      text: { type: "header-name", required: true, expression: true },
    },
    "vary-by-query-parameter": {
      description: "Query parameters whose values have copies of their own, separated by semicolons.",
      min: 0,
      max: "many",
      key: ["text"],
      attributes: {},
      text: { type: "string", required: true, expression: true },
    },
  },
});
