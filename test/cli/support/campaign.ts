import type { RequestLogEntry } from "../../../src/emulator/control-plane/index.js";

export interface Size {
  readonly apis: number;
  readonly operations: number;
  readonly calls?: number;
}

/** A project in which everything hangs together: named values, backends, fragments, products, and APIs with operations and policies. */
export function manyResources({ apis, operations, calls = 60 }: Size): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    "apiops.yaml": "name: many\ndefaultEnvironment: local\n",
    "environments/local.yaml": `kind: Environment
name: local
emulator: true
instances:
  - { name: we, service: apim-we, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, region: westeurope }
`,
    "policies/shared.yaml": `kind: Fragment
name: guard
policies: [{ set-header: { name: X-Guard, value: "{{token}}" } }]
---
kind: NamedValue
name: token
value: guarded
---
kind: Tag
name: many
---
kind: VersionSet
name: many
displayName: Many
scheme: segment
---
kind: Product
name: all
displayName: All
state: published
groups: [developers]
`,
  };
  for (let i = 0; i < apis; i++) files[`apis/api-${i}.yaml`] = apiFile(i, operations, calls);
  return files;
}

function apiFile(i: number, operations: number, calls: number): string {
  const list = Array.from({ length: operations }, (_, o) => `  op-${o}:
    method: GET
    urlTemplate: /things/${o}
    policies: { inbound: [base, { set-header: { name: X-Operation, value: "${o}" } }] }`);
  return `kind: NamedValue
name: key-${i}
value: key of ${i}
---
kind: Backend
name: backend-${i}
url: https://backend-${i}.example.com
---
kind: Api
name: api-${i}
path: many/${i}
displayName: api-${i}
backend: backend-${i}
products: [all]
tags: [many]
policies:
  inbound:
    - base
    - include-fragment: { fragment-id: guard }
    - rate-limit-by-key: { calls: ${calls}, renewal-period: 60, counter-key: "@(context.Subscription.Id)" }
    - set-header: { name: X-Key, value: "{{key-${i}}}" }
operations:
${list.join("\n")}
`;
}

/** Faults that answer, or would have answered, as if the work were done when it is not. */
const withoutEffect = new Set(["reset-before", "operation-failed"]);

/** Resources that were created where they were already: by method and path, 201 without a delete in between. */
export function doubledCreates(log: readonly RequestLogEntry[]): string[] {
  const there = new Set<string>();
  const doubled: string[] = [];
  for (const { method, path, status, fault } of log) {
    if (fault !== undefined && withoutEffect.has(fault)) continue;
    const resource = (path.split("?")[0] ?? "").toLowerCase();
    if (method === "PUT" && status === 201) {
      if (there.has(resource)) doubled.push(resource);
      there.add(resource);
    }
    if (method === "DELETE" && status < 300) for (const known of [...there]) if (known === resource || known.startsWith(`${resource}/`)) there.delete(known);
  }
  return doubled;
}
