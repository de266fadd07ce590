import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateExpression } from "../../src/expressions/evaluate/index.js";
import { printJson } from "../../src/expressions/evaluate/index.js";
import { loadProject } from "../../src/load/index.js";
import { compileExpressions } from "../../src/load/typescript/expressions/compile-file.js";
import { CompiledExpressions } from "../../src/load/typescript/expressions/compiled-expressions.js";
import { makeProject, minimalProject } from "../support/project.js";
import { textAt } from "../support/source-text.js";

async function compileOne(source: string): Promise<CompiledExpressions> {
  const compiled = new CompiledExpressions();
  await compileExpressions("a.ts", source, compiled);
  return compiled;
}

const settings = { now: new Date("2024-05-06T07:08:09Z"), seed: 1 };

describe("values of the parameter object", () => {
  it("become the same values in C#, whatever is in them", async () => {
    const compiled = await compileOne('import { expression } from "apiops";\nexpression((context, { value }) => value, {});\n');
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom('" + context.Request.Method + "', "\\", "{0}", "@(1)", "*/", "\u2028"));
    const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(scalar, (value) => {
        const { outcome } = evaluateExpression(compiled.expression(0, { value }), undefined, settings);
        expect(outcome?.kind === "value" ? JSON.parse(printJson(outcome.value)) : outcome).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it("may be lists and long numbers", async () => {
    const compiled = await compileOne('import { expression as e } from "apiops";\ne((context, { roles, n }) => roles[1] + n.ToString(), {});\n');
    expect(compiled.expression(0, { roles: ["a", "b"], n: -5n })).toBe('@(new[] { "a", "b" }[1] + (-5L).ToString())');
    expect(evaluateExpression(compiled.expression(0, { roles: ["a", "b"], n: -5n }), undefined, settings).outcome).toMatchObject({ value: "b-5" });
  });

  it("are objects to each other where they are of several kinds, and doubles where no long holds them", async () => {
    const compiled = await compileOne('import { expression } from "apiops";\nexpression((context, { value }) => value, {});\n');
    const texts = [[1, "a"], [1, null], [null, "a"], [1, 2n], 1e20, -1e19, 2 ** 53].map((value) => compiled.expression(0, { value }));
    expect(texts).toEqual(['@(new object[] { 1, "a" })', "@(new object[] { 1, null })", '@(new[] { null, "a" })', "@(new[] { 1, 2L })", "@(100000000000000000000.0)", "@((-10000000000000000000.0))", "@(9007199254740992)"]);
    expect(() => compiled.expression(0, { value: 2n ** 63n })).toThrow("does not fit");
    expect(() => compiled.expression(0, { value: new Date() as unknown as string })).toThrow("Date has no C# literal");
    expect(() => compiled.expression(0, { value: undefined as unknown as string })).toThrow("no value for `value`");
  });

  it("have no function at run time that was not compiled", async () => {
    const compiled = await compileOne('import { expression } from "apiops";\nexpression((context) => 1);\n');
    expect(() => compiled.expression(() => 1)).toThrow("Import it in the same TypeScript file");
  });

  it("that are not given are missed by name", async () => {
    const compiled = await compileOne('import * as apiops from "apiops";\napiops.expression((context, { limit }) => limit);\n');
    expect(() => compiled.expression(0, {})).toThrow("no value for `limit`");
  });
});

describe("expression(…) in definitions", () => {
  const definition = (lines: string): string => `import { base, defineApi, expression, setHeader, setVariable } from "apiops";\nimport { JObject } from "apiops/dotnet";\n${lines}`;

  it("is found wherever it is imported from, with findings at their own characters", async () => {
    const project = makeProject(
      minimalProject({
        "lib/keys.ts": 'import { expression } from "apiops";\nexport const tenant = (fallback: string) => expression((c, { fallback }) => c.Request.Headers.GetValueOrDefault("X", fallback), { fallback });\nexport const wrong = (a: string) => expression((c) => a);\n',
        "apis/a.ts": definition('import { tenant } from "../lib/keys.js";\nexport default defineApi({ name: "a", path: "a", policies: { inbound: [base(), setVariable({ name: "t", value: tenant("none") })] } });\n'),
      }),
    );
    const { value, diagnostics } = await loadProject(project.root);
    expect(diagnostics.map((d) => `${d.code} ${d.file} «${textAt(project.read(d.file!), d.range!)}»`)).toEqual(["typescript-expression lib/keys.ts «a»"]);
    const [evaluated] = (value?.definitions ?? []).map((d) => d.evaluate({ environment: "local", instance: { name: "we", subscription: "", resourceGroup: "", service: "", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 }, values: new Map() }));
    expect(JSON.stringify(evaluated?.value)).toContain('@(context.Request.Headers.GetValueOrDefault(\\"X\\", \\"none\\"))');
  });

  it("does not stand in another", async () => {
    const source = 'import { expression } from "apiops";\nexpression((c) => expression((d) => 1));\n';
    const compiled = new CompiledExpressions();
    const result = await compileExpressions("a.ts", source, compiled);
    expect(result?.diagnostics.map(({ code, range }) => [code, range?.start.column])).toEqual([["typescript-expression", 19]]);
  });

  it("leaves the places of everything else in the file as they are", async () => {
    const project = makeProject(minimalProject({ "apis/a.ts": definition('const e = expression((context) => context.Request\n  .Method); throw new Error("after it, on its line");\nexport default defineApi({ name: "a", path: "a" });\n') }));
    const { diagnostics } = await loadProject(project.root);
    expect(diagnostics.map((d) => `${d.code} ${d.range!.start.line}:${d.range!.start.column} «${textAt(project.read(d.file!), d.range!)}»`)).toEqual(["definition-threw 4:19 «new»"]);
  });
});
