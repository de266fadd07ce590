import fc from "fast-check";
import { expect, test } from "vitest";
import { printElement, printXml, serviceLayout, type XmlElement, type XmlNode } from "../../src/xml/index.js";
import { rawText } from "../../src/emulator/control-plane/policies/print-raw.js";
import { parsePolicyText } from "../../src/emulator/control-plane/policies/parse-policy.js";
import { inServiceForm } from "../../src/emulator/control-plane/policies/service-form.js";
import { malformationOf } from "../../src/emulator/control-plane/policies/well-formed.js";

const at = { file: "policy", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };
const name = fc.constantFrom("inbound", "set-header", "choose", "when", "value", "a");
const literal = fc.stringMatching(/^[ -~]*$/).filter((s) => !s.trimStart().startsWith("@"));
const expression = fc.constantFrom('@(context.Request.Headers["a"] < "b" && true)', '@{\n  var x = "<a & b>";\n  return x;\n}', "@('\\'')");
const attribute = fc.record({ name: fc.constantFrom("name", "id", "condition"), value: fc.oneof(literal, expression), at: fc.constant(at) });
const attributes = fc.uniqueArray(attribute, { selector: (a) => a.name, maxLength: 3 });
const comment = fc.record({
  kind: fc.constant("comment" as const),
  value: fc.stringMatching(/^[a-z <>&\n]*$/).filter((s) => !s.includes("--") && !s.endsWith("-")),
  at: fc.constant(at),
});
const text = fc.record({
  kind: fc.constant("text" as const),
  value: fc.oneof(literal, expression).filter((s) => s.trim() !== ""),
  cdata: fc.constant(false),
  at: fc.constant(at),
});

const { element } = fc.letrec<{ element: XmlElement; node: XmlNode }>((tie) => ({
  element: fc.record({
    kind: fc.constant("element" as const),
    name,
    attributes,
    children: fc.oneof({ maxDepth: 3, depthSize: "small" }, fc.constant<XmlNode[]>([]), text.map((t) => [t]), fc.array(tie("node"), { maxLength: 3 })),
    selfClosing: fc.boolean(),
    at: fc.constant(at),
  }),
  node: fc.oneof({ maxDepth: 3 }, comment, tie("element")),
}));

const readBack = (value: string, format: "xml" | "rawxml"): string => printXml(inServiceForm(parsePolicyText(value, format)), serviceLayout);

test("what the service form is read back from is the service form", () => {
  fc.assert(
    fc.property(element, (root) => {
      const once = readBack(printElement(root), "xml");
      expect(malformationOf(once)).toBeUndefined();
      expect(readBack(once, "xml")).toBe(once);
    }),
  );
});

test("a policy written as its own rawxml rendering is the same policy", () => {
  fc.assert(
    fc.property(element, (root) => {
      const stored = readBack(printElement(root), "xml");
      expect(readBack(rawText(stored), "rawxml")).toBe(stored);
    }),
  );
});
