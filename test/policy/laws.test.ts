import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structureOfPolicy, type PolicyElement, type Section } from "../../src/catalog/policies/index.js";
import { startOfFile, type Diagnostic } from "../../src/diagnostics/index.js";
import { checkPolicyDocument, convertPolicies } from "../../src/policy/index.js";
import { printXml, readXml, type XmlElement, type XmlNode } from "../../src/xml/index.js";
import { entries, policyValue } from "./generate.js";
import { mutations } from "./mutate.js";

const at = { file: "generated", range: startOfFile };
const runs = 25;

interface Sample {
  readonly entry: PolicyElement;
  readonly section: Section;
  readonly value: unknown;
}

const sampleOf = (entry: PolicyElement): fc.Arbitrary<Sample> =>
  fc.constantFrom(...entry.sections).chain((section) => policyValue(entry, section).map((value) => ({ entry, section, value })));

function convert({ entry, value }: Sample): XmlElement {
  const { nodes, diagnostics } = convertPolicies([{ [entry.name]: value }], () => at, {});
  expect(diagnostics).toEqual([]);
  return nodes[0] as XmlElement;
}

function documentWith(section: Section, policy: XmlElement): XmlElement {
  const inSection: XmlElement = { kind: "element", name: section, attributes: [], children: [policy], selfClosing: false, at };
  return { kind: "element", name: "policies", attributes: [], children: [inSection], selfClosing: false, at };
}

function check({ entry, section }: Sample, policy: XmlElement): Diagnostic[] {
  return checkPolicyDocument(documentWith(section, policy), { scope: entry.scopes[0]!, gateways: ["self-hosted"] });
}

/** A tree without places. */
function bare(node: XmlNode): unknown {
  if (node.kind !== "element") return { ...node, at: undefined };
  return { ...node, at: undefined, attributes: node.attributes.map((a) => ({ ...a, at: undefined })), children: node.children.map(bare) };
}

describe.each(entries.map((e) => [e.name, e] as const))("any %s", (_, entry) => {
  it("converts to a tree that passes the checks and survives printing and reading", () => {
    fc.assert(
      fc.property(sampleOf(entry), (sample) => {
        const policy = convert(sample);
        expect(check(sample, policy).filter((d) => d.code !== "policy-placement-doubtful" || !d.message.includes("gateway"))).toEqual([]);
        const root = documentWith(sample.section, policy);
        const { document, diagnostics } = readXml(printXml({ prolog: [], root, epilog: [] }), "printed.xml");
        expect(diagnostics).toEqual([]);
        expect(bare(document!.root)).toEqual(bare(root));
      }),
      { numRuns: runs },
    );
  });

  it("is found out when one rule is broken", () => {
    fc.assert(
      fc.property(sampleOf(entry), (sample) => {
        const before = check(sample, convert(sample)).length;
        for (const { broken, element } of mutations(convert(sample), structureOfPolicy(entry.name)!)) {
          expect(check(sample, element).length, broken).toBeGreaterThan(before);
        }
      }),
      { numRuns: runs },
    );
  });
});
