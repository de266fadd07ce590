import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/control-plane/index.js";
import { servicePath, startBench } from "./support/client.js";
import { seed } from "./support/seed.js";

let dataDir = "";
const file = (): string => join(dataDir, "control-plane.jsonl");

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "apiops-emulator-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("everything is there again: values, secrets, tags, links, operations' results", async () => {
  const first = await startBench({ dataDir });
  await first.call("PUT", "/namedValues/n", { properties: { displayName: "n", value: "s", secret: true } });
  await first.call("PUT", "/subscriptions/s", { properties: { displayName: "S", scope: "/apis" } });
  await first.call("PUT", "/tags/t", { properties: { displayName: "T" } });
  await first.call("PUT", "/tags/gone", { properties: { displayName: "G" } });
  await first.call("DELETE", "/tags/gone");
  await first.call("PUT", "/apis/echo-api/tags/t");
  const failed = await first.call("PUT", "/namedValues/m", { properties: { displayName: "n", value: "x" } });
  const status = new URL(failed.headers.get("azure-asyncoperation") ?? "");
  const paths = ["/apis", "/products", "/subscriptions", "/tags", "/tags/t/apiLinks", "/tags/t"];
  const before = await Promise.all(paths.map((path) => first.call("GET", path)));
  const keys = await first.call("POST", "/subscriptions/s/listSecrets");
  await first.emulator.close();

  for (let restarts = 0; restarts < 2; restarts++) {
    const again = await startBench({ dataDir });
    const after = await Promise.all(paths.map((path) => again.call("GET", path)));
    expect(after.map((r) => [r.text, r.headers.get("etag")])).toEqual(before.map((r) => [r.text, r.headers.get("etag")]));
    expect((await again.call("POST", "/subscriptions/s/listSecrets")).text).toBe(keys.text);
    expect((await again.call("POST", "/namedValues/n/listValue")).json.value).toBe("s");
    expect(await (await fetch(`${again.emulator.url}${status.pathname}${status.search}`)).json()).toMatchObject({ status: "Failed" });
    await again.emulator.close();
  }
});

test("an operation that is in progress goes on after a restart", async () => {
  const first = await startBench({ dataDir, faults: { rules: [{ fault: "operation-pending", polls: 1 }] } });
  const reply = await first.call("PUT", "/namedValues/n", { properties: { displayName: "n", value: "v" } });
  const { pathname, search } = new URL(reply.headers.get("azure-asyncoperation") ?? "");
  await first.emulator.close();
  for (const [status, found] of [["InProgress", 404], ["Succeeded", 200]] as const) {
    const again = await startBench({ dataDir });
    if (found === 200) await fetch(`${again.emulator.url}${pathname}${search}`);
    expect(await (await fetch(`${again.emulator.url}${pathname}${search}`)).json()).toMatchObject({ status });
    expect((await again.call("GET", "/namedValues/n")).status).toBe(found);
    await again.emulator.close();
  }
  expect((await (await startBench({ dataDir })).call("GET", "/namedValues/n")).status).toBe(200);
});

test("a torn last line is a request that was never answered", async () => {
  const first = await startBench({ dataDir });
  await first.call("PUT", "/tags/t", { properties: { displayName: "T" } });
  await first.emulator.close();
  appendFileSync(file(), readFileSync(file(), "utf8").split("\n").at(-2)?.slice(0, 40) ?? "");
  const again = await startBench({ dataDir });
  expect((await again.call("GET", "/tags")).json.count).toBe(1);
  expect((await again.call("PUT", "/tags/u", { properties: { displayName: "U" } })).status).toBe(201);
  await again.emulator.close();
  expect((await (await startBench({ dataDir })).call("GET", "/tags")).json.count).toBe(2);
});

test("damage elsewhere is reported, not skipped", async () => {
  await (await startBench({ dataDir })).emulator.close();
  writeFileSync(file(), `{"changes":\n${readFileSync(file(), "utf8")}`);
  await expect(startEmulator({ dataDir })).rejects.toThrow(/line 1 is not JSON; the emulator's journal is damaged/);
});

test("a request that is refused leaves nothing behind", async () => {
  const { call, emulator } = await startBench({ dataDir });
  const before = readFileSync(file(), "utf8");
  await call("PUT", "/loggers/l", { properties: { loggerType: "nonsense", credentials: { instrumentationKey: "k" } } });
  await call("PUT", "/products/p", { properties: {} });
  expect(readFileSync(file(), "utf8")).toBe(before);
  expect((await call("GET", "/namedValues")).json.count).toBe(0);
  await emulator.close();
});

test("seeds that exist are left alone, and rewriting keeps the file small", async () => {
  const first = await startBench({ dataDir });
  for (let i = 0; i < 50; i++) await first.call("PUT", "/backends/b", { properties: { url: `https://${i}`, protocol: "http" } });
  await first.emulator.close();
  const grown = readFileSync(file(), "utf8").length;
  const again = await startBench({ dataDir, services: [{ ...seed, skuName: "Premium" }] });
  expect((await again.call("GET", "")).json.sku).toEqual({ name: "Developer", capacity: 1 });
  expect((await again.call("GET", "/backends/b")).json.properties?.url).toBe("https://49");
  expect(readFileSync(file(), "utf8").length).toBeLessThan(grown - 5000);
});

/** An emulator in a process of its own, with what ends it at once. */
async function startKillable(): Promise<{ url: string; kill: () => Promise<unknown> }> {
  const program = join(dataDir, "killed-emulator.cjs");
  buildSync({ entryPoints: [join(import.meta.dirname, "support/killed-emulator.ts")], outfile: program, bundle: true, platform: "node", format: "cjs", logOverride: { "empty-import-meta": "silent" } });
  const child = fork(program, [dataDir]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve(message as string));
    child.once("exit", (code) => reject(new Error(`the emulator ended with ${String(code)}`)));
  });
  const kill = (): Promise<unknown> => {
    child.kill("SIGKILL");
    return ended;
  };
  return { url, kill };
}

const putTag = (url: string, name: string): Promise<Response> => fetch(`${url}${servicePath}/tags/${name}?api-version=2024-05-01`, { method: "PUT", body: '{"properties":{"displayName":"T"}}' });

async function tagsOnFile(): Promise<string[]> {
  const { json } = await (await startBench({ dataDir })).call("GET", "/tags");
  return (json.value as unknown as { name: string }[]).map((t) => t.name);
}

test("what was answered survives SIGKILL", async () => {
  const { url, kill } = await startKillable();
  const names = Array.from({ length: 20 }, (_, i) => `t${i}`);
  for (const name of names) expect((await putTag(url, name)).status).toBe(201);
  await kill();
  expect(await tagsOnFile()).toEqual(names);
});

test("what a broken connection says nothing of is on file where it was done, and only there", async () => {
  const { url, kill } = await startKillable();
  const rules = ["reset-before", "reset-after", "truncated", "conflict", "server-error"].map((fault) => ({ fault, path: `/tags/${fault}` }));
  expect((await fetch(`${url}/__apiops/faults`, { method: "PUT", body: JSON.stringify({ rules }) })).status).toBe(200);
  const answers: unknown[] = [];
  for (const { fault } of rules) answers.push(await putTag(url, fault).then((r) => r.text().then(() => r.status), () => "broken").catch(() => "torn"));
  await kill();
  expect(answers).toEqual(["broken", "broken", "torn", 409, 503]);
  expect(await tagsOnFile()).toEqual(["reset-after", "truncated"]);
});
