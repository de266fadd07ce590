import type { ExampleValue } from "./print.js";
import { requestExamples } from "./written-requests.js";
import { validationExamples } from "./written-validation.js";

/** Examples of elements whose least use would read badly. Each passes the checks and stands in the docs and in editors. */
export const writtenExamples: Readonly<Record<string, ExampleValue>> = {
  ...requestExamples,
  ...validationExamples,
  base: null,
  "cache-lookup": { "vary-by-developer": false, "vary-by-developer-groups": false, "vary-by-query-parameter": ["version"] },
  "cache-lookup-value": { key: '@("user-" + context.User.Id)', "variable-name": "profile" },
  "cache-remove-value": { key: '@("user-" + context.User.Id)' },
  "cache-store": { duration: 300 },
  "cache-store-value": { key: '@("user-" + context.User.Id)', value: '@((string)context.Variables["profile"])', duration: 3600 },
  "cache-value": { key: "rates", "variable-name": "rates", "expires-after": 3600, value: { policies: [{ "set-variable": { name: "rates", value: "1.08" } }] } },
  "azure-openai-emit-token-metric": { namespace: "assistants", dimension: [{ name: "Subscription ID" }] },
  "azure-openai-semantic-cache-lookup": { "score-threshold": 0.05, "embeddings-backend-id": "embeddings", "embeddings-backend-auth": "system-assigned", "vary-by": ["@(context.Subscription.Id)"] },
  "azure-openai-semantic-cache-store": { duration: 300 },
  "azure-openai-token-limit": { "counter-key": "@(context.Subscription.Id)", "tokens-per-minute": 5000, "estimate-prompt-tokens": true },
  "llm-emit-token-metric": { namespace: "assistants", dimension: [{ name: "Subscription ID" }] },
  "llm-semantic-cache-lookup": { "score-threshold": 0.05, "embeddings-backend-id": "embeddings", "embeddings-backend-auth": "system-assigned", "vary-by": ["@(context.Subscription.Id)"] },
  "llm-semantic-cache-store": { duration: 300 },
  "llm-token-limit": { "counter-key": "@(context.Subscription.Id)", "tokens-per-minute": 5000, "estimate-prompt-tokens": true },
  choose: [
    {
      when: {
        condition: '@(context.Request.Headers.GetValueOrDefault("X-Preview", "") == "true")',
        policies: [{ "set-backend-service": { "backend-id": "orders-preview" } }],
      },
    },
    { otherwise: { policies: [{ "set-backend-service": { "backend-id": "orders" } }] } },
  ],
  block: { policies: [{ "set-variable": { name: "step", value: "1" } }] },
  "cross-domain": { "cross-domain-policy": { "allow-access-from": [{ domain: "*.example.com" }] } },
  cors: { "allowed-origins": ["https://shop.example.com"], "allowed-methods": ["GET", "POST"], "allowed-headers": ["Content-Type"] },
  "emit-metric": { name: "orders", namespace: "shop", value: 1, dimension: [{ name: "API ID" }, { name: "Country", value: '@(context.Request.Headers.GetValueOrDefault("X-Country", "none"))' }] },
  "find-and-replace": { from: "internal.example.com", to: "api.example.com" },
  "forward-request": { timeout: 60, "follow-redirects": true },
  "include-fragment": { "fragment-id": "correlation" },
  "json-to-xml": { apply: "always", "consider-accept-header": false },
  jsonp: { "callback-parameter-name": "callback" },
  "limit-concurrency": { key: "@(context.Api.Id)", "max-count": 10, policies: [{ "forward-request": { timeout: 120 } }] },
  "log-to-eventhub": { "logger-id": "audit", text: '@(context.Request.Method + " " + context.Request.Url.Path)' },
  "mock-response": { "status-code": 200, "content-type": "application/json" },
  quota: { calls: 100000, "renewal-period": 2592000 },
  "quota-by-key": { calls: 100000, "renewal-period": 2592000, "counter-key": "@(context.Subscription.Id)" },
  "rate-limit": { calls: 100, "renewal-period": 60 },
  "rate-limit-by-key": { calls: 100, "renewal-period": 60, "counter-key": "@(context.Request.IpAddress)" },
  retry: { condition: "@(context.Response.StatusCode == 503)", count: 3, interval: 2, policies: [{ "forward-request": { "buffer-request-body": true } }] },
  "return-response": {
    "set-status": { code: 403, reason: "Forbidden" },
    "set-header": [{ name: "Content-Type", value: "text/plain" }],
    "set-body": "This API is closed at night.",
  },
  "rewrite-uri": { template: "/v2/orders/{id}" },
  "set-backend-service": { "backend-id": "orders" },
  "set-body": '@(context.Request.Body.As<string>(preserveContent: true).Replace("http:", "https:"))',
  "set-header": { name: "X-Request-Id", "exists-action": "override", value: "@(context.RequestId.ToString())" },
  "set-method": "POST",
  "set-query-parameter": { name: "api-version", "exists-action": "override", value: "2024-05-01" },
  "set-status": { code: 202, reason: "Accepted" },
  "set-request-metric-dimension-value": { name: "Partner", value: '@(context.Request.Headers.GetValueOrDefault("X-Partner", "none"))' },
  "set-variable": { name: "tenant", value: '@(context.Request.Headers.GetValueOrDefault("X-Tenant", "none"))' },
  trace: { source: "orders", severity: "information", message: '@("order " + context.RequestId)', metadata: [{ name: "operation", value: "@(context.Operation.Id)" }] },
  wait: {
    for: "all",
    policies: [
      { "send-request": { "response-variable-name": "prices", "set-url": "https://prices.example.com", "set-method": "GET" } },
      { "send-request": { "response-variable-name": "stock", "set-url": "https://stock.example.com", "set-method": "GET" } },
    ],
  },
  "xsl-transform": {
    children: [
      { parameter: { name: "currency", text: "EUR" } },
      {
        xml: [
          '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">',
          '  <xsl:param name="currency" />',
          '  <xsl:template match="/">',
          '    <order currency="{$currency}"><xsl:copy-of select="//total" /></order>',
          "  </xsl:template>",
          "</xsl:stylesheet>",
        ].join("\n"),
      },
    ],
  },
  "xml-to-json": { kind: "direct", apply: "content-type-xml", "consider-accept-header": false },
};
