import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject, minimalProject, projectAt, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

type Document = Readonly<Record<string, unknown>> & { readonly kind: string; readonly name: string };

const name = fc.constantFrom("a", "b", "c", "d");
const text = fc.constantFrom("", "one", "two words", "ünïcødé 🛒", "a & b < c > \"d\"", "$${literal}", " padded ", "{{looks-like}", "line\nbreak");
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const some = (names: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> => fc.uniqueArray(names, { maxLength: 3 });

const backend = fc.record({
  kind: fc.constant("Backend"),
  name,
  url: fc.constantFrom("https://one.example.com", "https://two.example.com/base"),
  title: optional(text),
  tls: optional(fc.record({ validateCertificateChain: optional(fc.boolean()), validateCertificateName: optional(fc.boolean()) })),
  circuitBreaker: optional(
    fc.record({
      rules: fc.tuple(
        fc.record({
          name: fc.constantFrom("r1", "r2"),
          failureCondition: fc.record({ count: fc.integer({ min: 1, max: 9 }), interval: fc.constantFrom("PT1M", "PT60S", "PT1H"), statusCodeRanges: fc.constant([{ min: 500, max: 599 }]) }),
          tripDuration: fc.constantFrom("PT90S", "PT1M30S", "P1D"),
        }),
      ),
    }),
  ),
});
const tag = fc.record({ kind: fc.constant("Tag"), name, displayName: optional(fc.constantFrom("T1", "T2", "T3")) });
const namedValue = fc.record({ kind: fc.constant("NamedValue"), name, value: fc.constantFrom("x", "y z", "https://example.com/?a=b&c"), secret: optional(fc.boolean()), tags: optional(some(fc.constantFrom("p", "q"))) });
const product = fc.record({
  kind: fc.constant("Product"),
  name,
  displayName: optional(text.filter((t) => t !== "")),
  description: optional(text),
  state: optional(fc.constantFrom("published", "notPublished")),
  subscriptionRequired: optional(fc.boolean()),
  subscriptionsLimit: optional(fc.integer({ min: 1, max: 5 })),
  groups: optional(some(fc.constantFrom("developers", "guests"))),
});
const item = fc.oneof(
  fc.constant<unknown>("base"),
  fc.record({ "set-header": fc.record({ name: fc.constantFrom("X-A", "X-B"), value: fc.constantFrom("plain", "a & b", '@("<" + context.RequestId + ">")', "tab\there") }) }),
  fc.record({ "set-variable": fc.record({ name: fc.constantFrom("v", "w"), value: fc.constantFrom("1", "@(1 > 0 && true)") }) }),
);
const policies = fc.record({ inbound: optional(fc.uniqueArray(item, { selector: (i) => JSON.stringify(i), maxLength: 4 })), outbound: optional(fc.tuple(item)) });
const api = fc.record({
  kind: fc.constant("Api"),
  name,
  description: optional(text),
  protocols: optional(fc.constantFrom(["https"], ["http", "https"], ["https", "http"])),
  subscriptionRequired: optional(fc.boolean()),
  policies: optional(policies),
  operations: optional(
    fc.dictionary(fc.constantFrom("get", "list"), fc.record({ method: fc.constantFrom("GET", "post"), description: optional(text), policies: optional(policies) }), { noNullPrototype: true }),
  ),
});

/** Documents that only refer to each other, with paths, templates and display names of their own. */
const project = fc
  .record({ backends: fc.array(backend, { maxLength: 3 }), tags: fc.array(tag, { maxLength: 3 }), values: fc.array(namedValue, { maxLength: 3 }), products: fc.array(product, { maxLength: 3 }), apis: fc.array(api, { maxLength: 3 }), links: fc.nat() })
  .map(({ backends, tags, values, products, apis, links }): Document[] => {
    const [b, t, v, p, a] = [backends, tags, values, products, apis].map((list) => [...new Map((list as Document[]).map((d) => [d.name, d])).values()]) as [Document[], Document[], Document[], Document[], Document[]];
    const pick = (list: readonly Document[], shift: number): string[] => list.filter((_, i) => ((links >> (i + shift)) & 1) === 1).map((d) => d.name);
    const linked = a.map((d, i) => ({
      ...d,
      path: `path/${d.name}`,
      tags: pick(t, i),
      products: pick(p, i + 3),
      ...(b.length > 0 && (links & 1) === 1 ? { backend: b[0]!.name } : {}),
      operations: Object.fromEntries(Object.entries(d["operations"] ?? {}).map(([id, o]: [string, object]) => [id, { ...o, urlTemplate: `/${id}/{id}` }])),
    }));
    return [...b, ...t.map((d) => ({ ...d, displayName: `${d.name} tag` })), ...v, ...p, ...linked];
  });

const yaml = (documents: readonly Document[]): string => documents.map((d) => stringify(JSON.parse(JSON.stringify(d)), { lineWidth: 0 })).join("---\n");

async function run(project: TemporaryProject, ...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
  expect(exitCode, stdout + stderr).toBe(0);
  return stdout;
}

async function fresh(use: (project: TemporaryProject, live: LiveInstances) => Promise<void>): Promise<void> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "apiops-test-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const live = await startLive(root);
  await use(projectAt(root, minimalProject()), live);
}

describe("laws of plan and apply", () => {
  test("from any project to any other: one apply, then no changes, and nothing is left behind", async () => {
    await fc.assert(
      fc.asyncProperty(project, project, async (first, second) => {
        await fresh(async (folder, live) => {
          const before = await everyName(live);
          for (const documents of [first, second]) {
            folder.write("apis/all.yaml", yaml(documents));
            await run(folder, "apply", "--auto-approve", "--format", "json");
            expect(await run(folder, "plan", "--detailed-exitcode")).toBe("No changes. Instance we is as defined for environment local.\n");
          }
          folder.write("apis/all.yaml", "");
          await run(folder, "apply", "--auto-approve", "--format", "json");
          expect(await everyName(live)).toEqual(before);
        });
      }),
      { numRuns: 12 },
    );
  });

  async function everyName(live: LiveInstances): Promise<unknown> {
    return Promise.all(["apis", "products", "backends", "namedValues", "tags", "subscriptions"].map((c) => live.list("apim-we", `/${c}`)));
  }

  test("a saved plan is refused after an edit of any single byte that is no white space", async () => {
    const folder = makeProject(minimalProject({ "apis/all.yaml": yaml([{ kind: "Backend", name: "a", url: "https://one.example.com" }, { kind: "Tag", name: "t" }]) }));
    const live = await startLive(folder.root);
    await run(folder, "plan", "--out", "plan.json");
    const saved = folder.read("plan.json");
    live.taken();
    await fc.assert(
      fc.asyncProperty(fc.nat(saved.length - 2), fc.integer({ min: 33, max: 126 }), async (at, code) => {
        fc.pre(!/\s/.test(saved[at]!) && saved.charCodeAt(at) !== code);
        folder.write("plan.json", saved.slice(0, at) + String.fromCharCode(code) + saved.slice(at + 1));
        const { exitCode, stderr } = await runCli(["apply", "plan.json"], { cwd: folder.root });
        expect(exitCode).toBe(1);
        expect(stderr).toContain("error plan-invalid");
      }),
      { numRuns: 150 },
    );
    expect(live.taken()).toEqual([]);
    folder.write("plan.json", saved);
    expect(await run(folder, "apply", "plan.json")).toContain("Apply complete: 2 applied.");
  });
});
