import { describe, expect, test } from "vitest";
import { pages } from "../../src/diagnostics/index.js";
import { budgetMessages } from "../../src/diagnostics/messages/budget.js";
import { dynamicsProject, headers, identity, limit, proven, token } from "../support/dynamics-project.js";
import { validated } from "../support/marked-findings.js";
import { expectNearMiss, type NearMiss } from "../support/near-miss.js";
import { makeProject } from "../support/project.js";

const limited = (calls: number): readonly string[] => [token, ...headers, identity, limit(calls)];
const answered = (gateway: string): string => `choose: [{ when: { condition: '@(context.Deployment.Gateway.Id == "${gateway}")', policies: [{ return-response: [{ set-status: { code: 503, reason: Closed } }] }] } }]`;
const own = (calls: number): string => `rate-limit-by-key: { calls: ${calls}, renewal-period: 300, counter-key: '@(((Jwt)context.Variables["caller"]).Subject)' }`;
const atOnce = (count: number): string => `limit-concurrency: { key: orders, max-count: ${count}, policies: [{ forward-request: { timeout: 30 } }] }`;
const product = (perDay: number): string => `kind: Product\nname: gold\ndisplayName: Gold\napis: [orders]\npolicies: { inbound: [base, { quota: { calls: ${perDay}, renewal-period: 86400 } }] }`;
const capacity = (...lines: readonly string[]): string => ["capacity:", ...lines.map((line) => `  ${line}`)].join("\n");
const environment = "environments/prod.yaml";
const weDown = (calls: number): string => `values: { calls: 100 }\nfailovers: [{ name: busy, lost: [], values: { calls: ${calls} } }]`;

const nearMisses: readonly NearMiss[] = [
  { code: "budget-requests-limit", allows: "exactly what the platform takes", project: { inbound: limited(6000) }, before: "calls: 6000", after: "calls: 6001" },
  { code: "budget-requests-limit", allows: "as much again with a second web server", project: { environment: capacity("backends: { ce: { webServers: 2 } }"), inbound: limited(12_000) }, before: "webServers: 2", after: "webServers: 1", file: environment },
  { code: "budget-requests-limit", allows: "a failover that fits", project: { environment: weDown(6000), inbound: [token, ...headers, identity, limit(0).replace("calls: 0", 'calls: "${calls}"')] }, before: "calls: 6000", after: "calls: 6001", file: environment },
  { code: "budget-requests-limit", allows: "calls that never get there", project: { inbound: [...limited(6001), answered("managed")] }, before: '"managed"', after: '"elsewhere"' },
  { code: "budget-requests-plan", allows: "80 % of it", project: { inbound: limited(4800) }, before: "calls: 4800", after: "calls: 4801" },
  { code: "budget-requests-plan", allows: "the share that the environment plans with", project: { environment: capacity("utilisation: 0.9"), inbound: limited(5400) }, before: "0.9", after: "0.8", file: environment },
  { code: "budget-requests-unlimited", allows: "an identity with a limit", project: {}, before: '@("orders")', after: "@(context.Subscription.Id)" },
  { code: "budget-execution-plan", allows: "requests that are short enough", project: { environment: capacity("backends: { ce: { meanServerMs: 320 } }"), inbound: limited(3000) }, before: "meanServerMs: 320", after: "meanServerMs: 321", file: environment },
  { code: "budget-concurrency-limit", allows: "as many as the platform takes", project: { environment: capacity("nodes: { we: 13 }"), forward: atOnce(4) }, before: "we: 13", after: "we: 14", file: environment },
  { code: "budget-concurrency-plan", allows: "80 % of them", project: { forward: atOnce(41) }, before: "max-count: 41", after: "max-count: 42" },
  { code: "budget-user-limit", allows: "what one user may send", project: { inbound: [token, ...headers, own(6000)] }, before: "calls: 6000", after: "calls: 6001" },
  { code: "budget-entitlement-limit", allows: "the whole pool", project: { environment: capacity("licences: 20"), more: product(600_000) }, before: "licences: 20", after: "licences: 19", file: environment },
  { code: "budget-entitlement-plan", allows: "70 % of the pool", project: { environment: capacity("licences: 0"), more: product(350_000) }, before: "350000", after: "350001" },
  { code: "budget-entitlement-plan", allows: "as many subscriptions as fit", project: { environment: capacity("licences: 0", "subscriptions: { gold: 3 }"), more: product(100_000) }, before: "gold: 3", after: "gold: 4", file: environment },
  { code: "call-time-limit", allows: "tries that end in time", project: { forward: 'retry: { condition: "@(context.Response.StatusCode == 503)", count: 2, interval: 15, policies: [{ forward-request: { timeout: 70 } }] }' }, before: "interval: 15", after: "interval: 16" },
  { code: "call-time-caller", allows: "what callers wait", project: { environment: capacity("callerTimeoutSeconds: 30") }, before: "timeout: 30", after: "timeout: 31" },
  { code: "call-time-caller", allows: "what the callers of one API wait", project: { environment: capacity("callerTimeoutSeconds: 10", "apis: { orders: { callerTimeoutSeconds: 30 } }") }, before: "orders: { callerTimeoutSeconds: 30 }", after: "orders: { callerTimeoutSeconds: 29 }", file: environment },
  { code: "capacity-unknown", allows: "values that the environment has", project: { environment: weDown(100), inbound: [token, ...headers, identity, limit(0).replace("calls: 0", 'calls: "${calls}"')] }, before: "values: { calls: 100 } }]", after: "values: { cals: 100 } }]", file: environment },
  { code: "capacity-unknown", allows: "names of definitions", project: { environment: capacity("nodes: { we: 2 }", "backends: { ce: { webServers: 2 } }", "apis: { orders: { callerTimeoutSeconds: 60 } }") }, before: "nodes: { we: 2 }", after: "nodes: { wee: 2 }", file: environment },
];

