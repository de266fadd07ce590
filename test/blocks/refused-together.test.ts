import { beforeAll, describe, expect, test } from "vitest";
import { compileBlocks, type BlockUse, type CompiledBlocks } from "../support/block-run/index.js";

type Section = BlockUse["block"]["section"];

/** Parameters that are right one by one and wrong together: the block, where it stands, its parameters, and what is said of them. */
const refused: readonly (readonly [policy: string, section: Section, values: Readonly<Record<string, unknown>>, words: string])[] = [
  ["burst-limit", "inbound", { counter: "a", burstCalls: 301 }, "`burstCalls` (301)"],
  ["burst-limit", "inbound", { counter: "a", burstSeconds: 60, seconds: 30 }, "`burstSeconds` (60)"],
  ["layered-limit", "inbound", { counter: "a", operationCalls: 10, callerCalls: 5, apiCalls: 50 }, "`operationCalls` (10)"],
  ["layered-limit", "inbound", { counter: "a", operationCalls: 1, callerCalls: 60, apiCalls: 50 }, "`callerCalls` (60)"],
  ["caller-quota", "inbound", { counter: "a" }, "`calls`"],
  ["batch-limit", "inbound", { counter: "a", maxOperations: 1001, operations: 5000 }, "above the 1000 that dataverse takes"],
  ["batch-limit", "inbound", { counter: "a", platform: "finance-operations", maxOperations: 5001, operations: 9000 }, "above the 5000 that finance-operations takes"],
  ["batch-limit", "inbound", { counter: "a", maxOperations: 100, operations: 99 }, "`maxOperations` (100)"],
  ["adaptive-limit", "inbound", { signal: "a", calls: 10, strainedPercent: 5 }, "`throttledPercent` (10)"],
  ["safe-retry", "backend", { readTimeoutSeconds: 80 }, "takes 256 s at worst"],
  ["safe-retry", "backend", { readTimeoutSeconds: 30, conditionalWrites: true, bufferRequestBody: true }, "takes 376 s at worst"],
  ["safe-retry", "backend", { readTimeoutSeconds: 30, writeTimeoutSeconds: 30, conditionalWrites: true }, "`conditionalWrites` needs `bufferRequestBody`"],
  ["chaos", "inbound", {}, "`percentage`"],
  ["response-cache", "inbound", { dataClass: "personal" }, "personal data is shared by all callers"],
  ["response-cache", "inbound", { dataClass: "confidential", varyBy: "role" }, "confidential data is shared by callers with one role"],
  ["response-cache-store", "outbound", { dataClass: "price", seconds: 301 }, "above the 300 of price data"],
  ["stale-copy", "outbound", { dataClass: "personal" }, "dataClass"],
];

/** Nothing of these may ever compile for production. */
const neverInProduction: readonly (readonly [policy: string, section: Section, values: Readonly<Record<string, unknown>>])[] = [
  ["chaos", "inbound", { percentage: 1 }],
  ["chaos", "inbound", { byHeader: true }],
];

const useOf = (policy: string, section: Section, values: Readonly<Record<string, unknown>>): BlockUse => ({ block: { policy, section }, with: values });
const said = (blocks: CompiledBlocks, use: BlockUse): string => blocks.of(use).diagnostics.filter((d) => d.severity === "error").map((d) => d.message).join("\n");

describe("parameters of blocks", () => {
  let blocks: CompiledBlocks;
  beforeAll(async () => {
    blocks = await compileBlocks(refused.map(([policy, section, values]) => useOf(policy, section, values)));
  }, 120_000);

  test.each(refused)("%s in %s refuses %j", (policy, section, values, words) => {
    const use = useOf(policy, section, values);
    expect(said(blocks, use)).toContain(words);
    expect(blocks.of(use).nodes).toEqual([]);
  });
});

describe("production", () => {
  let blocks: CompiledBlocks;
  beforeAll(async () => {
    blocks = await compileBlocks(neverInProduction.map(([policy, section, values]) => useOf(policy, section, values)), "prod");
  }, 120_000);

  test.each(neverInProduction)("%s in %s does not compile with %j", (policy, section, values) => {
    const use = useOf(policy, section, values);
    expect(said(blocks, use)).toContain('the environment "prod" is production');
    expect(blocks.of(use).nodes).toEqual([]);
  });
});
