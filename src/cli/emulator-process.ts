import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
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

/** Uses the emulator that serves this data folder, or starts one in this process. */
export async function joinEmulator(dataDir: string, instances: readonly Instance[]): Promise<{ url: string; close(): Promise<void> }> {
  const running = await runningEmulator(dataDir);
  if (running !== undefined) return { url: running, close: () => Promise.resolve() };
  const emulator = await startEmulator({ dataDir, services: seedsOf(instances) });
  return { url: emulator.url, close: announce(dataDir, emulator) };
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
  writeFileSync(file, JSON.stringify({ url: emulator.url, pid: process.pid } satisfies EndpointFile));
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
