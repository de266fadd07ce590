import { backends, fragments, namedValues, products, tags } from "./names.mjs";

const times = (count, text) => Array.from({ length: count }, (_, i) => text(i));

/** What the APIs share: backends whose URL depends on the environment, products, fragments, named values, tags. */
export function sharedYaml() {
  return [
    ...times(backends, backend),
    ...times(products, (i) => `kind: Product\nname: tier-${i}\ndisplayName: Tier ${i}\npolicies:\n  inbound:\n    - base\n    - rate-limit: { calls: ${(i + 1) * 100}, renewal-period: 60 }\n`),
    ...times(fragments, (i) => `kind: Fragment\nname: fragment-${i}\npolicies:\n  - set-header: { name: x-fragment, exists-action: override, value: ["${i}"] }\n`),
    ...times(namedValues, (i) => `kind: NamedValue\nname: setting-${i}\nvalue: "setting ${i} of \${stage}"\n`),
    ...times(tags, (i) => `kind: Tag\nname: tag-${i}\n`),
  ].join("---\n");
}

function backend(i) {
  return `kind: Backend
name: backend-${i}
url: https://backend-${i}.\${backendHost}
circuitBreaker:
  rules:
    - name: failing
      failureCondition: { count: 5, interval: PT1M, statusCodeRanges: [{ min: 500, max: 599 }] }
      tripDuration: PT30S
`;
}

export function environmentYaml(instances) {
  const list = times(instances, (i) => `  - { name: i${i}, service: apim-bench-${i}, resourceGroup: rg-bench, subscription: 00000000-0000-0000-0000-000000000000, region: westeurope, sku: { name: Premium, capacity: 1 } }`);
  return `kind: Environment\nname: bench\nemulator: true\nvalues:\n  backendHost: example.com\n  stage: bench\ninstances:\n${list.join("\n")}\n`;
}
