import { policyElement } from "./policy.js";
import { anyFragments, clientCertificate, responseBody, responseEvent, setUrl } from "./resolver.js";

const elsewhere = "the page's statement and its table put it in different places";

export const httpDataSource = policyElement({
  name: "http-data-source",
  description: "Resolves a field of a GraphQL schema by an HTTP request.",
  page: "https://learn.microsoft.com/azure/api-management/http-data-source-policy",
  category: "GraphQL resolvers",
  sections: [],
  scopes: ["graphql-resolver"],
  gateways: ["classic", "v2", "consumption"],
  attributes: {},
  children: {
    "http-request": {
      description: "The request to the data source.",
      min: 1,
      max: 1,
      attributes: {},
      children: {
        "get-authorization-context": { policy: "get-authorization-context", description: "Connection whose tokens the request uses.", min: 0, max: 1 },
        "set-backend-service": { policy: "set-backend-service", description: "Backend that receives the request.", min: 0, max: 1 },
        "set-method": { policy: "set-method", description: "HTTP method of the request.", min: 1, max: 1 },
        "set-url": setUrl,
        "include-fragment": { ...anyFragments, anyPlace: elsewhere },
        "set-header": { policy: "set-header", description: "A header of the request.", min: 0, max: "many" },
        "set-body": { policy: "set-body", description: "Body of the request.", min: 0, max: 1 },
        "authentication-certificate": clientCertificate,
      },
    },
    backend: {
      description: "How the request is sent.",
      min: 0,
      max: 1,
      attributes: {},
      children: { "forward-request": { policy: "forward-request", description: "Sends the request.", min: 0, max: 1 } },
    },
    "http-response": {
      description: "What becomes of the response; left out, it is the result as it is.",
      min: 0,
      max: 1,
      attributes: {},
      children: {
        "set-body": responseBody,
        "json-to-xml": { policy: "json-to-xml", description: "Converts the response to XML.", min: 0, max: 1, documented: false },
        "xml-to-json": { policy: "xml-to-json", description: "Converts the response to JSON.", min: 0, max: 1 },
        "find-and-replace": { policy: "find-and-replace", description: "Replaces a text in the response.", min: 0, max: 1 },
        "publish-event": responseEvent,
        "include-fragment": anyFragments,
      },
    },
  },
});
