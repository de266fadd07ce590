import { beforeAll, expect, test } from "vitest";
import { compileBlocks, type BlockUse, type CompiledBlocks } from "../support/block-run/index.js";

const queues = { "orders-in": { activity: "6C1A8F80-2E3B-4C5D-9E7F-001122334455" } };
const part = { url: "https://a.example/x?id={id}", resource: "https://a.example", clientId: "1c6e8f30-52a7-4d94-8b0f-d3e4f5a6b701" };
const inputs = { id: { pattern: "^[0-9]{1,9}$" } };

/** Parameters that each fit, and together do not: what no schema of one parameter says. */
const refused: readonly (readonly [policy: string, section: BlockUse["block"]["section"], values: Readonly<Record<string, unknown>>, problem: RegExp])[] = [
  ["access-log", "outbound", { logger: "audit", headers: ["User-Agent", "authorization"] }, /has authorization/],
  ["access-log", "outbound", { logger: "audit", headers: ["X-Session-Token"] }, /has X-Session-Token/],
  ["aggregate", "inbound", { inputs, parts: { one: part } }, /less than two parts/],
  ["aggregate", "inbound", { inputs, parts: { one: part, two: { ...part, url: "https://a.example/{other}" } } }, /uses \{other\}, which is no input/],
  ["aggregate", "inbound", { inputs, parts: { one: part, two: { ...part, whenInput: "other" } } }, /uses \{other\}, which is no input/],
  ["aggregate", "inbound", { inputs, parts: { one: part, two: { ...part, url: "https://{id}.example/x" } } }, /no https address with a host of its own/],
  ["aggregate", "inbound", { inputs, parts: { one: part, two: { ...part, url: "http://a.example/x" } } }, /no https address with a host of its own/],
  ["aggregate", "inbound", { inputs: { id: { pattern: "[0-9]+" } }, parts: { one: part, two: part } }, /not anchored/],
  ["connector-request", "inbound", { action: "dequeue", queues: { "orders-in": { entity: "Sales orders" } } }, /queues\.orders-in` has no activity id/],
  ["connector-request", "inbound", { action: "dequeue", queues: { ...queues, other: { activity: "other" } } }, /queues\.other` has no activity id/],
  ["package-answer", "outbound", { action: "import" }, /`statusPath` is empty/],
  ["package-request", "inbound", { action: "export", companies: ["demf"] }, /`projects` is empty/],
  ["package-request", "inbound", { action: "export", projects: ["Products"] }, /`companies` is empty/],
  ["package-request", "inbound", { action: "import", projects: ["Products"], companies: ["demf"] }, /`storageHosts` is empty/],
  ["purge-coupled", "outbound", {}, /`keys` and `families` are both empty/],
  ["webhook-key", "inbound", { key: "pricing-key", place: "query" }, /the key is in the query/],
];
const useOf = ([policy, section, values]: (typeof refused)[number]): BlockUse => ({ block: { policy, section }, with: values });

let blocks: CompiledBlocks;
beforeAll(async () => {
  blocks = await compileBlocks(refused.map(useOf));
}, 120_000);

test.each(refused.map((row) => [row[0], row[3].source, row] as const))("%s refuses what does not fit together: %s", (_policy, _problem, row) => {
  const { nodes, diagnostics } = blocks.of(useOf(row));
  expect(nodes).toEqual([]);
  expect(diagnostics.map((d) => d.code)).toEqual(["policy-parameters"]);
  expect(diagnostics[0]?.message).toMatch(row[3]);
});
