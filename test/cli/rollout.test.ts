import path from "node:path";
import { describe, expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, readTexts } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const shop = readTexts(path.join(import.meta.dirname, "bases/shop"));
const byRevision = { ...shop, "apis/orders.yaml": (shop["apis/orders.yaml"] ?? "").replace("path: orders", "path: orders\nrollout: revision") };

async function stage() {
  const project = makeProject(byRevision);
  const live = await startLive(project.root);
  const run = (...argv: string[]) => runCli([...argv, "--instance", "we"], { cwd: project.root });
  const apply = () => run("apply", "--auto-approve");
  const value = async (armPath: string): Promise<string> => ((await live.send("apim-we", "GET", armPath)) as { properties: { value: string } }).properties.value;
  const revisions = async (): Promise<readonly string[]> => {
    const { value: list } = (await live.send("apim-we", "GET", "/apis/orders/revisions")) as { value: readonly { apiRevision: string; isCurrent: boolean }[] };
    return list.map((r) => `${r.apiRevision}${r.isCurrent ? " current" : ""}`).sort();
  };
  const writes = () => live.taken().filter((r) => r.method !== "GET").map((r) => `${r.method} ${decodeURIComponent(r.path.replace(/^.*apim-we|[?&].*$/g, ""))}`);
  const change = (): void => {
    project.edit("apis/orders.yaml", "calls: 300", "calls: 900");
    project.edit("apis/orders.yaml", "  list:", "  get:\n    method: GET\n    urlTemplate: /{id}\n  all:");
  };
  return { project, live, run, apply, value, revisions, writes, change };
}

describe("rollout: revision", () => {
  test("writes an API's changes to a new revision, and makes it current when all are written", async () => {
    const { live, run, apply, value, revisions, writes, change } = await stage();
    expect((await apply()).exitCode).toBe(0);
    expect(await revisions()).toEqual(["1 current"]);
    change();
    const plan = await run("plan");
    expect(plan.stdout).toContain("» api/orders   4 changes in revision 2, made current when all of them are written");
    live.taken();
    const applied = await apply();
    expect(applied.exitCode, applied.stdout + applied.stderr).toBe(0);
    const sent = writes();
    expect(sent[0]).toBe("PUT /apis/orders;rev=2");
    expect(sent.at(-1)).toMatch(/^PUT \/apis\/orders\/releases\/apiops-/);
    expect(sent.slice(1, -1).sort()).toEqual(["DELETE /apis/orders;rev=2/operations/list", "PUT /apis/orders;rev=2/operations/all", "PUT /apis/orders;rev=2/operations/get", "PUT /apis/orders;rev=2/policies/policy"]);
    expect(await revisions()).toEqual(["1", "2 current"]);
    expect(await value("/apis/orders/policies/policy")).toContain('calls="900"');
    expect(await value("/apis/orders;rev=1/policies/policy")).toContain('calls="300"');
    expect((await run("plan", "--detailed-exitcode")).exitCode).toBe(0);
    expect((await run("drift", "--detailed-exitcode")).stdout).toContain("No drift");
  });

  test("of what cannot be written whole leaves callers with what they had, and no trace", async () => {
    const { live, run, apply, value, revisions, change } = await stage();
    await apply();
    change();
    await live.send("apim-we", "PUT", "/apis/orders/operations/theirs", { displayName: "theirs", method: "GET", urlTemplate: "/{id}", templateParameters: [{ name: "id", type: "string" }] });
    const { exitCode, stdout } = await run("apply", "--auto-approve", "--format", "json");
    expect(exitCode).toBe(1);
    const { instances } = JSON.parse(stdout) as { instances: readonly { results: readonly { address: string; outcome: string; error?: { code: string } }[] }[] };
    expect(instances[0]?.results.map((r) => `${r.outcome} ${r.address} ${r.error?.code ?? ""}`)).toEqual([
      "skipped we/api/orders/operation/all RevisionDiscarded",
      "failed we/api/orders/operation/get ValidationError",
      "skipped we/api/orders/operation/list RevisionDiscarded",
      "skipped we/api/orders/policy RevisionDiscarded",
    ]);
    expect(await value("/apis/orders/policies/policy")).toContain('calls="300"');
    expect(await revisions()).toEqual(["1 current"]);
  });

  test("is not begun where the instance moved after the plan", async () => {
    const { live, project, run, apply, revisions, change } = await stage();
    await apply();
    change();
    expect((await run("plan", "--out", "orders.plan.json")).exitCode).toBe(0);
    await live.send("apim-we", "PUT", "/apis/orders/policies/policy", { value: "<policies><inbound /><backend><base /></backend><outbound /><on-error /></policies>" });
    const { exitCode, stderr } = await runCli(["apply", "orders.plan.json"], { cwd: project.root });
    expect({ exitCode, stale: stderr.includes("we/api/orders/policy moved on the live side") }).toEqual({ exitCode: 1, stale: true });
    expect(await revisions()).toEqual(["1 current"]);
  });

  test("that was broken off is discarded by the next run", async () => {
    const { live, project, apply, revisions, change, run } = await stage();
    await apply();
    // As a run leaves it that is killed between its first write and the release.
    await live.send("apim-we", "PUT", "/apis/orders;rev=2", { sourceApiId: "/apis/orders", path: "orders", displayName: "orders" });
    const state = JSON.parse(project.read(".apiops/state/local/we.json")) as Record<string, unknown>;
    project.write(".apiops/state/local/we.json", JSON.stringify({ ...state, openRun: "20260101T000000Z-000000" }));
    const header = { formatVersion: "1", run: "20260101T000000Z-000000", command: "apply", environment: "local", instance: "we", service: "x", startedAt: "" };
    project.write(".apiops/state/local/runs/20260101T000000Z-000000/we.jsonl", `${JSON.stringify(header)}\n${JSON.stringify({ revision: "/apis/orders;rev=2", state: "made" })}\n`);
    change();
    expect((await apply()).exitCode).toBe(0);
    expect(await revisions()).toEqual(["1", "3 current"]);
    expect((await run("plan", "--detailed-exitcode")).exitCode).toBe(0);
  });
});

