import path from "node:path";
import { describe, expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, readTexts } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const shop = readTexts(path.join(import.meta.dirname, "bases/shop"));

async function stage(files: Readonly<Record<string, string>> = shop) {
  const project = makeProject(files);
  const live = await startLive(project.root);
  const variables: Record<string, string> = {};
  const run = (...argv: string[]) => runCli([...argv, "--instance", "we"], { cwd: project.root, variables });
  /** Applies, and gives the run's id. */
  const apply = async (): Promise<string> => {
    const { exitCode, stdout, stderr } = await run("apply", "--auto-approve", "--format", "json");
    expect(exitCode, stderr).toBe(0);
    return (JSON.parse(stdout) as { runId: string }).runId;
  };
  const rollback = (id: string) => run("rollback", id, "--auto-approve");
  const properties = async (armPath: string): Promise<Record<string, unknown>> => ((await live.send("apim-we", "GET", armPath)) as { properties: Record<string, unknown> }).properties;
  return { project, live, variables, run, apply, rollback, properties };
}

describe("rollback", () => {
  test("puts back what a run changed, created and deleted; the definitions are ahead then", async () => {
    const { project, run, apply, rollback, properties, live } = await stage();
    await apply();
    const before = await properties("/apis/orders/policies/policy");
    project.edit("apis/orders.yaml", "calls: 300", "calls: 900");
    project.edit("apis/orders.yaml", "  list:", "  get:\n    method: GET\n    urlTemplate: /{id}\n    templateParameters: [{ name: id }]\n  ping:");
    const id = await apply();
    expect(await live.list("apim-we", "/apis/orders/operations")).toEqual(["get", "ping"]);
    const { exitCode, stdout, stderr } = await rollback(id);
    expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("calls 900 → 300");
    expect(stdout).toMatch(/- api\/orders\/operation\/get\s+as it was before that run/);
    expect(stdout).toContain("Rollback complete");
    expect(await properties("/apis/orders/policies/policy")).toEqual(before);
    expect(await live.list("apim-we", "/apis/orders/operations")).toEqual(["list"]);
    const plan = await run("plan", "--detailed-exitcode");
    expect(plan.exitCode).toBe(2);
    expect(plan.stdout).toContain("calls 300 → 900");
    await apply();
    expect((await run("plan", "--detailed-exitcode")).exitCode).toBe(0);
  });

  test("can itself be rolled back", async () => {
    const { project, run, apply, properties } = await stage();
    await apply();
    project.edit("apis/orders.yaml", "displayName: Standard", "displayName: Better");
    const id = await apply();
    const { stdout } = await run("rollback", id, "--auto-approve", "--format", "json");
    expect((await properties("/products/standard")).displayName).toBe("Standard");
    const undo = (JSON.parse(stdout) as { runId: string }).runId;
    expect((await run("rollback", undo, "--auto-approve")).exitCode).toBe(0);
    expect((await properties("/products/standard")).displayName).toBe("Better");
  });

  test("leaves what another run may have created as doubtful as it was", async () => {
    const { project, apply, rollback, live, run } = await stage();
    await apply();
    project.edit("apis/orders.yaml", "calls: 300", "calls: 900");
    const id = await apply();
    await live.send("apim-we", "PUT", "/backends/extra", { url: "https://extra.example.com", protocol: "http" });
    const file = ".apiops/state/local/we.json";
    const state = JSON.parse(project.read(file)) as { resources: Record<string, unknown> };
    const extra = { type: "backend", armPath: "/backends/extra", properties: { url: "https://extra.example.com", protocol: "http" }, references: [], unconfirmed: true };
    project.write(file, JSON.stringify({ ...state, resources: { ...state.resources, "backend/extra": extra } }));
    expect((await rollback(id)).exitCode).toBe(0);
    expect((await run("state", "list")).stdout).toContain("we/backend/extra");
    // It is as that run was writing it, so it is the project's; nothing defines it, so it goes.
    expect((await run("plan")).stdout).toMatch(/- backend\/extra\s+no longer defined/);
  });

  test("of the first run removes what it made, and nothing else", async () => {
    const { apply, rollback, live, run } = await stage();
    await live.send("apim-we", "PUT", "/tags/theirs", { displayName: "theirs" });
    const id = await apply();
    expect((await rollback(id)).exitCode).toBe(0);
    expect(await live.list("apim-we", "/apis")).not.toContain("orders");
    expect(await live.list("apim-we", "/tags")).toEqual(["theirs"]);
    expect((await run("state", "list")).stdout).toBe("");
  });

  test("of a changed secret needs its earlier value, and says so", async () => {
    const { apply, rollback, variables, project } = await stage();
    project.write("environments/local.yaml", (shop["environments/local.yaml"] ?? "").replace(/apiKey:.*/, "apiKey: { fromEnv: SHOP_KEY }"));
    variables["SHOP_KEY"] = "first";
    await apply();
    variables["SHOP_KEY"] = "second";
    const id = await apply();
    const refused = await rollback(id);
    expect(refused.stderr).toContain("warning rollback-secret: we/named-value/orders-api-key cannot be put back");
    expect(refused.stdout).toContain("Nothing to roll back");
    variables["SHOP_KEY"] = "first";
    expect((await rollback(id)).stdout).toMatch(/~ named-value\/orders-api-key/);
  });

  test("of an import imports the earlier specification", async () => {
    const document = (paths: string) => `openapi: 3.0.3\ninfo: { title: Orders, version: "1" }\npaths:\n${paths}`;
    const operation = (id: string) => `    get: { operationId: ${id}, summary: ${id}, responses: { "200": { description: OK } } }\n`;
    const api = "kind: Api\nname: orders\npath: orders\nserviceUrl: https://orders.example.com\nspecification: ./orders.openapi.yaml\n";
    const { project, apply, rollback, live } = await stage({ ...shop, "apis/orders.yaml": api, "apis/orders.openapi.yaml": document(`  /a:\n${operation("a")}`) });
    await apply();
    project.write("apis/orders.openapi.yaml", document(`  /b:\n${operation("b")}`));
    const id = await apply();
    expect(await live.list("apim-we", "/apis/orders/operations")).toEqual(["b"]);
    live.taken();
    expect((await rollback(id)).exitCode).toBe(0);
    expect(await live.list("apim-we", "/apis/orders/operations")).toEqual(["a"]);
    expect(live.taken().filter((r) => r.method === "PUT").map((r) => r.path.replace(/^.*apim-we|\?.*$/g, ""))).toEqual(["/apis/orders"]);
  });

  test("of a run that nobody knows names where they are listed", async () => {
    const { rollback, apply, run } = await stage();
    const { exitCode, stderr } = await rollback("20990101T000000Z-abcdef");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("state runs -e local");
    const id = await apply();
    expect((await runCli(["state", "runs"], { cwd: (await stage()).project.root })).stdout).toBe("No runs are recorded for environment local.\n");
    expect((await run("state", "list")).exitCode).toBe(0);
    expect(id).toMatch(/^\d{8}T\d{6}Z-[0-9a-f]{6}$/);
  });
});
