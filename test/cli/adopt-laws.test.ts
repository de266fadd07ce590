import fc from "fast-check";
import { expect, test } from "vitest";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startLive } from "../support/live.js";
import { projectAt } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const environment = `kind: Environment # the only one
name: local
emulator: true
values:
  # where orders live
  ordersUrl: https://orders.example.com # agreed
  tier: 'Standard'
instances:
  - { name: we, service: apim-we, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, region: westeurope }
overrides:
  backend/stock: { title: Stock of the west } # by region
`;

/** One project in two layouts. */
const layouts: readonly string[] = [
  `# Orders
kind: Api
name: orders
displayName: "Orders" # shown
path: orders
serviceUrl: https://orders.example.com
policies:
  inbound:
    - base
    # limits
    - rate-limit-by-key: { calls: 300, renewal-period: 60, counter-key: "@(context.Subscription.Id)" } # a minute
    - set-header:
        name: X-Region # read behind
        value: west
    - choose:
        - when:
            condition: '@(context.Request.Method == "GET")' # reads
            policies:
              - set-variable: { name: kind, value: read }
        - otherwise:
            - set-variable: { name: kind, value: write }
operations:
  list: { method: GET, urlTemplate: /, description: 'All of them' }
---
# Backends
kind: Backend
name: orders
url: \${ordersUrl}
---
kind: Backend
name: stock
url: https://stock.example.com/v1 # first version
title: Stock
---
kind: Product
name: standard
displayName: \${tier} # from the environment
description: |
  For everybody.

  Really.
---
kind: NamedValue
name: greeting
value: hello # friendly
tags: [a, b] # sorted
`,
  `{ kind: NamedValue, name: greeting, value: 'hello', tags: [ a , b ] } # friendly
---
{ kind: Product, name: standard, displayName: "\${tier}", description: "For everybody.\\n\\nReally.\\n" }
---
kind:   Backend
name:   stock
# first version
url:    "https://stock.example.com/v1"
title:  Stock
---
kind: Backend
name: orders
url: "\${ordersUrl}"
---
kind: Api
operations: # by hand
    list:
        urlTemplate: /
        method: GET # reads
        description: All of them
policies: { inbound: [ base, { rate-limit-by-key: { calls: 300, renewal-period: 60, counter-key: "@(context.Subscription.Id)" } }, { set-header: { name: X-Region, value: west } }, { choose: [ { when: { condition: '@(context.Request.Method == "GET")', policies: [ { set-variable: { name: kind, value: read } } ] } }, { otherwise: [ { set-variable: { name: kind, value: write } } ] } ] } ] }
name: orders
displayName: Orders # shown
path: orders
serviceUrl: https://orders.example.com
`,
];

const text = fc.constantFrom("Other", "with: colon", "it's", 'say "so"', "two\nlines", "# hash", "true", "12", "${not} a value", "ünïcødé", "- dash");
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const api = fc.record({
  displayName: text,
  path: fc.constantFrom("orders", "orders/v2"),
  protocols: fc.constantFrom(["https"], ["https", "http"]),
  serviceUrl: fc.constantFrom("https://orders.example.com", "https://other.example.com"),
  subscriptionRequired: fc.boolean(),
  description: optional(text),
  contact: optional(fc.record({ name: text, email: fc.constant("a@example.com") })),
  subscriptionKeyParameterNames: fc.constantFrom({ header: "Ocp-Apim-Subscription-Key", query: "subscription-key" }, { header: "X-Key", query: "key" }),
});
const product = fc.record({ displayName: text, description: optional(text), state: fc.constantFrom("published", "notPublished"), terms: optional(text), subscriptionRequired: fc.constant(true), approvalRequired: fc.boolean(), subscriptionsLimit: fc.option(fc.integer({ min: 1, max: 9 })) });
const rule = fc.record({ name: fc.constant("r"), failureCondition: fc.record({ count: fc.integer({ min: 1, max: 9 }), interval: fc.constantFrom("PT1M", "PT2M"), statusCodeRanges: fc.constant([{ min: 500, max: 599 }]) }), tripDuration: fc.constant("PT30S") });
const backend = fc.record({ url: fc.constantFrom("https://stock.example.com/v1", "https://stock.example.com/v2", "https://elsewhere.example.com"), protocol: fc.constant("http"), title: optional(text), description: optional(text), circuitBreaker: optional(fc.record({ rules: fc.tuple(rule) })) });
const namedValue = fc.record({ displayName: fc.constant("greeting"), value: fc.constantFrom("hello", "good day", "12", "a: b"), tags: fc.constantFrom(["a", "b"], ["a"], ["b", "c"], []) });
const operation = fc.record({ displayName: fc.constantFrom("list", "List them"), method: fc.constant("GET"), urlTemplate: fc.constant("/"), description: fc.constantFrom("All of them", "Some of them") });