describe("findings of the budget", () => {
  test.each(nearMisses)("$code allows $allows", expectNearMiss);

  test("all have something that they allow", () => {
    expect(Object.keys(budgetMessages).filter((code) => !nearMisses.some((n) => n.code === code))).toEqual([]);
    expect(pages).toEqual(expect.arrayContaining(Object.keys(budgetMessages)));
  });

  test("are told once where a failover does not make them worse", async () => {
    const failovers = 'values: { calls: 6600 }\nfailovers: [{ name: as-before, lost: [] }, { name: better, lost: [], values: { calls: 5000 } }]';
    const { root } = makeProject(dynamicsProject({ environment: failovers, inbound: [token, ...headers, identity, limit(0).replace("calls: 0", 'calls: "${calls}"')] }));
    const found = (await validated(root)).filter((d) => d.code.startsWith("budget-"));
    expect(found.map((d) => `${d.file ?? ""} ${d.code} ${d.message}`)).toEqual([
      "apis/orders.yaml budget-requests-limit orders at ce may send more requests than the platform takes.",
    ]);
  });

  test("are told where a failover makes them worse", async () => {
    const failovers = 'values: { calls: 5000 }\nfailovers: [{ name: busy, lost: [], values: { calls: 6600 } }]';
    const { root } = makeProject(dynamicsProject({ environment: failovers, inbound: [token, ...headers, identity, limit(0).replace("calls: 0", 'calls: "${calls}"')] }));
    const found = (await validated(root)).filter((d) => d.code.startsWith("budget-"));
    expect(found.map((d) => `${d.file ?? ""} ${d.code} ${d.message}`)).toEqual([
      "apis/orders.yaml budget-requests-plan orders at ce may send more requests than are planned with.",
      "environments/prod.yaml budget-requests-limit orders at ce, in busy, may send more requests than the platform takes.",
    ]);
  });

  test("are in the API where the service does by itself what takes too long", async () => {
    const { root } = makeProject(dynamicsProject({ environment: capacity("callerTimeoutSeconds: 60"), inbound: proven, forward: "base" }));
    const found = (await validated(root)).filter((d) => d.code === "call-time-caller");
    expect(found.map((d) => d.file)).toEqual(["apis/orders.yaml"]);
  });
});
