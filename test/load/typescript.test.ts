import { describe, expect, test } from "vitest";
import { loadProject } from "../../src/load/index.js";
import type { Evaluated, EvaluationContext, Path } from "../../src/model/project.js";
import { makeProject, minimalProject, type ProjectTexts } from "../support/project.js";
import { textAt } from "../support/source-text.js";

const context: EvaluationContext = {
  environment: "local",
  instance: { name: "we", subscription: "", resourceGroup: "", service: "", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 },
  values: new Map<string, string | number>([["host", "example.com"], ["limit", 3]]),
};

async function evaluate(files: ProjectTexts): Promise<{ evaluated: Evaluated[]; show: (at: { file: string; range: Parameters<typeof textAt>[1] }) => string; found: string[] }> {
  const project = makeProject(minimalProject(files));
  const { value, diagnostics } = await loadProject(project.root);
  const evaluated = (value?.definitions ?? []).map((d) => d.evaluate(context));
  const show = (at: { file: string; range: Parameters<typeof textAt>[1] }): string => `${at.file}:${at.range.start.line} «${textAt(project.read(at.file), at.range)}»`;
  const found = [...diagnostics, ...evaluated.flatMap((e) => e.diagnostics)].map((d) => `${d.code} ${d.file === undefined || d.range === undefined ? "" : show({ file: d.file, range: d.range })}`);
  return { evaluated, show, found };
}