const variable = (value: string): string => `<set-variable name="kind" value="${value}" />`;
const policy = fc
  .record({
    calls: fc.constantFrom(300, 400),
    order: fc.constantFrom<readonly (0 | 1 | 2 | 3)[]>([0, 1, 2, 3], [1, 0, 2, 3]),
    header: fc.constantFrom("west", "a &amp; b", "@(context.RequestId.ToString())"),
    exists: fc.constantFrom("", ' exists-action="skip"'),
    before: fc.constantFrom("", '<set-variable name="first" value="1" />'),
    behind: fc.constantFrom("", '<set-variable name="last" value="@(1 &lt; 2)" />'),
    read: fc.constantFrom(variable("read"), variable("seen"), variable("read") + '<set-variable name="more" value="x" />'),
    write: fc.constantFrom(variable("write"), '<set-variable name="more" value="y" />' + variable("write")),
    outbound: fc.constantFrom("<base />", "<base /><cache-store duration=\"60\" />"),
  })
  .map((p) => {
    const parts = [
      "<base />",
      `<rate-limit-by-key calls="${p.calls}" renewal-period="60" counter-key="@(context.Subscription.Id)" />`,
      `<set-header name="X-Region"${p.exists}><value>${p.header}</value></set-header>`,
      `<choose><when condition="@(context.Request.Method == &quot;GET&quot;)">${p.read}</when><otherwise>${p.write}</otherwise></choose>`,
    ];
    const inbound = p.before + p.order.map((i) => parts[i]).join("") + p.behind;
    return `<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound>${p.outbound}</outbound><on-error><base /></on-error></policies>`;
  });

const live = fc.record({ api, product, backend, namedValue, operation, policy, orders: fc.constantFrom("https://orders.example.com", "https://new.example.com") });

const comments = (source: string): string[] => [...source.matchAll(/(?<=^|\s)# [A-Za-z ]+$/gm)].map((m) => m[0]).sort();

test("what moved on an instance is in the definitions after --adopt, and all comments are still there", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...layouts), live, async (layout, moved) => {
      const root = realpathSync(mkdtempSync(path.join(tmpdir(), "apiops-adopt-")));
      try {
        const project = projectAt(root, { "apiops.yaml": "name: adopt\ndefaultEnvironment: local\n", "environments/local.yaml": environment, "apis/all.yaml": layout });
        const instances = await startLive(root);
        const run = async (...argv: readonly string[]): Promise<string> => {
          const { exitCode, stdout, stderr } = await runCli(argv, { cwd: root });
          expect({ exitCode, output: exitCode === 0 ? "" : stdout + stderr }).toEqual({ exitCode: 0, output: "" });
          return stdout;
        };
        await run("apply", "--auto-approve");
        await instances.send("apim-we", "PUT", "/apis/orders", moved.api);
        await instances.send("apim-we", "PUT", "/products/standard", moved.product);
        await instances.send("apim-we", "PUT", "/backends/stock", moved.backend);
        await instances.send("apim-we", "PUT", "/backends/orders", { url: moved.orders, protocol: "http" });
        await instances.send("apim-we", "PUT", "/namedValues/greeting", moved.namedValue);
        await instances.send("apim-we", "PUT", "/apis/orders/operations/list", moved.operation);
        await instances.send("apim-we", "PUT", "/apis/orders/policies/policy", { format: "xml", value: moved.policy });
        await run("drift", "--adopt");
        expect(await run("drift", "--detailed-exitcode")).toMatch(/^No drift\./);
        expect(await run("plan", "--detailed-exitcode")).toMatch(/^No changes\./);
        expect(comments(project.read("apis/all.yaml"))).toEqual(expect.arrayContaining(comments(layout)));
        expect(comments(project.read("environments/local.yaml"))).toEqual(expect.arrayContaining(comments(environment)));
        // From the definitions alone, without what is recorded.
        rmSync(path.join(root, ".apiops/state"), { recursive: true });
        expect(await run("plan", "--detailed-exitcode")).toMatch(/^No changes on the instance\./m);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }),
    { numRuns: 25 },
  );
});
