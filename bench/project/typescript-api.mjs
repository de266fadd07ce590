import { apiName, backends, fragments, hasSpecification, method, namedValues, operationName, products, tags, urlTemplate } from "./names.mjs";

/** The same API as TypeScript; one in two is a function of the environment. */
export function typescriptApi(i, operations) {
  const list = Array.from({ length: operations }, (_, n) => operation(i, n)).join("");
  const isFunction = i % 10 === 9;
  return `import { base, cacheLookup, cacheStore, checkHeader, choose, defineApi, includeFragment, rateLimitByKey, setHeader, setQueryParameter, setVariable, when } from "apiops";

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
        inbound: [
          base(),
${n % 2 === 0 ? caching : checking(i)}        ],
        outbound: [
          base(),
${n % 2 === 0 ? `          cacheStore({ duration: ${30 + n} }),\n` : ""}          choose(when("@(context.Response.StatusCode >= 500)", [setHeader({ name: "x-operation", existsAction: "override", value: ["${operationName(n)}"] })])),
        ],
      },
    },
`;
}

const written = (n) => `      displayName: "Operation ${n}",
      method: "${method(n)}",
      urlTemplate: "${urlTemplate(n)}",
      request: { queryParameters: [{ name: "top", type: "integer", description: "How many" }] },
      responses: [{ statusCode: 200, description: "Fine", contentTypes: ["application/json"] }, { statusCode: 404, description: "Not there" }],
`;

const caching = `          cacheLookup({ varyByDeveloper: false, varyByDeveloperGroups: false, varyByQueryParameter: ["top"] }),
          setQueryParameter({ name: "source", existsAction: "override", value: ["gateway"] }),
`;

const checking = (i) => `          checkHeader({ name: "x-client", failedCheckHttpcode: 400, failedCheckErrorMessage: "x-client is missing", ignoreCase: true, value: ["web", "app"] }),
          setVariable({ name: "started", value: '@(DateTime.UtcNow.ToString("o") + "${i}")' }),
`;
