import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "../azure/state/process-alive.js";
import { startEmulator, type Emulator, type ServiceSeed } from "../emulator/control-plane/index.js";
import { isObject, type Instance } from "../catalog/arm/index.js";

/** The running emulator of a data folder: one process holds it, the others talk to that one. */
interface EndpointFile {
  readonly url: string;
  readonly pid: number;
}

export function seedsOf(instances: readonly Instance[]): ServiceSeed[] {
  return instances.map((i) => ({
    subscriptionId: i.subscription,
    resourceGroup: i.resourceGroup,
    name: i.service,
    location: i.region,
    skuName: i.sku.name,
    capacity: i.sku.capacity,
    additionalLocations: i.additionalLocations,
  }));
}

/**
 * Uses the `apiops emulator` that serves this data folder, or starts one in this process. Commands that start their own
 * take turns: two on one folder would overwrite each other's data.
 */
export async function joinEmulator(dataDir: string, instances: readonly Instance[]): Promise<{ url: string; close(): Promise<void> }> {
  for (;;) {
    const running = await runningEmulator(dataDir);
    if (running !== undefined) return { url: running, close: () => Promise.resolve() };
    const release = lockFolder(dataDir);
    if (release !== undefined) return startLocked(dataDir, instances, release);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startLocked(dataDir: string, instances: readonly Instance[], release: () => void): Promise<{ url: string; close(): Promise<void> }> {
  try {
    const emulator = await startEmulator({ dataDir, services: seedsOf(instances) });
    const close = async (): Promise<void> => {
      await emulator.close();
      release();
    };
    return { url: emulator.url, close };
  } catch (error) {
    release();
    throw error;
  }
}

/** Waits until the folder is this process's; gives what to call at the end. */
export async function takeFolder(dataDir: string): Promise<() => void> {
  for (;;) {
    const release = lockFolder(dataDir);
    if (release !== undefined) return release;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Takes the data folder for this process; undefined while another living process has it. Gives what to call at the end. */
function lockFolder(dataDir: string): (() => void) | undefined {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "lock");
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
  } catch {
    const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    // A process that was killed leaves its lock behind.
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
    return undefined;
  }
  const release = (): void => {
    process.removeListener("exit", release);
    rmSync(file, { force: true });
  };
  process.once("exit", release);
  return release;
}

/** The URL of the emulator that another process serves from this folder. */
export async function runningEmulator(dataDir: string): Promise<string | undefined> {
  const endpoint = readEndpoint(path.join(dataDir, "endpoint.json"));
  if (endpoint === undefined || !isAlive(endpoint.pid)) return undefined;
  try {
    await fetch(endpoint.url);
    return endpoint.url;
  } catch {
    return undefined;
  }
}

/** Lets other processes find the emulator; gives what to call at the end. */
export function announce(dataDir: string, emulator: Emulator): () => Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "endpoint.json");
  writeFileSync(file, JSON.stringify({ url: emulator.plainUrl, pid: process.pid } satisfies EndpointFile));
  return async () => {
    rmSync(file, { force: true });
    await emulator.close();
  };
}

function readEndpoint(file: string): EndpointFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isObject(parsed) && typeof parsed["url"] === "string" && typeof parsed["pid"] === "number" ? (parsed as unknown as EndpointFile) : undefined;
  } catch {
    return undefined;
  }
}
