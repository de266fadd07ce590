import { policyElement, policyList } from "./policy.js";
import { anyFragments, clientCertificate, neededText, responseBody, responseEvent, setUrl } from "./resolver.js";

export const graphqlDataSource = policyElement({
  name: "graphql-data-source",
  description: "Resolves a field of a GraphQL schema by a request to another GraphQL service.",
  page: policyList,
  category: "GraphQL resolvers",
  documented: false,
  sections: [],
  scopes: ["graphql-resolver"],
  gateways: ["classic", "v2", "consumption"],
  attributes: {},
  children: {
    request: {
      description: "The request to the service.",
      min: 1,
      max: 1,
      attributes: {},
      children: {
        "authentication-basic": { policy: "authentication-basic", description: "User name and password of the request.", min: 0, max: 1 },
        "authentication-certificate": clientCertificate,
        "authentication-managed-identity": {
          policy: "authentication-managed-identity",
          description: "Managed identity that the request is made with.",
          min: 0,
          max: 1,
        },
        "get-authorization-context": { policy: "get-authorization-context", description: "Connection whose tokens the request uses.", min: 0, max: 1 },
        "set-backend-service": { policy: "set-backend-service", description: "Backend that receives the request.", min: 0, max: 1 },
        "set-url": { ...setUrl, min: 0 },
        "set-header": { policy: "set-header", description: "A header of the request.", min: 0, max: "many" },
        "include-fragment": anyFragments,
        document: { description: "The GraphQL document.", min: 1, max: 1, attributes: {}, text: neededText },
        operationName: { description: "The operation of the document that runs.", min: 0, max: 1, attributes: {}, text: neededText },
        variables: {
          description: "Variables of the operation.",
          min: 0,
          max: 1,
          attributes: {},
          children: {
            variable: {
              description: "One variable and its value.",
              min: 1,
              max: "many",
              key: ["name"],
              attributes: { name: { type: "string", required: true, expression: true, description: "Its name." } },
              text: { type: "string", required: false, expression: true },
            },
          },
        },
      },
    },
    response: {
      description: "What becomes of the response; left out, it is the result as it is.",
      min: 0,
      max: 1,
      attributes: {},
      children: { "set-body": responseBody, "include-fragment": anyFragments, "publish-event": responseEvent },
    },
  },
});
