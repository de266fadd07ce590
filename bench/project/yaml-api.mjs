import { apiName, backends, fragments, hasSpecification, method, namedValues, operationName, products, tags, urlTemplate } from "./names.mjs";

/** An API as YAML, with a policy on the API and one on each operation. */
export function yamlApi(i, operations) {
  const list = Array.from({ length: operations }, (_, n) => operation(i, n)).join("");
  return `kind: Api
name: ${apiName(i)}
displayName: API number ${i}
path: bench/${apiName(i)}
backend: backend-${i % backends}
products: [tier-${i % products}]
tags: [tag-${i % tags}]
${hasSpecification(i) ? `specification: ./${apiName(i)}.openapi.yaml\n` : ""}policies:
  inbound:
    - base
    - include-fragment: { fragment-id: fragment-${i % fragments} }
    - rate-limit-by-key:
        calls: ${100 + (i % 50)}
        renewal-period: 60
        counter-key: '@(context.Subscription.Id + "/${apiName(i)}")'
    - set-header: { name: x-setting, exists-action: override, value: ["{{setting-${i % namedValues}}}"] }
  outbound:
    - base
    - set-header: { name: x-powered-by, exists-action: delete }
operations:
${list}`;
}

function operation(i, n) {
  return `  ${operationName(n)}:
${hasSpecification(i) ? "" : written(n)}    policies:
${policies[n % policies.length](i, n)}`;
}

const written = (n) => `    displayName: Operation ${n}
    method: ${method(n)}
    urlTemplate: ${urlTemplate(n)}
    request:
      queryParameters: [{ name: top, type: integer, description: How many }]
    responses: [{ statusCode: 200, contentTypes: [application/json] }, { statusCode: 404, description: Not there }]
`;

/** What operations usually do: caching, a limit of their own, a header check, a choice. */
const policies = [
  (i, n) => `      inbound: [base, { cache-lookup: { vary-by-developer: false, vary-by-developer-groups: false, vary-by-query-parameter: [top] } }]
      outbound: [base, { cache-store: { duration: ${30 + n} } }]
`,
  (i) => `      inbound:
        - base
        - rate-limit-by-key: { calls: ${10 + (i % 7)}, renewal-period: 60, counter-key: '@(context.Request.IpAddress + "${i}")' }
`,
  () => `      inbound:
        - base
        - check-header: { name: x-client, failed-check-httpcode: 400, failed-check-error-message: x-client is missing, ignore-case: true, value: [web, app] }
`,
  (i, n) => `      outbound:
        - base
        - choose:
            - when:
                condition: "@(context.Response.StatusCode >= 500)"
                policies:
                  - set-header: { name: x-operation, exists-action: override, value: [${operationName(n)}] }
`,
];
