import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Gateway } from "../../src/catalog/policies/index.js";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { compileBlocks, exampleBlocks, exampleTests, runCase, useOf, valuesOutOfRange, type CompiledBlocks } from "../support/block-run/index.js";

const tests = exampleTests();
const files = tests.map((t) => t.file);
const defined = await exampleBlocks();
const outOfRange = new Map(tests.map((block) => [block, valuesOutOfRange(defined.get(block.policy)?.parameters ?? {})]));

let blocks: CompiledBlocks;
beforeAll(async () => {
  blocks = await compileBlocks(tests.flatMap((block) => [useOf(block), ...block.cases.map((row) => useOf(block, row)), ...(outOfRange.get(block) ?? []).map(({ parameter, value }) => useOf(block, { with: { [parameter]: value } }))]));
}, 120_000);

const shown = (d: Diagnostic): string => `${d.severity} ${d.code} ${d.file ?? ""}:${d.range?.start.line ?? 0}: ${d.message} ${d.fix ?? ""}`;

describe("building blocks", () => {
  test("have a test each, beside them and with their name", () => {
    const expected = [...defined].map(([name, { file }]) => `${path.posix.dirname(file)}/${name}.test.yaml`).sort();
    expect(expected.length).toBeGreaterThan(10);
    expect(files).toEqual(expected);
    expect(tests.map((t) => `${path.posix.dirname(t.file)}/${t.policy}.test.yaml`)).toEqual(files);
  });

  test.each([...defined])("%s says what it and each of its parameters are for", (_, { description, parameters }) => {
    expect(description).toMatch(/^\p{Lu}.*\.$/u);
    for (const [name, parameter] of Object.entries(parameters)) expect(parameter.description, name).toMatch(/\.$/);
  });
});

describe.each(tests.map((t) => [t.policy, t] as const))("%s", (_, block) => {
  test.each(block.gateways)("may stand on the %s gateway", (gateway) => {
    const compiled = blocks.of(useOf(block));
    expect(compiled.nodes.length).toBeGreaterThan(0);
    expect([...compiled.diagnostics, ...compiled.check([gateway as Gateway])].map(shown)).toEqual([]);
  });

  test("lets something pass, and something not", () => {
    const kinds = block.cases.map((row) => row.kind);
    expect(kinds.filter((k) => k !== "allow").length).toBeGreaterThan(0);
    // What ends every request lets none pass.
    if (block.cases.some((row) => row.expect.status === undefined)) expect(kinds).toContain("allow");
    expect(new Set(block.cases.map((row) => row.name)).size).toBe(block.cases.length);
  });

  test.each(block.cases.map((row, i) => [row.kind, row.name, row, block.lines[i] ?? 0] as const))("%s: %s", (_kind, _name, row, line) => {
    const compiled = blocks.of(useOf(block, row));
    expect([...compiled.diagnostics, ...compiled.check(block.gateways as Gateway[])].map(shown)).toEqual([]);
    const problems = runCase(block, row, compiled, blocks);
    expect(problems, `${block.file}:${line}`).toEqual([]);
  });

  test.each((outOfRange.get(block) ?? []).map((o) => [o.parameter, o.what, o] as const))("refuses a %s that is %s", (parameter, _what, { value }) => {
    const { diagnostics, nodes } = blocks.of(useOf(block, { with: { [parameter]: value } }));
    expect(nodes).toEqual([]);
    expect(diagnostics.filter((d) => d.severity === "error" && d.message.includes(`\`${parameter}`)).map(shown)).not.toEqual([]);
  });
});
