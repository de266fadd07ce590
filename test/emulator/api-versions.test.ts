import { expect, test } from "vitest";
import { servicePath, startBench, type Bench } from "./support/client.js";

async function at(version: string, { emulator }: Bench, method: string, path: string, properties?: unknown): Promise<{ status: number; headers: Headers; json: { readonly [name: string]: unknown } }> {
  const body = properties === undefined ? {} : { body: JSON.stringify({ properties }) };
  const reply = await fetch(`${emulator.url}${servicePath}${path}?api-version=${version}`, { method, headers: { "If-Match": "*" }, ...body });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, json: text === "" ? {} : (JSON.parse(text) as { readonly [name: string]: unknown }) };
}

const document = JSON.stringify({ openapi: "3.0.1", info: { title: "Pets", version: "1" }, paths: {} });

/** Recorded at 2019-12-01 and 2021-08-01, and at 2024-05-01; where the line lies between is unverified. */
test.each([
  ["2019-12-01", "older"],
  ["2021-08-01", "older"],
  ["2022-08-01", "newer"],
  ["2023-05-01-preview", "newer"],
  ["2024-05-01", "newer"],
  ["2025-03-01-preview", "newer"],
])("%s has the %s contract", async (version, contract) => {
  const bench = await startBench();
  const newer = contract === "newer";
  const value = await at(version, bench, "PUT", "/namedValues/n", { displayName: "n", value: "v" });
  expect([value.status, value.headers.has("azure-asyncoperation"), value.headers.has("location")]).toEqual(newer ? [201, true, true] : [202, false, true]);
  const done = await fetch(value.headers.get("location") ?? "");
  expect(done.status).toBe(201);
  const read = await at(version, bench, "GET", "/namedValues/n");
  expect("provisioningState" in (read.json["properties"] as object)).toBe(newer);
  const imported = await at(version, bench, "PUT", "/apis/pets", { path: "pets", format: "openapi+json", value: document });
  expect([imported.status, imported.headers.has("azure-asyncoperation")]).toEqual([202, newer]);
  const product = await at(version, bench, "GET", "/products/starter");
  expect("groups" in (product.json["properties"] as object)).toBe(newer);
  const removed = await at(version, bench, "DELETE", "/apis/pets");
  expect([removed.status, removed.headers.has("location")]).toEqual(newer ? [202, true] : [200, false]);
  expect((await at(version, bench, "GET", "/apis/pets")).status).toBe(404);
});

test.each(["", "latest", "2024-5-1"])("%j is no version", async (version) => {
  expect((await at(version, await startBench(), "GET", "/apis")).status).toBe(400);
});
