import { everyScope, policyElement } from "./policy.js";
import { clientCertificate, responseBody, setUrl } from "./resolver.js";

const once = { many: "the reference shows it once" } as const;

export const setGraphqlResolver = policyElement({
  name: "set-graphql-resolver",
  description: "Resolves a field of a GraphQL schema by an HTTP request, in the backend section.",
  page: "https://learn.microsoft.com/azure/api-management/set-graphql-resolver-policy",
  category: "GraphQL resolvers",
  sections: ["backend"],
  scopes: everyScope,
  gateways: ["classic"],
  deprecated: "it is retired, and skipped once a resolver manages the field; use a resolver with http-data-source",
  key: ["parent-type", "field"],
  attributes: {
    "parent-type": { type: "string", required: true, expression: true, description: "Object type of the schema." },
    field: { type: "string", required: true, expression: true, description: "Field of that type." },
  },
  children: {
    "http-data-source": {
      description: "The request that resolves the field.",
      min: 1,
      max: 1,
      doubt: once,
      attributes: {},
      children: {
        "http-request": {
          description: "The request to the data source.",
          min: 1,
          max: 1,
          doubt: once,
          attributes: {},
          children: {
            "set-method": { policy: "set-method", description: "HTTP method of the request.", min: 1, max: 1 },
            "set-url": setUrl,
            "set-header": { policy: "set-header", description: "A header of the request.", min: 0, max: "many" },
            "set-body": { policy: "set-body", description: "Body of the request.", min: 0, max: 1 },
            "authentication-certificate": clientCertificate,
          },
        },
        "http-response": {
          description: "What becomes of the response; left out, it is the result as it is.",
          min: 0,
          max: 1,
          doubt: once,
          attributes: {},
          children: {
            "set-body": responseBody,
            "xml-to-json": { policy: "xml-to-json", description: "Converts the response to JSON.", min: 0, max: 1 },
            "find-and-replace": { policy: "find-and-replace", description: "Replaces a text in the response.", min: 0, max: 1 },
          },
        },
      },
    },
  },
});
