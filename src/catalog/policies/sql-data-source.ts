import { policyElement, shownOnce } from "./policy.js";
import { anyFragments, clientCertificate, connectionClientId, connectionText, neededText, oneFragment, responseBody, responseEvent, useManagedIdentity } from "./resolver.js";

export const sqlDataSource = policyElement({
  name: "sql-data-source",
  description: "Resolves a field of a GraphQL schema by a statement to Azure SQL.",
  page: "https://learn.microsoft.com/azure/api-management/sql-data-source-policy",
  category: "GraphQL resolvers",
  sections: [],
  scopes: ["graphql-resolver"],
  gateways: ["classic", "v2"],
  attributes: {},
  children: {
    "connection-info": {
      description: "The database that holds the data.",
      min: 1,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        "get-authorization-context": {
          policy: "get-authorization-context",
          description: "Connection whose tokens are used.",
          min: 0,
          max: 1,
          documented: false,
        },
        "connection-string": {
          description: "Connection string of the database.",
          min: 1,
          max: 1,
          attributes: {
            "use-managed-identity": useManagedIdentity,
            scope: { type: "string", required: false, expression: true, documented: false, description: "Scope of the token that logs on." },
            "client-id": connectionClientId,
          },
          text: connectionText,
        },
        "include-fragment": anyFragments,
        "authentication-certificate": clientCertificate,
      },
    },
    "include-fragment": anyFragments,
    request: {
      description: "What is asked of the database.",
      min: 1,
      max: 1,
      doubt: shownOnce,
      attributes: {
        "single-result": { type: "boolean", required: false, expression: true, default: false, description: "Whether the result is one row instead of a list." },
      },
      children: {
        "include-fragment": oneFragment,
        "set-body": { policy: "set-body", description: "Body that the parameters can read.", min: 0, max: 1 },
        "sql-statement": { description: "The statement; of several, the last one's result counts.", min: 1, max: 1, attributes: {}, text: neededText },
        parameters: {
          description: "Parameters of the statement.",
          min: 0,
          max: 1,
          attributes: {},
          children: {
            parameter: {
              description: "One parameter and its value.",
              min: 1,
              max: "many",
              doubt: { few: "the reference does not say how many are needed, the published XSD asks for one" },
              key: ["name"],
              attributes: {
                name: { type: "string", required: true, expression: true, description: "Its name, with @ before it." },
                "sql-type": { type: "string", required: false, expression: true, description: "SQL type of the value." },
              },
              text: { type: "string", required: false, expression: true },
            },
          },
        },
      },
    },
    response: {
      description: "What becomes of the result; left out, it stays as it is.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: { "include-fragment": oneFragment, "set-body": responseBody, "publish-event": responseEvent },
    },
  },
});
