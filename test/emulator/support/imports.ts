import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Bench, Json } from "./client.js";

export interface ImportOutcome {
  readonly status?: string;
  readonly error?: { readonly details: readonly { readonly target: string; readonly message: string }[] };
}

/** A PUT of an API that imports, and what its first poll says. */
export async function importInto(call: Bench["call"], api: string, properties: object): Promise<ImportOutcome> {
  const reply = await call("PUT", `/apis/${api}`, { properties: { path: api, ...properties } });
  if (reply.status !== 202) throw new Error(`${reply.status} ${reply.text}`);
  return (await (await fetch(reply.headers.get("azure-asyncoperation") ?? "")).json()) as ImportOutcome;
}

export function problems({ error }: ImportOutcome): string[] {
  return error?.details.map(({ message }) => message) ?? [];
}

export interface Listed {
  readonly name: string;
  readonly properties: Json;
}

export async function listed(call: Bench["call"], path: string): Promise<Listed[]> {
  return (await call("GET", path)).json.value as unknown as Listed[];
}

/** Everything of an API's operations, names included. */
export async function operationsOf(call: Bench["call"], api: string): Promise<Listed[]> {
  const operations = await listed(call, `/apis/${api}/operations?$top=100`);
  return await Promise.all(operations.map(async ({ name }) => ({ name, properties: (await call("GET", `/apis/${api}/operations/${name}`)).json.properties! })));
}

export function documentText(name: string): string {
  return readFileSync(join(import.meta.dirname, "../imports/documents", name), "utf8");
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A site on this machine, closed when the test ends. */
export async function site(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void): Promise<string> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => answer(request, response, body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
