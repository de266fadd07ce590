import type { ExampleValue } from "./print.js";

/** Of policies that speak to something else: identities, services, queues, data sources. */
export const requestExamples: Readonly<Record<string, ExampleValue>> = {
  "authentication-basic": { username: "gateway", password: "{{backend-password}}" },
  "authentication-certificate": { "certificate-id": "gateway" },
  "authentication-managed-identity": { resource: "https://graph.microsoft.com" },
  "authentication-token": { "resource-url": "https://graph.microsoft.com" },
  "authentication-token-store": { "token-id": "graph", "output-token-variable-name": "token" },
  "get-authorization-context": { "provider-id": "github", "authorization-id": "bot", "context-variable-name": "authorization" },
  proxy: { url: "http://proxy.example.com:8080", username: "{{proxy-user}}", password: "{{proxy-password}}" },
  "send-request": {
    "response-variable-name": "profile",
    timeout: 10,
    "ignore-error": true,
    "set-url": "@($\"https://profiles.example.com/{context.User.Id}\")",
    "set-method": "GET",
    "set-header": [{ name: "Accept", value: "application/json" }],
  },
  "send-one-way-request": { "set-url": "https://audit.example.com/events", "set-method": "POST", "set-body": "@(context.RequestId.ToString())" },
  "invoke-dapr-binding": { name: "orders-queue", operation: "create", data: "@(context.Request.Body.As<string>())" },
  "publish-to-dapr": { "pubsub-name": "orders", topic: "created", text: "@(context.Request.Body.As<string>())" },
  "send-service-bus-message": { "queue-name": "orders", namespace: "orders.servicebus.windows.net", payload: "@(context.Request.Body.As<string>(preserveContent: true))" },
  "invoke-request": { method: "GET", url: "https://prices.example.com", "response-variable-name": "prices" },
  "http-data-source": {
    "http-request": { "set-method": "GET", "set-url": '@($"https://orders.example.com/{context.GraphQL.Arguments["id"]}")' },
    "http-response": { "publish-event": { targets: [{ id: "orderRead" }] } },
  },
  "set-graphql-resolver": {
    "parent-type": "Query",
    field: "order",
    "http-data-source": { "http-request": { "set-method": "GET", "set-url": '@($"https://orders.example.com/{context.GraphQL.Arguments["id"]}")' } },
  },
  "graphql-data-source": {
    request: { "set-url": "https://shop.example.com/graphql", document: "query ($id: ID!) { order(id: $id) { total } }", variables: [{ name: "id", text: '@(context.GraphQL.Arguments["id"])' }] },
  },
  "publish-event": { targets: [{ id: "orderCreated" }] },
  "sql-data-source": {
    "connection-info": { "connection-string": { "use-managed-identity": true, text: "{{orders-database}}" } },
    request: {
      "single-result": true,
      "sql-statement": "SELECT id, total FROM orders WHERE id = @id",
      parameters: [{ name: "@id", text: '@(context.GraphQL.Arguments["id"])' }],
    },
  },
  "cosmosdb-data-source": {
    "connection-info": {
      "connection-string": { "use-managed-identity": true, text: "{{orders-account}}" },
      "database-name": "shop",
      "container-name": "orders",
    },
    "read-request": { id: '@(context.GraphQL.Arguments["id"].ToString())', "partition-key": '@(context.GraphQL.Arguments["id"].ToString())' },
  },
};