describe("TypeScript definitions", () => {
  test("are functions of the environment and the instance", async () => {
    const { evaluated, found } = await evaluate({
      "apis/a.ts": 'import { defineApi } from "apiops";\nexport default defineApi(({ env, environment, instance }) => ({ name: instance.name, path: `${environment}/${env.host}`, description: instance.region }));\n',
    });
    expect(found).toEqual([]);
    expect(evaluated[0]?.value).toEqual({ kind: "Api", name: "we", path: "local/example.com", description: "westeurope" });
  });

  test("may import other files of the project, JSON and types", async () => {
    const { evaluated, found } = await evaluate({
      "lib/paths.ts": "export const prefix: string = 'shop';\nexport interface Unused { a: number }\n",
      "lib/limits.json": '{ "calls": 7 }',
      "apis/a.ts":
        'import { defineApi, type Api } from "apiops";\nimport type { Unused } from "../lib/paths.js";\nimport { prefix } from "../lib/paths.js";\nimport limits from "../lib/limits.json" with { type: "json" };\nconst api: Api = { name: "a", path: `${prefix}/${limits.calls}` };\nexport type Kept = Unused;\nexport default defineApi(api);\n',
    });
    expect(found).toEqual([]);
    expect(evaluated[0]?.value).toMatchObject({ path: "shop/7" });
  });

  test("run as modules of their own: one that fails hides no other", async () => {
    const { evaluated, found } = await evaluate({
      "apis/bad.ts": 'throw new Error("on purpose");\nexport default 1;\n',
      "apis/good.ts": 'import { defineTag } from "apiops";\nexport default [defineTag({ name: "a" }), defineTag({ name: "b" })];\n',
    });
    expect(evaluated.map((e) => (e.value as { name: string }).name)).toEqual(["a", "b"]);
    expect(found).toEqual(["definition-threw apis/bad.ts:1 «new»"]);
  });

  test.each<[string, string, string]>([
    ["a thrown text", 'import { defineTag } from "apiops";\nexport default defineTag(() => {\n  throw "no";\n});\n', "definition-threw"],
    ["nothing that is exported", "const x = 1;\nvoid x;\n", "definition-export apis/a.ts:1 «»"],
    ["another default export", "  export  default 17;\n", "definition-export apis/a.ts:1 «export  default»"],
    ["an array with a stranger", 'import { defineTag } from "apiops";\nexport default [defineTag({ name: "a" }), {}];\n', "definition-export apis/a.ts:2 «export default»"],
    ["a syntax error", "export default {;\n", "typescript-syntax apis/a.ts:1 «;»"],
    ["an import that leads nowhere", 'import x from "./x.js";\nexport default x;\n', 'typescript-import apis/a.ts:1 «"./x.js"»'],
    ["a package that is not installed", 'import x from "not-installed-anywhere";\nexport default x;\n', 'typescript-import apis/a.ts:1 «"not-installed-anywhere"»'],
    ["an export that apiops does not have", 'import { defineTagg } from "apiops";\nexport default defineTagg({});\n', "typescript-export apis/a.ts:1 «defineTagg»"],
    ["a value that the environment does not have", 'import { defineTag } from "apiops";\nexport default defineTag(({ env }) => ({ name: "a", displayName: env.hots }));\n', "environment-value-unknown apis/a.ts:2 «hots»"],
    ["a rejected promise", "await Promise.reject(new Error('later'));\nexport default 1;\n", "definition-threw apis/a.ts:1"],
  ])("%s is a finding with its place", async (_name, text, expected) => {
    const { found } = await evaluate({ "apis/a.ts": text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test("say where each of their properties stands, in whichever file", async () => {
    const { evaluated, show } = await evaluate({
      "lib/limits.ts": 'import { rateLimit } from "apiops";\n\nexport const limited = (calls: number) =>\n  rateLimit({ calls, renewalPeriod: 60 });\n',
      "apis/a.ts": `import { base, cors, defineApi, returnResponse, setHeader } from "apiops";
import { limited } from "../lib/limits.js";

// defineApi({ name: "not this one" })
const name = "a"; /* path: "nor this" */
export default defineApi({
  name,
  "path": 'a/{b}',
  tags: ["one", 'two'],
  policies: {
    inbound: [
      base(), limited(3),
      setHeader({ name: "X", existsAction: "skip", value: ["1", "2"] }),
    ],
    outbound: [returnResponse({ setStatus: { code: 200, reason: "OK" } }), cors({ allowedOrigins: ["*"], allowedHeaders: ["*"] })],
  },
  operations: { list: { method: "GET", urlTemplate: \`/\${name}\` } },
});
`,
    });
    const { locate } = evaluated[0]!;
    const places: readonly [Path, "key" | "value", string][] = [
      [["name"], "value", "apis/a.ts:7 «name»"],
      [["path"], "value", "apis/a.ts:8 «'a/{b}'»"],
      [["path"], "key", 'apis/a.ts:8 «"path"»'],
      [["tags", 1], "value", "apis/a.ts:9 «'two'»"],
      [["tags"], "value", "apis/a.ts:9 «tags»"],
      [["policies", "inbound", 2, "set-header", "exists-action"], "value", 'apis/a.ts:13 «"skip"»'],
      [["policies", "inbound", 2, "set-header", "exists-action"], "key", "apis/a.ts:13 «existsAction»"],
      [["policies", "inbound", 2, "set-header", "value", 1], "value", 'apis/a.ts:13 «"2"»'],
      [["policies", "inbound", 1, "rate-limit", "renewal-period"], "value", "lib/limits.ts:4 «60»"],
      [["policies", "inbound", 1, "rate-limit", "calls"], "value", "lib/limits.ts:4 «calls»"],
      [["policies", "inbound", 0, "base"], "value", "apis/a.ts:12 «base»"],
      [["policies", "outbound", 0, "return-response", "set-status", "code"], "value", "apis/a.ts:15 «200»"],
      [["operations", "list", "urlTemplate"], "value", "apis/a.ts:17 «`/${name}`»"],
      [["operations", "list"], "key", "apis/a.ts:17 «list»"],
      [["missing"], "value", "apis/a.ts:6 «defineApi»"],
    ];
    expect(places.map(([path, part]) => [path.join("."), part, show(locate(path, part))])).toEqual(places.map(([path, part, text]) => [path.join("."), part, text]));
  });
});
