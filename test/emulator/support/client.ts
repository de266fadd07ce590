import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ApiManagementClient } from "@azure/arm-apimanagement";
import { afterEach } from "vitest";
import { startEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator/control-plane/index.js";
import { seed } from "./seed.js";

export const servicePath = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-1/providers/Microsoft.ApiManagement/service/apim-1";

export interface RawReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

/** Loosely typed on purpose: tests look into whatever the wire has. */
export interface Json {
  readonly [name: string]: Json;
}

export interface Bench {
  readonly emulator: Emulator;
  readonly client: ApiManagementClient;
  /** Path below the service, with its own query if any. */
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<RawReply>;
}

/**
 * Whether the SDK can poll at all: 10.0.0 is written for core-lro 2 and fails in every `begin…` method with core-lro 3, whatever
 * the server answers.
 */
export const sdkPolls = coreLroOfSdk().startsWith("2.");

function coreLroOfSdk(): string {
  const modules = join(import.meta.dirname, "../../../node_modules");
  const nested = join(modules, "@azure/arm-apimanagement/node_modules/@azure/core-lro/package.json");
  const file = existsSync(nested) ? nested : join(modules, "@azure/core-lro/package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** An emulator with one service, and the real client on it; closed when the test ends. */
export async function startBench(options: EmulatorOptions = {}): Promise<Bench> {
  const emulator = await startEmulator({ services: [seed], ...options });
  running.push(emulator);
  return { emulator, client: clientOf(emulator), call: callerOf(emulator) };
}

export function clientOf(emulator: Emulator): ApiManagementClient {
  const credential = { getToken: () => Promise.resolve({ token: "none", expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const client = new ApiManagementClient(credential, seed.subscriptionId, { endpoint: emulator.url, allowInsecureConnection: true, retryOptions: { maxRetries: 0 } });
  // It refuses plain http whatever `allowInsecureConnection` says (arm-behaviour section 9).
  client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
  return client;
}

function callerOf(emulator: Emulator): Bench["call"] {
  return async (method, path, body, headers = {}) => {
    const [bare = "", query] = path.split("?");
    const url = `${emulator.url}${servicePath}${bare}?api-version=2024-05-01${query === undefined ? "" : `&${query}`}`;
    const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
    const response = await fetch(url, { method, headers: { "content-type": "application/json", ...headers }, ...sent });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: (text === "" ? {} : JSON.parse(text)) as Json };
  };
}

export async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

export const rg = seed.resourceGroup;
export const service = seed.name;
