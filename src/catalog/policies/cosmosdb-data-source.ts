import { policyElement } from "./policy.js";
import { connectionItem, itemEtag, itemId, itemTriggers, pagingText, partitionKey } from "./cosmosdb-request.js";
import { anyFragments, neededText, responseBody, responseEvent } from "./resolver.js";

export const cosmosdbDataSource = policyElement({
  name: "cosmosdb-data-source",
  description: "Resolves a field of a GraphQL schema by a request to Azure Cosmos DB.",
  page: "https://learn.microsoft.com/azure/api-management/cosmosdb-data-source-policy",
  category: "GraphQL resolvers",
  sections: [],
  scopes: ["graphql-resolver"],
  gateways: ["classic", "v2"],
  attributes: {},
  groups: [{ rule: "exactly-one", of: ["query-request", "read-request", "delete-request", "write-request"] }],
  children: {
    "connection-info": connectionItem,
    "query-request": {
      description: "Finds items by an SQL statement.",
      min: 0,
      max: 1,
      attributes: {
        "enable-low-precision-order-by": { type: "boolean", required: false, expression: true, description: "Whether ORDER BY may be less exact." },
      },
      children: {
        "sql-statement": { description: "The statement.", min: 0, max: 1, attributes: {}, text: neededText },
        parameters: {
          description: "Parameters of the statement.",
          min: 0,
          max: 1,
          attributes: {},
          children: {
            parameter: {
              description: "One parameter and its value.",
              min: 0,
              max: "many",
              key: ["name"],
              attributes: {
                name: { type: "string", required: true, expression: true, pattern: { source: "^@", meaning: "a name such as @id" }, description: "Its name, with @ before it." },
                type: { type: "string", required: false, expression: true, documented: false, description: "Type of the value." },
              },
              text: neededText,
            },
          },
        },
        "partition-key": partitionKey,
        paging: {
          description: "Returns the items page by page.",
          min: 0,
          max: 1,
          attributes: {},
          children: {
            "max-item-count": pagingText("How many items a page has; -1 for all.", { type: "integer", required: true, expression: true, min: -1 }),
            "continuation-token": pagingText("Where the page starts.", neededText),
          },
        },
      },
    },
    "read-request": {
      description: "Reads one item.",
      min: 0,
      max: 1,
      attributes: {},
      children: { id: { ...itemId, min: 1 }, "partition-key": partitionKey },
    },
    "delete-request": {
      description: "Deletes one item.",
      min: 0,
      max: 1,
      attributes: itemTriggers,
      // The page lists etag first, the published XSD last.
      childOrder: "any",
      children: { etag: itemEtag, id: { ...itemId, min: 1 }, "partition-key": partitionKey },
    },
    "write-request": {
      description: "Writes one item.",
      min: 0,
      max: 1,
      attributes: {
        type: {
          type: "enum",
          values: ["insert", "replace", "upsert"],
          required: false,
          expression: true,
          default: "upsert",
          description: "Whether the item must be new, must be there, or either.",
        },
        ...itemTriggers,
        "indexing-directive": { type: "string", required: false, expression: true, default: "default", description: "Whether the item is indexed: default, include or exclude." },
        "enable-content-response-on-write": { type: "boolean", required: false, expression: true, documented: false, description: "Whether the written item is returned." },
      },
      children: {
        id: { ...itemId, min: 0, requiredWhen: { attribute: "type", values: ["replace"] } },
        "partition-key": partitionKey,
        etag: itemEtag,
        "set-body": { policy: "set-body", description: "The item.", min: 0, max: 1 },
        "include-fragment": { ...anyFragments, documented: false },
      },
    },
    response: {
      description: "What becomes of the response; left out, it is the result as it is.",
      min: 0,
      max: 1,
      attributes: {},
      children: { "set-body": responseBody, "publish-event": responseEvent, "include-fragment": { ...anyFragments, documented: false } },
    },
  },
});
