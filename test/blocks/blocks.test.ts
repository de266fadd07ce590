import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Gateway } from "../../src/catalog/policies/index.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { compileBlocks, readBlockTest, runCase, type BlockCase, type BlockTest, type BlockUse, type CompiledBlocks } from "../support/block-run/index.js";
import { repository } from "../support/source-files.js";

const files = readdirSync(path.join(repository, "policies"), { recursive: true, encoding: "utf8" })
  .map((f) => `policies/${f.split(path.sep).join("/")}`)
  .filter((f) => f.endsWith(".test.yaml"))
  .sort();
const tests = files.map(readBlockTest);
const useOf = (block: BlockTest, row?: BlockCase): BlockUse => ({ block, with: { ...block.with, ...row?.with } });

let blocks: CompiledBlocks;
beforeAll(async () => {
  blocks = await compileBlocks(tests.flatMap((block) => [useOf(block), ...block.cases.map((row) => useOf(block, row))]));
}, 120_000);

const shown = (d: Diagnostic): string => `${d.severity} ${d.code} ${d.file ?? ""}:${d.range?.start.line ?? 0}: ${d.message} ${d.fix ?? ""}`;

describe.each(tests.map((t) => [t.policy, t] as const))("%s", (_, block) => {
  test.each(block.gateways)("may stand on the %s gateway", (gateway) => {
    const compiled = blocks.of(useOf(block));
    expect(compiled.nodes.length).toBeGreaterThan(0);
    expect([...compiled.diagnostics, ...compiled.check(gateway as Gateway)].map(shown)).toEqual([]);
  });

  test.each(block.cases.map((row, i) => [row.kind, row.name, row, block.lines[i] ?? 0] as const))("%s: %s", (_kind, _name, row, line) => {
    const compiled = blocks.of(useOf(block, row));
    expect(compiled.diagnostics.map(shown)).toEqual([]);
    const problems = runCase(block, row, compiled, blocks);
    expect(problems, `${block.file}:${line}`).toEqual([]);
  });
});
