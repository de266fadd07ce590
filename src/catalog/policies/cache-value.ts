import { everyGateway, everyScope, everySection, policyElement, policyList } from "./policy.js";
import { cachingType } from "./shared.js";

export const cacheValue = policyElement({
  name: "cache-value",
  description: "Reads a value from the cache into a variable, and has its policies make a new one when it is missing or old.",
  page: policyList,
  category: "Caching",
  documented: false,
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["variable-name"],
  attributes: {
    key: { type: "string", required: true, expression: true, description: "Key of the value." },
    "variable-name": { type: "string", required: true, expression: false, writes: "variable", description: "Variable that receives the value." },
    "expires-after": { type: "duration-seconds", required: false, expression: true, description: "How long the value is kept." },
    "refresh-after": { type: "duration-seconds", required: false, expression: true, description: "After what time a new one is made while the old one still serves." },
    "default-value": { type: "string", required: false, expression: true, description: "What the variable gets when the policies do not set it." },
    "caching-type": cachingType,
  },
  children: {
    value: { description: "Policies that make a new value and put it into the variable.", min: 0, max: 1, attributes: {}, policies: {} },
  },
});
