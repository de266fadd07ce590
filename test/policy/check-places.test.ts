import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyScope, structureOfPolicy, type PolicyElement, type Section } from "../../src/catalog/policies/index.js";
import { startOfFile, type Diagnostic, type Position, type SourceRange } from "../../src/diagnostics/index.js";
import { checkPolicy, convertPolicies } from "../../src/policy/index.js";
import { childElements, printXml, readXml, wholeLocation, type XmlElement } from "../../src/xml/index.js";
import { entries, gatewayOf, policyValue } from "./generate.js";
import { mutations } from "./mutate.js";

const at = { file: "generated", range: startOfFile };

interface Sample {
  readonly section: Section;
  readonly policy: XmlElement;
}

const sampleOf = (entry: PolicyElement): fc.Arbitrary<Sample> =>
  fc.constantFrom(...entry.sections).chain((section) => policyValue(entry, section, 1).map((value) => ({ section, policy: convertPolicies([{ [entry.name]: value }], () => at, {}).nodes[0] as XmlElement })));

interface Checked {
  readonly policy: XmlElement;
  readonly found: readonly Diagnostic[];
}

/** Prints, reads and checks a document with the policy, as an author would. */
function check(entry: PolicyElement, { section, policy }: Sample): Checked {
  const inSection: XmlElement = { kind: "element", name: section, attributes: [], children: [policy], selfClosing: false, at };
  const root: XmlElement = { kind: "element", name: "policies", attributes: [], children: [inSection], selfClosing: false, at };
  const { document } = readXml(printXml({ prolog: [], root, epilog: [] }), "printed.xml");
  const scope = everyScope.find((each) => entry.scopes.includes(each))!;
  return { policy: childElements(childElements(document!.root)[0]!)[0]!, found: checkPolicy(document!.root, { scope, gateways: [gatewayOf(entry)] }) };
}

const elementAt = (from: XmlElement, trail: readonly number[]): XmlElement => trail.reduce((element, i) => childElements(element)[i] ?? element, from);

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.column <= b.column);
const lies = (inner: SourceRange | undefined, outer: SourceRange): boolean => inner !== undefined && isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
const kindOf = ({ code, message }: Diagnostic): string => `${code} ${message}`;

const inDocuments = entries.filter((entry) => entry.sections.length > 0);

describe.each(inDocuments.map((entry) => [entry.name, entry] as const))("a broken rule of %s", (_, entry) => {
  it("is found in the element that breaks it", () => {
    fc.assert(
      fc.property(sampleOf(entry), (sample) => {
        const before = new Set(check(entry, sample).found.map(kindOf));
        for (const { broken, element, trail } of mutations(sample.policy, structureOfPolicy(entry.name)!)) {
          const { policy, found } = check(entry, { ...sample, policy: element });
          const place = wholeLocation(elementAt(policy, trail)).range;
          expect(found.filter((d) => !before.has(kindOf(d)) && lies(d.range, place)).length, broken).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3 },
    );
  });
});
