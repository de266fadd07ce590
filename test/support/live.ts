import path from "node:path";
import { onTestFinished } from "vitest";
import { announce } from "../../src/cli/emulator-process.js";
import { startEmulator, type Emulator, type RequestLogEntry, type ServiceSeed } from "../../src/emulator/control-plane/index.js";

/** The instances of a project as they are, seen past the project's back. */
export interface LiveInstances {
  readonly url: string;
  /** What serves them: makes requests fail, and knows all that were sent. */
  readonly emulator: Emulator;
  /** One request below a service, such as `PUT /apis/orders`; the status must say that it was taken. */
  send(service: string, method: string, armPath: string, properties?: unknown): Promise<unknown>;
  /** The items of a collection: their display names, or else their names. */
  list(service: string, armPath: string): Promise<readonly string[]>;
  /** What reached the instances since the last call. */
  taken(): readonly RequestLogEntry[];
}

const subscription = "00000000-0000-0000-0000-000000000000";
const services = ["apim-we", "apim-eus2"];
const seeds = (skuName: string): ServiceSeed[] => services.map((name) => ({ subscriptionId: subscription, resourceGroup: "rg", name, location: "westeurope", skuName }));

/** An emulator that keeps nothing, found by every command of the project as one that another process runs. */
export async function startLive(root: string, skuName = "Developer"): Promise<LiveInstances> {
  const emulator = await startEmulator({ services: seeds(skuName) });
  const close = announce(path.join(root, ".apiops", "emulator"), emulator);
  onTestFinished(close);
  let seen = 0;
  return {
    url: emulator.url,
    emulator,
    send: (service, method, armPath, properties) => sendTo(emulator.url, service, method, armPath, properties),
    async list(service, armPath) {
      const { value } = (await sendTo(emulator.url, service, "GET", armPath, undefined)) as { value: readonly { name: string; properties: { displayName?: string } }[] };
      return value.map((v) => v.properties.displayName ?? v.name).sort();
    },
    taken() {
      const entries = emulator.requests.slice(seen).filter((r) => r.path !== "/");
      seen = emulator.requests.length;
      return entries;
    },
  };
}

async function sendTo(url: string, service: string, method: string, armPath: string, properties: unknown): Promise<unknown> {
  const path = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.ApiManagement/service/${service}${armPath}`;
  const etag = method === "PUT" || method === "GET" ? {} : { "If-Match": "*" };
  const body = properties === undefined ? {} : { body: JSON.stringify({ properties }) };
  const reply = await fetch(`${url}${path}?api-version=2024-05-01`, { method, headers: { "Content-Type": "application/json", ...etag }, ...body });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${armPath}: ${reply.status} ${text}`);
  return text === "" ? undefined : (JSON.parse(text) as unknown);
}
