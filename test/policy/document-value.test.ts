import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { documentFromValue } from "../../src/policy/index.js";
import { printElement } from "../../src/xml/index.js";
import { locatorOf, pointed } from "./support.js";

const convert = (yaml: string): { xml: string; findings: string[] } => {
  const { root, diagnostics } = documentFromValue(parse(yaml), locatorOf(yaml));
  return { xml: root === undefined ? "" : printElement(root, { indent: "", newline: "\n" }).replaceAll("\n", ""), findings: pointed(yaml, diagnostics) };
};

describe("documentFromValue", () => {
  it.each([
    ["sections in the service's order, whatever the map's", "on-error: []\ninbound: [base]", "<policies><inbound><base /></inbound><on-error /></policies>"],
    ["no section at all", "{}", "<policies></policies>"],
    ["a list of sections in its own order", "- comment: a\n- outbound: [base]\n- xml: <b />\n- inbound: []\n- inbound: []", "<policies><!-- a --><outbound><base /></outbound><b /><inbound /><inbound /></policies>"],
    ["a list of policies", "- base\n- comment: a", "<fragment><base /><!-- a --></fragment>"],
    ["raw XML", "xml: <policies a='b' />", '<policies a="b" />'],
    ["the one policy of a resolver's document", "set-status: { code: 200 }", '<set-status code="200" />'],
  ])("takes %s", (_, yaml, xml) => expect(convert(yaml)).toEqual({ xml, findings: [] }));

  it.each([
    ["a section that is none", "inbuond: [base]", ["section-unknown @ inbuond"]],
    ["a section that is none in a list", "- inbound: []\n- inbuond: [base]", ["section-unknown @ inbuond"]],
    ["a policy among sections", "- inbound: []\n- base", ["policy-item-shape @ base"]],
    ["a policy that is none", "inbound: [bass]", ["policy-unknown @ bass"]],
    ["a text", "a", ["value-invalid @ a"]],
  ])("points at %s", (_, yaml, findings) => expect(convert(yaml).findings).toEqual(findings));
});
