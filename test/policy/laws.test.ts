import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOfRoot, everyScope, structureOfPolicy, type PolicyElement, type Section } from "../../src/catalog/policies/index.js";
import { startOfFile, type Diagnostic } from "../../src/diagnostics/index.js";
import { checkPolicy, checkPolicyDocument, convertPolicies } from "../../src/policy/index.js";
import { printXml, readXml, type XmlElement, type XmlNode } from "../../src/xml/index.js";
import { entries, gatewayOf, policyValue } from "./generate.js";
import { mutations } from "./mutate.js";

const at = { file: "generated", range: startOfFile };
const runs = 25;

/** Policies of GraphQL resolvers have no section. */
interface Sample {
  readonly entry: PolicyElement;
  readonly section: Section | undefined;
  readonly value: unknown;
}

const sampleOf = (entry: PolicyElement): fc.Arbitrary<Sample> =>
  fc.constantFrom(...(entry.sections.length === 0 ? [undefined] : entry.sections)).chain((section) => policyValue(entry, section).map((value) => ({ entry, section, value })));

function convert({ entry, value }: Sample): XmlElement {
  const { nodes, diagnostics } = convertPolicies([{ [entry.name]: value }], () => at, {});
  expect(diagnostics).toEqual([]);
  return nodes[0] as XmlElement;
}

const element = (name: string, ...children: readonly XmlNode[]): XmlElement => ({ kind: "element", name, attributes: [], children, selfClosing: false, at });
const text = (value: string): XmlNode => ({ kind: "text", value, cdata: false, at });

/** The smallest document that a policy may stand in. */
function documentWith(section: Section | undefined, policy: XmlElement): XmlElement {
  if (section !== undefined) return element("policies", element(section, policy));
  if (documentOfRoot(policy.name) !== undefined) return policy;
  const request = element("http-request", element("set-method", text("GET")), element("set-url", text("https://example.com")));
  return element("http-data-source", request, element("http-response", policy));
}

/** What the rules of the elements say; what a resolver does when it runs is another question. */
const isRule = ({ code }: Diagnostic): boolean => /^(attribute|element|text)-|^policy-(order|scope|section|gateway|unknown)$|-doubtful$/.test(code);

function check({ entry, section }: Sample, policy: XmlElement): Diagnostic[] {
  const root = documentWith(section, policy);
  const gateways = [gatewayOf(entry)];
  if (section === undefined) return checkPolicy(root, { gateways }).filter(isRule);
  return checkPolicyDocument(root, { scope: everyScope.find((scope) => entry.scopes.includes(scope))!, gateways });
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
