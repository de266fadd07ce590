import { apiName, backends, fragments, hasSpecification, method, namedValues, operationName, products, tags, urlTemplate } from "./names.mjs";

/** The same API as TypeScript; one in two is a function of the environment. */
export function typescriptApi(i, operations) {
  const list = Array.from({ length: operations }, (_, n) => operation(i, n)).join("");
  const isFunction = i % 10 === 9;
  return `import { base, cacheLookup, cacheStore, checkHeader, choose, defineApi, includeFragment, rateLimitByKey, setHeader, when } from "apiops";

export default defineApi(${isFunction ? "({ env }) => (" : ""}{
  name: "${apiName(i)}",
  displayName: ${isFunction ? `\`API number ${i} (\${env.stage})\`` : `"API number ${i}"`},
  path: "bench/${apiName(i)}",
  backend: "backend-${i % backends}",
  products: ["tier-${i % products}"],
  tags: ["tag-${i % tags}"],
${hasSpecification(i) ? `  specification: "./${apiName(i)}.openapi.yaml",\n` : ""}  policies: {
    inbound: [
      base(),
      includeFragment({ fragmentId: "fragment-${i % fragments}" }),
      rateLimitByKey({ calls: ${100 + (i % 50)}, renewalPeriod: 60, counterKey: "@(context.Subscription.Id)" }),
      setHeader({ name: "x-setting", existsAction: "override", value: ["{{setting-${i % namedValues}}}"] }),
    ],
    outbound: [base(), setHeader({ name: "x-powered-by", existsAction: "delete" })],
  },
  operations: {
${list}  },
}${isFunction ? ")" : ""});
`;
}

function operation(i, n) {
  return `    "${operationName(n)}": {
${hasSpecification(i) ? "" : written(n)}      policies: {
${policies[n % policies.length](i, n)}      },
    },
`;
}

const written = (n) => `      displayName: "Operation ${n}",
      method: "${method(n)}",
      urlTemplate: "${urlTemplate(n)}",
      request: { queryParameters: [{ name: "top", type: "integer", description: "How many" }] },
      responses: [{ statusCode: 200, contentTypes: ["application/json"] }, { statusCode: 404, description: "Not there" }],
`;

/** The same four as in YAML. */
const policies = [
  (i, n) => `        inbound: [base(), cacheLookup({ varyByDeveloper: false, varyByDeveloperGroups: false, varyByQueryParameter: ["top"] })],
        outbound: [base(), cacheStore({ duration: ${30 + n} })],
`,
  (i) => `        inbound: [base(), rateLimitByKey({ calls: ${10 + (i % 7)}, renewalPeriod: 60, counterKey: '@(context.Request.IpAddress + "${i}")' })],
`,
  () => `        inbound: [base(), checkHeader({ name: "x-client", failedCheckHttpcode: 400, failedCheckErrorMessage: "x-client is missing", ignoreCase: true, value: ["web", "app"] })],
`,
  (i, n) => `        outbound: [
          base(),
          choose(when("@(context.Response.StatusCode >= 500)", [setHeader({ name: "x-operation", existsAction: "override", value: ["${operationName(n)}"] })])),
        ],
`,
];
