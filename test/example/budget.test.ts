import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { BudgetCase, BudgetReport } from "../../src/budget/index.js";
import { runCli } from "../support/run-cli.js";

const root = path.resolve(import.meta.dirname, "../..");

/** The figures of production that its designers worked out by hand; the tool comes to the same, from the policies. */
describe("the budget of Aurora's production", () => {
  let cases: Record<string, BudgetCase>;
  beforeAll(async () => {
    const { exitCode, stdout, stderr } = await runCli(["budget", "-e", "prod", "--format", "json"], { cwd: root });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    cases = Object.fromEntries((JSON.parse(stdout) as BudgetReport).cases.map((c) => [c.name, c]));
  });
  const identity = (name: string, backend: string, identity = "uami-ce-customers") => cases[name]?.identities.find((i) => i.backend === backend && i.identity === identity);
  const requests = (name: string, backend: string, of?: string): unknown => {
    const found = identity(name, backend, of)?.requests;
    return found === undefined ? undefined : { total: found.total, ...Object.fromEntries(found.sites.filter((s) => !s.isLost).map((s) => [s.site, s.requests])) };
  };

  it("plans with 80 % of 6,000 in 300 s on one web server, shared by three gateways", () => {
    expect(identity("normal", "ce-emea")?.requests).toMatchObject({ limit: 6000, planned: 4800, windowSeconds: 300 });
    expect(requests("normal", "ce-emea")).toEqual({ total: 4800, we: 3000, "shgw-aws": 1200, "shgw-plant": 600 });
    expect(requests("normal", "ce-na")).toEqual({ total: 4800, eus2: 4800 });
  });

  it("leaves 200 ms of server time to a request at 16 a second", () => {
    expect(identity("normal", "ce-emea")?.execution).toMatchObject({ requestsPerSecond: 16, planned: 3.2, limit: 4, mostMeanMs: 200 });
  });

  it("has 40 of 41 requests at once at full scale", () => {
    expect(identity("normal", "ce-emea")?.concurrency).toMatchObject({ total: 40, planned: 41, limit: 52 });
  });

  it("promises 3.6 times what there is", () => {
    const promised = identity("normal", "ce-emea")?.oversubscription;
    expect(promised).toMatchObject({ perMinute: 3420, budgetPerMinute: 960 });
    expect(promised?.factor?.toFixed(1)).toBe("3.6");
    expect(promised?.products.map((p) => [p.product, p.subscriptions, p.perMinute])).toEqual([
      ["internal-gold", 2, 1200],
      ["partner-bronze", 10, 1200],
      ["partner-silver", 3, 900],
      ["plant-floor", 1, 120],
    ]);
  });

  it("takes 64 % of the tenant's pool a day", () => {
    expect(cases["normal"]?.entitlement).toMatchObject({ licences: 400, pool: 2_500_000, total: 1_600_000, share: 0.64, plannedShare: 0.7 });
  });

  it("answers a read of Dataverse within 106 s", () => {
    const read = cases["normal"]?.calls.find((c) => c.api === "api/ce-customers" && c.operations.includes("list-accounts"));
    expect(read).toMatchObject({ seconds: 106, arithmetic: "3 × 30 + 16", callerSeconds: 120, gatewaySeconds: 240 });
  });

  it("moves West Europe's part to AWS when it is lost, and serves America from Europe when East US 2 is", () => {
    expect(requests("we-down", "ce-emea")).toEqual({ total: 4800, "shgw-aws": 4200, "shgw-plant": 600 });
    expect(requests("eus2-down", "ce-na")).toEqual({ total: 4800, we: 4800 });
    expect(requests("eus2-down", "ce-emea")).toEqual({ total: 4800, we: 3000, "shgw-aws": 1200, "shgw-plant": 600 });
  });

  it("keeps what was chosen for Finance and Operations, which publishes no numbers", () => {
    expect(requests("normal", "fo-emea", "uami-fo-orders")).toEqual({ total: 600, we: 500, "shgw-gcp": 100 });
    expect(identity("normal", "fo-emea", "uami-fo-read")?.requests).not.toHaveProperty("limit", expect.any(Number));
  });
});
