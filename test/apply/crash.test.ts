import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyInstance } from "../../src/apply/index.js";
import { Interruption } from "../../src/azure/interruption.js";
import type { ManagementPort } from "../../src/azure/management-port.js";
import { readLive } from "../../src/azure/read-live.js";
import { connect } from "../../src/azure/sdk-port.js";
import { localBackend } from "../../src/azure/state/local-backend.js";
import { openState, type RunLog, type StateStore } from "../../src/azure/state/state-store.js";
import { resourceName, serviceId, type Instance, type Resource } from "../../src/catalog/arm/index.js";
import type { ResourceType } from "../../src/catalog/resources/index.js";
import { startEmulator } from "../../src/emulator/control-plane/index.js";
import { confirmRecorded, foldJournal, planInstance, type PlanInstance, type Recorded } from "../../src/plan/index.js";
import { doubledCreates } from "../cli/support/campaign.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const resource = (type: ResourceType, names: readonly string[], properties: Resource["properties"] = {}, references: readonly string[] = []): Resource => ({ ...resourceName(type, ...names), properties, references });

const project: readonly Resource[] = [
  resource("tag", ["t"], { displayName: "t" }),
  resource("named-value", ["n"], { displayName: "n", value: "v", secret: false }),
  resource("backend", ["b"], { url: "https://b.example.com", protocol: "http" }),
  resource("product", ["p"], { displayName: "p", subscriptionRequired: false }),
  resource("api", ["a"], { displayName: "a", path: "a", protocols: ["https"] }),
  resource("api/tag", ["a", "t"], {}, ["api/a", "tag/t"]),
  resource("product/api", ["p", "a"], {}, ["product/p", "api/a"]),
  resource("api/policy", ["a"], { value: '<policies><inbound><base /><set-backend-service backend-id="b" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>' }, ["api/a", "backend/b"]),
];

/** The process dies at one of its requests that write: before it is sent, or after it took effect. */
function dying(port: ManagementPort, at: number, sent: boolean): { port: ManagementPort; died: Promise<void> } {
  let writes = 0;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => (die = resolve));
  const forever = new Promise<never>(() => undefined);
  const write = async <T>(send: () => Promise<T>): Promise<T> => {
    const mine = ++writes;
    if (mine > at || (mine === at && !sent)) {
      if (mine === at) die();
      return forever;
    }
    const answer = await send();
    if (mine < at) return answer;
    die();
    return forever;
  };
  return { port: { service: () => port.service(), get: (p) => port.get(p), list: (p) => port.list(p), put: (...a) => write(() => port.put(...a)), patch: (...a) => write(() => port.patch(...a)), delete: (...a) => write(() => port.delete(...a)), export: (...a) => port.export(...a), requests: port.requests }, died };
}

async function plan(state: StateStore, port: ManagementPort, desired: readonly Resource[]): Promise<{ planned: PlanInstance; recorded: Recorded }> {
  const { recorded: onFile, unfinished } = await state.read("dev", instance);
  const folded = foldJournal(onFile, unfinished);
  const live = await readLive(port, desired, folded, 8, () => undefined);
  const recorded = confirmRecorded(folded, live, instance, state.digest);
  return { planned: planInstance({ instance, desired, recorded, live, digest: state.digest }), recorded };
}

async function apply(state: StateStore, port: ManagementPort, desired: readonly Resource[], run: string, logs: RunLog[]): Promise<void> {
  const { planned, recorded } = await plan(state, port, desired);
  const log = await state.openRun("dev", { formatVersion: "1", run, command: "apply", environment: "dev", instance: "we", service: serviceId(instance), startedAt: "" });
  logs.push(log);
  await state.write("dev", instance, recorded, run);
  const { recorded: owned } = await applyInstance({ plan: planned, recorded, port, digest: state.digest, complete: true, runId: "run", holdsSecret: () => false, parallelism: 4, interruption: new Interruption(), journal: (entry) => log.append(entry), keepSpecification: () => Promise.resolve(), onResult: () => undefined });
  await state.write("dev", instance, owned);
}

test("killed at any write, before or after it took effect, the next run finishes the work, owns all of it, and makes nothing twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 1, max: project.length }), fc.boolean()), { minLength: 1, maxLength: 3 }), async (deaths) => {
      const emulator = await startEmulator({ services: [{ subscriptionId: "s", resourceGroup: "r", name: "x", location: "westeurope", skuName: "Developer" }] });
      const logs: RunLog[] = [];
      const folder = mkdtempSync(path.join(tmpdir(), "apiops-crash-"));
      try {
        const credential = { getToken: () => Promise.resolve({ token: "t", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
        const port = connect(instance, { endpoint: emulator.url, credential });
        const opened = () => openState(localBackend(folder));
        for (const [i, [at, sent]] of deaths.entries()) {
          const victim = dying(port, at, sent);
          await Promise.race([apply(await opened(), victim.port, project, `r${i}`, logs), victim.died]);
        }
        // What was created is owned although nobody lived to record it: wanted no more, it goes.
        const { planned: gone } = await plan(await opened(), port, []);
        const there = (await plan(await opened(), port, project)).planned.changes.filter((c) => c.live !== undefined).map((c) => c.address).sort();
        expect(gone.changes.filter((c) => c.action === "delete").map((c) => c.address).sort()).toEqual(there);
        await apply(await opened(), port, project, "last", logs);
        const { planned } = await plan(await opened(), port, project);
        expect(planned.changes.filter((c) => c.action !== "no-op")).toEqual([]);
        expect(planned.changes.every((c) => c.reasons.includes("unchanged"))).toBe(true);
        expect(doubledCreates(emulator.requests)).toEqual([]);
      } finally {
        await Promise.all(logs.map((log) => log.close()));
        await emulator.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 25 },
  );
});
