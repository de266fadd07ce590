import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { BlobServiceClient } from "@azure/storage-blob";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blobBackend } from "../../src/azure/state/blob-backend.js";
import { localBackend } from "../../src/azure/state/local-backend.js";
import { StateError, type LockHolder, type StateBackend } from "../../src/azure/state/state-backend.js";
import { openState } from "../../src/azure/state/state-store.js";
import type { Instance } from "../../src/catalog/arm/index.js";
import type { Recorded } from "../../src/plan/index.js";
import { startAzurite, type Azurite } from "./support/azurite.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const recorded: Recorded = new Map([["tag/t", { type: "tag", armPath: "/tags/t", properties: { displayName: "t" }, references: [] }]]);
const holder = (more: Partial<LockHolder> = {}): LockHolder => ({ id: randomUUID(), who: "ci@elsewhere", process: 1, command: "apply", since: "2026-12-01T06:00:00.000Z", ...more });
const notLost = (): void => expect.unreachable("the lock was lost");

let azurite: Azurite;
let folder: string;
beforeAll(async () => {
  azurite = await startAzurite();
  folder = mkdtempSync(path.join(tmpdir(), "apiops-state-"));
});
afterAll(async () => {
  await azurite.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The same place, seen by two runs that know nothing of each other. */
const backends: Readonly<Record<string, () => () => Promise<StateBackend>>> = {
  local: () => {
    const own = mkdtempSync(path.join(folder, "state-"));
    return () => Promise.resolve(localBackend(own));
  },
  "azure-blob": () => {
    const prefix = randomUUID();
    return () => blobBackend(BlobServiceClient.fromConnectionString(azurite.connectionString), { container: "apiops", prefix });
  },
};

describe.each(Object.entries(backends))("%s", (_name, place) => {
  it("gives back what was written, and nothing for what was not", async () => {
    const open = place();
    const [mine, theirs] = [await open(), await open()];
    expect(await mine.read("dev/we.json")).toBeUndefined();
    await mine.write("dev/we.json", "ä 1");
    await mine.write("dev/we.json", "ä 2");
    expect(await theirs.read("dev/we.json")).toBe("ä 2");
    expect(await theirs.create("dev/we.json", "other")).toBe(false);
    expect(await theirs.create("key", "k")).toBe(true);
    expect(await mine.list("dev")).toEqual(["dev/we.json"]);
    await theirs.remove("dev/we.json");
    expect(await mine.list("dev")).toEqual([]);
  });

  it("keeps lines in order, and each before its promise resolves", async () => {
    const backend = await place()();
    const log = await backend.openLog("dev/runs/r/we.jsonl");
    await log.append("first");
    expect(await backend.read("dev/runs/r/we.jsonl")).toBe("first\n");
    await Promise.all(Array.from({ length: 50 }, (_, i) => log.append(String(i))));
    await log.close();
    const again = await backend.openLog("dev/runs/r/we.jsonl");
    await again.append("last");
    await again.close();
    expect((await backend.read("dev/runs/r/we.jsonl"))?.split("\n")).toEqual(["first", ...Array.from({ length: 50 }, (_, i) => String(i)), "last", ""]);
  });

  it("has one lock, and says who holds it", async () => {
    const open = place();
    const [mine, theirs] = [await open(), await open()];
    const me = holder({ process: process.pid });
    const first = await mine.lock("dev/lock", me, notLost);
    expect(first.taken).toBe(true);
    expect(await theirs.lock("dev/lock", holder(), notLost)).toEqual({ taken: false, holder: me });
    expect(await theirs.holderOf("dev/lock")).toEqual(me);
    if (first.taken) await first.lock.release();
    expect(await theirs.holderOf("dev/lock")).toBeUndefined();
    const second = await theirs.lock("dev/lock", holder(), notLost);
    expect(second.taken).toBe(true);
    if (second.taken) await second.lock.release();
  });

  it("gives a lock that was broken to the next, and leaves theirs alone when the first lets go", async () => {
    const open = place();
    const [mine, theirs] = [await open(), await open()];
    const first = await mine.lock("dev/lock", holder({ process: process.pid }), () => undefined);
    await theirs.breakLock("dev/lock");
    expect(await theirs.holderOf("dev/lock")).toBeUndefined();
    const next = holder({ process: process.pid });
    const second = await theirs.lock("dev/lock", next, notLost);
    expect(second.taken).toBe(true);
    if (first.taken) await first.lock.release();
    expect(await mine.holderOf("dev/lock")).toEqual(next);
    if (second.taken) await second.lock.release();
    await mine.breakLock("dev/lock");
  });

  it("writes nothing more for a run whose lock was taken away", async () => {
    const open = place();
    const backend = await open();
    const state = await openState(backend);
    let isLost = false;
    const locked = await state.lock("dev", holder({ process: process.pid }), () => (isLost = true));
    const log = await state.openRun("dev", { formatVersion: "1", run: "r1", command: "apply", environment: "dev", instance: "we", service: "x", startedAt: "" });
    await (await openState(await open())).breakLock("dev");
    if (!backend.place.startsWith("http")) {
      await expect(log.append({ done: "tag/t", outcome: "succeeded" })).rejects.toThrow(StateError);
      await expect(state.write("dev", instance, recorded)).rejects.toThrow(StateError);
      expect(isLost).toBe(true);
    }
    await log.close();
    if (locked.taken) await locked.lock.release();
  });

  it("keeps the journal of a run that is not over, however old", async () => {
    const open = place();
    const backend = await open();
    await backend.write("dev/we.json", JSON.stringify({ formatVersion: "1", service: "x", serial: 1, openRun: "00", resources: {} }, null, 2));
    for (const run of ["00", "01", ...Array.from({ length: 50 }, (_, i) => String(i + 10))]) await backend.create(`dev/runs/${run}/we.jsonl`, "{}\n");
    const state = await openState(await open());
    const locked = await state.lock("dev", holder({ process: process.pid }), () => undefined);
    const left = await state.runs("dev");
    expect([left.includes("00"), left.includes("01"), left.length]).toEqual([true, false, 51]);
    if (locked.taken) await locked.lock.release();
  });

  it("keeps state, the run that goes on, and the key of its digests", async () => {
    const open = place();
    const state = await openState(await open());
    expect(await state.read("dev", instance)).toEqual({ recorded: new Map(), unfinished: [], diagnostics: [] });
    const log = await state.openRun("dev", { formatVersion: "1", run: "r1", command: "apply", environment: "dev", instance: "we", service: "x", startedAt: "2026-12-01T06:00:00.000Z" });
    await state.write("dev", instance, new Map(), "r1");
    await log.append({ do: "create", address: "tag/t", type: "tag", armPath: "/tags/t", before: null, recorded: null, resource: recorded.get("tag/t") ?? null });
    const other = await openState(await open());
    expect((await other.read("dev", instance)).unfinished).toHaveLength(1);
    await log.close();
    await state.write("dev", instance, recorded);
    expect(await other.read("dev", instance)).toEqual({ recorded, unfinished: [], diagnostics: [] });
    expect(other.digest("tag/t", "value", "s")).toBe(state.digest("tag/t", "value", "s"));
    expect((await other.readRun("dev", "r1")).map((j) => j.entries.length)).toEqual([1]);
    expect(await other.runs("dev")).toEqual(["r1"]);
  });
});

it("azure-blob refuses to overwrite what another run wrote in between", async () => {
  const open = backends["azure-blob"]?.();
  const [mine, theirs] = [await open?.(), await open?.()];
  await mine?.write("dev/we.json", "1");
  await theirs?.read("dev/we.json");
  await mine?.write("dev/we.json", "2");
  await expect(theirs?.write("dev/we.json", "3")).rejects.toThrow(StateError);
});

it("local takes over the lock of a process that is gone from this machine", async () => {
  const own = mkdtempSync(path.join(folder, "state-"));
  const backend = localBackend(own);
  // Ended before it is used: no living process has this number while the test waits for nothing.
  const gone = 2 ** 22 + 1;
  writeFileSync(path.join(own, "lock"), JSON.stringify(holder({ who: `ci@${hostname()}`, process: gone })));
  const outcome = await backend.lock("lock", holder({ process: process.pid }), notLost);
  expect(outcome.taken).toBe(true);
  if (outcome.taken) await outcome.lock.release();
});
