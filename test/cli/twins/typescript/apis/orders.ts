import {
  base,
  cacheLookup,
  cacheStore,
  choose,
  csharp,
  defineApi,
  includeFragment,
  otherwise,
  rateLimitByKey,
  returnResponse,
  setHeader,
  setQueryParameter,
  setVariable,
  when,
} from "apiops";
import { valuesOf } from "../lib/values.js";
import { guard } from "../policies/guard.js";

export default defineApi((context) => ({
  name: "orders",
  displayName: "Customer orders",
  description: "Orders & <returns>; costs ${price}",
  path: "shop/orders",
  protocols: ["https", "http"],
  backend: "orders-pool",
  version: { set: "orders", name: "v1", description: "The first" },
  specification: "./orders.openapi.yaml",
  subscriptionRequired: true,
  subscriptionKey: { header: "X-Key", query: "key" },
  products: ["gold"],
  gateways: ["edge"],
  tags: ["public", "sales"],
  termsOfServiceUrl: "https://example.com/terms",
  contact: { name: "Shop", email: "shop@example.com", url: "https://example.com" },
  license: { name: "MIT", url: "https://example.com/license" },
  revisionDescription: "First",
  policies: {
    inbound: [
      base(),
      guard({ audience: "orders", roles: ["Orders.Read", "A & B"] }),
      rateLimitByKey({ calls: valuesOf(context).limit, renewalPeriod: 60, counterKey: csharp`context.Request.Headers.GetValueOrDefault("X-Id", "a & b")` }),
      choose(
        when(csharp`context.Request.Method == "GET" && true`, [cacheLookup({ varyByDeveloper: false, varyByDeveloperGroups: false, varyByQueryParameter: ["top", "state"] })]),
        otherwise([setVariable({ name: "cached", value: "no" })]),
      ),
      includeFragment({ fragmentId: "trace" }),
    ],
    outbound: [base(), cacheStore({ duration: 60 })],
    onError: [base(), setHeader({ name: "X-Error", existsAction: "append", value: [csharp`context.LastError.Reason`, "second"] })],
  },
  operations: {
    listorders: {
      displayName: "All orders",
      description: "With a description of its own",
      tags: ["public"],
      policies: { inbound: [base(), setQueryParameter({ name: "top", existsAction: "skip", value: "10" })] },
    },
    "create-order": {
      policies: { inbound: [base(), returnResponse({ setStatus: { code: 202, reason: "Accepted" }, setBody: '{"accepted":true}' })] },
    },
  },
  diagnostics: {
    applicationinsights: {
      logger: "insights",
      sampling: { percentage: 50 },
      frontend: { request: { headers: ["X-A", "X-B"], body: { bytes: 100 } }, response: { headers: ["X-C"] } },
      backend: { request: { dataMasking: { headers: [{ value: "Authorization", mode: "Hide" }], queryParams: [{ value: "key", mode: "Mask" }] } } },
      logClientIp: true,
      httpCorrelationProtocol: "W3C",
      verbosity: "information",
      operationNameFormat: "Url",
      metrics: true,
    },
  },
}));