describe("rollout: revision in a workspace", () => {
  test("ships what belongs to the API, and writes the links of tags beside it", async () => {
    const project = makeProject({
      ...shop,
      "apis/finance.yaml": `kind: Workspace
name: finance
---
kind: Tag
workspace: finance
name: books
---
kind: Api
workspace: finance
name: ledger
path: ledger
rollout: revision
policies: { inbound: [base, { rate-limit: { calls: 300, renewal-period: 60 } }] }
operations:
  list: { method: GET, urlTemplate: / }
`,
    });
    const live = await startLive(project.root, "Premium");
    const run = (...argv: string[]) => runCli([...argv, "--instance", "we"], { cwd: project.root });
    const writes = () => live.taken().filter((r) => r.method !== "GET").map((r) => `${r.method} ${decodeURIComponent(r.path.replace(/^.*apim-we|[?&].*$/g, ""))}`);
    const first = await run("apply", "--auto-approve");
    expect(first.exitCode, first.stdout + first.stderr).toBe(0);
    project.edit("apis/finance.yaml", "calls: 300", "calls: 900");
    project.edit("apis/finance.yaml", "  list: { method: GET, urlTemplate: / }", "  list: { method: GET, urlTemplate: / }\n  get: { method: GET, urlTemplate: '/{id}', tags: [books] }\ntags: [books]");
    expect((await run("plan")).stdout).toContain("» workspace/finance/api/ledger   2 changes in revision 2, made current when all of them are written");
    live.taken();
    const applied = await run("apply", "--auto-approve");
    expect(applied.exitCode, applied.stdout + applied.stderr).toBe(0);
    const sent = writes();
    const inWorkspace = sent.map((s) => s.replace("/workspaces/finance", ""));
    expect(sent.every((s) => s.includes("/workspaces/finance/"))).toBe(true);
    const shipped = inWorkspace.filter((s) => s.includes(";rev=2") || s.includes("/releases/"));
    expect(shipped[0]).toBe("PUT /apis/ledger;rev=2");
    expect(shipped.at(-1)).toMatch(/^PUT \/apis\/ledger\/releases\/apiops-/);
    expect(shipped.slice(1, -1).sort()).toEqual(["PUT /apis/ledger;rev=2/operations/get", "PUT /apis/ledger;rev=2/policies/policy"]);
    expect(inWorkspace.filter((s) => !shipped.includes(s)).map((s) => s.replace(/Links\/.*$/, "Links")).sort()).toEqual(["PUT /tags/books/apiLinks", "PUT /tags/books/operationLinks"]);
    const { value: revisions } = (await live.send("apim-we", "GET", "/workspaces/finance/apis/ledger/revisions")) as { value: readonly { apiRevision: string; isCurrent: boolean }[] };
    expect(revisions.map((r) => `${r.apiRevision}${r.isCurrent ? " current" : ""}`).sort()).toEqual(["1", "2 current"]);
    expect((await run("plan", "--detailed-exitcode")).exitCode).toBe(0);
  });
});
