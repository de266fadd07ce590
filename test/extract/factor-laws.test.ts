import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policySource } from "../../src/compile/index.js";
import { hasErrors, startOfFile } from "../../src/diagnostics/index.js";
import { factorPolicies, writeProject, type Extraction } from "../../src/extract/index.js";
import { PolicyText } from "../../src/extract/value.js";
import { loadProject } from "../../src/load/index.js";
import { instanceOf } from "../../src/model/environment.js";
import { resolveModel } from "../../src/model/resolve.js";
import { convertPolicies } from "../../src/policy/index.js";
import { printElement, type XmlAttribute, type XmlElement, type XmlNode } from "../../src/xml/index.js";
import { bareTree } from "../policy/decompile-support.js";
import { entries, policyValue } from "../policy/generate.js";
import { makeProject } from "../support/project.js";

const at = { file: "generated", range: startOfFile };
const element = (name: string, attributes: readonly XmlAttribute[], children: readonly XmlNode[]): XmlElement => ({ kind: "element", name, attributes, children, selfClosing: children.length === 0, at });

const inboundPolicies = entries.filter((e) => e.sections.includes("inbound") && e.name !== "base");
const policy = fc.constantFrom(...inboundPolicies).chain((entry) => policyValue(entry, "inbound", 1).map((value) => convertPolicies([{ [entry.name]: value }], () => at, {}).nodes[0] as XmlElement));

/** Other values for attributes and texts, among them what each form could take for something of its own. */
const texts = ["other", "12", "true", "${x}", "$${x}", "$$${x}", "a: b # c", "'\"", "null", "0x1f", "`\\", " padded ", "x".repeat(130)];
const value = fc.constantFrom(...texts, "1000", "{{named}}", "a {{named}} b", "@(1 + 1)");
const alike = fc.oneof(fc.constantFrom(texts, ["1", "20", "300"], ["true", "false"]), fc.constant(["0.5", "7"]));

/** The policy with other values in some places; the same choice gives the same policy. */
function varied(node: XmlElement, picks: readonly (string | undefined)[]): XmlElement {
  let next = 0;
  const pick = (before: string): string => picks[next++] ?? before;
  const visit = (e: XmlElement): XmlElement => ({
    ...e,
    attributes: e.attributes.map((a) => ({ ...a, value: pick(a.value) })),
    children: e.children.map((c) => (c.kind === "element" ? visit(c) : c.kind === "text" && c.value.trim() !== "" ? { ...c, value: pick(c.value) } : c)),
  });
  return visit(node);
}

interface Plan {
  readonly pool: readonly XmlElement[];
  /** For each document: parts of the pool, each with what is changed in it. */
  /** Which place has another value in every document, and these values. */
  readonly slot: number;
  readonly values: readonly string[];
  readonly documents: readonly (readonly { readonly from: number; readonly length: number; readonly picks: readonly (string | undefined)[]; readonly nested: boolean }[])[];
}

const part = fc.record({ from: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), picks: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(fc.option(value, { freq: 2, nil: undefined }), { maxLength: 5 })), nested: fc.boolean() });
const plans: fc.Arbitrary<Plan> = fc.record({ pool: fc.array(policy, { minLength: 4, maxLength: 4 }), slot: fc.nat(6), values: alike.chain((list) => fc.array(fc.constantFrom(...list), { minLength: 7, maxLength: 7 })), documents: fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 7 }) });

function xmlOf({ pool, slot, values }: Plan, parts: Plan["documents"][number], i: number): string {
  const everywhere = pool.map((p, place) => (place === 0 ? varied(p, Array.from({ length: slot + 1 }, (_, s) => (s === slot ? values[i] : undefined))) : p));
  const policies = parts.flatMap(({ from, length, picks, nested }) => {
    const run = pool.slice(from, from + length).map((p, i) => (i === 0 ? varied(p, picks) : p));
    const when = element("when", [{ name: "condition", value: "@(true)", at }], run);
    return nested ? [element("choose", [], [when])] : run;
  });
  return printElement(element("policies", [], [element("inbound", [], [element("base", [], []), ...everywhere, ...policies])]));
}

/** Products, and a fragment that holds what the first of them does. */
function extractionOf(plan: Plan): Extraction {
  const texts = plan.documents.map((parts, i) => xmlOf(plan, parts, i));
  const products = texts.map((xml, i) => ({ kind: "Product" as const, name: `p${i}`, value: { name: `p${i}`, displayName: `p${i}`, policies: new PolicyText(xml, "document", true, undefined, `product/p${i}/policy`) } }));
  const [first = ""] = texts;
  const xml = first.replace(/^<policies>\s*<inbound>\s*<base *\/>/, "<fragment>").replace(/<\/inbound>\s*<\/policies>\s*$/, "</fragment>");
  const fragment = { kind: "Fragment" as const, name: "f", value: { name: "f", policies: new PolicyText(xml, "fragment", true, undefined, "fragment/f") } };
  return { documents: [...products, fragment], gateways: [], secrets: [], notCarried: [] };
}

const instance = instanceOf({ name: "we", service: "apim-we", resourceGroup: "rg", subscription: "00000000-0000-0000-0000-000000000000", region: "westeurope" });

/** The trees of all policy documents, as the written project compiles. */
async function compiledTrees(extraction: Extraction, form: "yaml" | "ts"): Promise<unknown> {
  const files = writeProject(extraction, { project: "p", form, environments: [{ name: "e", instance }] });
  const { root } = makeProject(Object.fromEntries(files.map((f) => [f.path, f.text])));
  const { value: project, diagnostics } = await loadProject(root);
  if (project === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  const resolved = resolveModel(project, "e", { secrets: { variables: {}, missing: "accept" } });
  expect(diagnostics.concat(resolved.diagnostics).filter((d) => d.severity === "error")).toEqual([]);
  const [model] = resolved.value?.instances ?? [];
  if (model === undefined || hasErrors(resolved.diagnostics)) throw new Error("no instance");
  const addresses = extraction.documents.flatMap(({ kind, name }) => (kind === "Policy" ? [] : [{ type: kind === "Product" ? "product/policy" : "fragment", name }]));
  return addresses.map(({ type, name }) => {
    const tree = policySource(model, new Map(), type, [name]);
    return tree === undefined ? [type, name] : bareTree(tree);
  });
}

describe("policies that recur", () => {
  for (const [form, numRuns] of [["yaml", 40], ["ts", 12]] as const)
    it(`compile to the same trees when they are shared, as ${form}`, async () => {
      let shared = 0;
      let parameters = 0;
      await fc.assert(
        fc.asyncProperty(plans, async (plan) => {
          const plain = extractionOf(plan);
          const factored = factorPolicies(plain, { form, except: new Set() });
          const policies = factored.documents.filter((d) => d.kind === "Policy");
          shared += policies.length;
          parameters += policies.filter((d) => "parameters" in d.value).length;
          expect(factorPolicies(plain, { form, except: new Set() })).toEqual(factored);
          expect(await compiledTrees(factored, form)).toEqual(await compiledTrees(plain, form));
        }),
        { numRuns },
      );
      expect({ shared: shared > 0, parameters: parameters > 0 }).toEqual({ shared: true, parameters: true });
    }, 120_000);
});
