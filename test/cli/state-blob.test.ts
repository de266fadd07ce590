import { randomUUID } from "node:crypto";
import path from "node:path";
import { BlobServiceClient } from "@azure/storage-blob";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blobBackend } from "../../src/azure/state/blob-backend.js";
import { startAzurite, type Azurite } from "../azure/support/azurite.js";
import { startLive } from "../support/live.js";
import { makeProject, readTexts, type TemporaryProject } from "../support/project.js";
import { runCli, type CliRun } from "../support/run-cli.js";

const shop = readTexts(path.join(import.meta.dirname, "bases/shop"));

let azurite: Azurite;
beforeAll(async () => void (azurite = await startAzurite()));
afterAll(() => azurite.stop());

/** A checkout of the project, with its state in a container. */
function checkout(container: string): { project: TemporaryProject; run: (...argv: string[]) => Promise<CliRun> } {
  const state = `state: { backend: azure-blob, storageAccount: unused, container: ${container} }`;
  const project = makeProject({ ...shop, "apiops.yaml": `${shop["apiops.yaml"] ?? ""}\n${state}\n` });
  return { project, run: (...argv) => runCli(argv, { cwd: project.root, variables: { AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString } }) };
}

describe("state in Azure Blob Storage", () => {
  test("is one for every checkout, and nothing of it lies in the folder", async () => {
    const container = `c-${randomUUID()}`;
    const [mine, theirs] = [checkout(container), checkout(container)];
    const live = await startLive(mine.project.root);
    expect((await mine.run("apply", "--auto-approve")).exitCode).toBe(0);
    expect(mine.project.list().filter((f) => f.includes("state/"))).toEqual([]);
    const listed = await theirs.run("state", "list", "--instance", "we");
    expect(listed.stdout.split("\n")).toContain("we/api/orders/policy");
    expect(listed.stdout).toBe((await mine.run("state", "list", "--instance", "we")).stdout);
    live.taken();
  });

  test("has one lock: a second run says who holds it, or waits for it", async () => {
    const container = `c-${randomUUID()}`;
    const { project, run } = checkout(container);
    await startLive(project.root);
    const backend = await blobBackend(BlobServiceClient.fromConnectionString(azurite.connectionString), { container, prefix: "shop" });
    const held = await backend.lock("local/lock", { id: randomUUID(), who: "ci@elsewhere", process: 7, command: "destroy", since: "2026-12-01T06:00:00.000Z" }, () => undefined);
    const refused = await run("apply", "--auto-approve");
    expect(refused).toMatchObject({ exitCode: 1, stdout: "" });
    expect(refused.stderr).toContain("locked by `apiops destroy` of ci@elsewhere, process 7, since 2026-12-01T06:00:00.000Z");
    const waiting = run("apply", "--auto-approve", "--lock-timeout", "60");
    if (held.taken) await held.lock.release();
    expect((await waiting).exitCode).toBe(0);
  });

  test("that cannot be reached is a finding, and nothing is sent", async () => {
    const { project, run } = checkout("no");
    const live = await startLive(project.root);
    const { exitCode, stderr } = await run("apply", "--auto-approve");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error state-unreachable: The recorded state cannot be used: cannot open the container: \w+, HTTP 400\./);
    expect(live.taken()).toEqual([]);
  });
});
