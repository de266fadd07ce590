import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exampleOf } from "../../../scripts/generate/examples/index.js";
import { elementPage } from "../../../scripts/generate/pages/page.js";
import * as authoring from "../../../src/index.js";
import { documentOfRoot, policyCatalog, policyItemSchemas, type PolicyElement, type Scope } from "../../../src/catalog/policies/index.js";
import { startOfFile } from "../../../src/diagnostics/index.js";
import { checkPolicy, checkPolicyDocument, convertPolicies } from "../../../src/policy/index.js";
import { printElement, readXml, readXmlNodes, type XmlElement } from "../../../src/xml/index.js";

const entries: readonly PolicyElement[] = Object.values(policyCatalog);

/** The examples of a page as a reader finds them there. */
const examplesOf = (entry: PolicyElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...elementPage(entry, exampleOf(entry)).matchAll(/```(xml|yaml|ts)\n([\s\S]*?)\n```/g)].map((match) => [match[1]!, match[2]!]));

const printed = (items: unknown): string => {
  const { nodes, diagnostics } = convertPolicies(items, () => ({ file: "example", range: startOfFile }), {});
  expect(diagnostics).toEqual([]);
  return nodes.map((node) => printElement(node as XmlElement)).join("\n");
};

/** The examples have no types of their own, so that they are JavaScript as well. */
const evaluate = (code: string): unknown =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the example of a page, run as its reader would
  (new Function(...Object.keys(authoring), `return ${code}`) as (...values: unknown[]) => unknown)(...Object.values(authoring));

const element = (name: string, children: readonly XmlElement[]): XmlElement => ({ kind: "element", name, attributes: [], children, selfClosing: false, at: { file: "example", range: startOfFile } });

describe("the example on the page of", () => {
  it.each(entries.map((entry) => [entry.name, entry] as const))("%s is the same policy in XML, YAML and TypeScript", (_, entry) => {
    const { xml, yaml, ts: code } = examplesOf(entry);
    const { nodes, diagnostics } = readXmlNodes(xml!, "example.xml");
    expect(diagnostics).toEqual([]);
    expect(nodes.map((node) => printElement(node as XmlElement)).join("\n")).toBe(xml);
    expect(printed(parse(yaml!))).toBe(xml);
    expect(printed([evaluate(code!)])).toBe(xml);
  });

  const inSections = entries.filter((entry) => entry.sections.length > 0);
  it.each(inSections.map((entry) => [entry.name, entry] as const))("%s passes the checks in a section, at every scope and on every gateway that the page names", (_, entry) => {
    const { nodes } = readXmlNodes(examplesOf(entry)["xml"]!, "example.xml");
    const elements = nodes.filter((node) => node.kind === "element");
    const gateways = entry.gateways.filter((gateway) => entry.doubt?.gateways?.[gateway] === undefined);
    const found = entry.sections.map((section) => {
      const root = element("policies", [element(section, elements)]);
      const findings = entry.scopes.flatMap((scope) => checkPolicyDocument(root, { scope: scope as Scope, gateways }));
      return findings.filter((finding) => finding.severity !== "info" && finding.code !== "policy-deprecated").map((finding) => `${section}: ${finding.message}`);
    });
    // What is nested may be at home in fewer sections.
    expect(found).toContainEqual([]);
  });

  const schema = new Ajv2020({ strict: true, allErrors: true }).compile({ $defs: policyItemSchemas(), $ref: "#/$defs/policyItems" });
  it.each(inSections.map((entry) => [entry.name, entry] as const))("%s is what the editor's schema takes", (_, entry) => {
    expect(schema(parse(examplesOf(entry)["yaml"]!)), JSON.stringify(schema.errors)).toBe(true);
  });

  const roots = entries.filter((entry) => documentOfRoot(entry.name)?.name === "graphql-resolver");
  it.each(roots.map((entry) => [entry.name, entry] as const))("%s passes the checks as a resolver", (_, entry) => {
    const { document } = readXml(examplesOf(entry)["xml"]!, "example.xml");
    const findings = checkPolicy(document!.root, { gateways: entry.gateways });
    expect(findings.filter((finding) => finding.severity !== "info").map((finding) => finding.message)).toEqual([]);
  });
});
