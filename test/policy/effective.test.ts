import { describe, expect, it } from "vitest";
import type { Gateway } from "../../src/catalog/policies/index.js";
import { describeOrigin, effectiveDocument, splicePolicies, type EffectiveElement, type PolicyLayer } from "../../src/policy/effective/index.js";
import { printElement, readXml, type XmlElement } from "../../src/xml/index.js";

const root = (xml: string, file: string): XmlElement => readXml(xml, file).document!.root;

const global: PolicyLayer = {
  scope: "global",
  address: "policy",
  root: root(`<policies>\n<inbound><set-header name="g"><value>1</value></set-header></inbound>\n<backend><forward-request /></backend><outbound /><on-error /></policies>`, "global.xml"),
};
const product = (inbound: string): PolicyLayer => ({
  scope: "product",
  address: "product/gold",
  root: root(`<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`, "gold.xml"),
});
const api = (inbound: string): PolicyLayer => ({ scope: "api", address: "api/orders", root: root(`<policies>\n<inbound>\n${inbound}</inbound></policies>`, "orders.xml") });

interface Given {
  readonly fragments?: Readonly<Record<string, string>>;
  readonly gateway?: Gateway;
}

function splice(layers: readonly PolicyLayer[], { fragments = {}, gateway = "classic" }: Given = {}) {
  const read = new Map(Object.entries(fragments).map(([name, xml]) => [name, root(`<fragment>${xml}</fragment>`, `${name}.xml`)]));
  return splicePolicies(layers, { fragment: (name) => read.get(name), gateway });
}

/** `name` of each element in order, with what it wraps in brackets. */
function shape(elements: readonly EffectiveElement[]): string {
  return elements
    .map((e) => {
      const inner = shape(e.children.flatMap((c) => (c.kind === "element" ? [c] : [])));
      return `${e.element.name}${inner === "" ? "" : `[${inner}]`}`;
    })
    .join(" ");
}

const inbound = (layers: readonly PolicyLayer[], given: Given = {}): string => shape(splice(layers, given).sections.get("inbound")!);

describe("the effective policy", () => {
  it("puts the broader scope where <base /> stands", () => {
    expect(inbound([global, product("<rate-limit calls='1' renewal-period='1' /><base />"), api("<base /><set-method>GET</set-method>")])).toBe("rate-limit set-header[value] set-method");
  });

  it("loses what a document without <base /> does not inherit", () => {
    expect(inbound([global, product("<base />"), api("<set-method>GET</set-method>")])).toBe("set-method");
  });

  it("inherits a section, and a scope, that nobody wrote", () => {
    const policy = splice([global, { scope: "product", address: "product/gold", root: undefined }, api("<base />")]);
    expect(shape(policy.sections.get("backend")!)).toBe("forward-request");
    expect(shape(policy.sections.get("inbound")!)).toBe("set-header[value]");
  });

  it("splices inside branches, and as often as <base /> stands there", () => {
    const choose = `<choose><when condition="@(true)"><base /></when><otherwise><base /></otherwise></choose>`;
    expect(inbound([global, api(choose)])).toBe("choose[when[set-header[value]] otherwise[set-header[value]]]");
  });

  it("expands fragments, also those inside fragments, and stops at a circle", () => {
    const fragments = { a: `<set-method>GET</set-method><include-fragment fragment-id="b" />`, b: `<set-status code="200" /><include-fragment fragment-id="a" />` };
    expect(inbound([api(`<include-fragment fragment-id="a" />`)], { fragments })).toBe("set-method set-status include-fragment");
    expect(inbound([api(`<include-fragment fragment-id="unknown" />`)])).toBe("include-fragment");
  });

  it("knows where each element was written", () => {
    const policy = splice([global, api(`<base />\n<include-fragment fragment-id="a" />`)], { fragments: { a: "\n<set-method>GET</set-method>" } });
    expect(policy.sections.get("inbound")!.map((e) => describeOrigin(e.origin))).toEqual(["policy · global.xml:2", "api/orders · fragment/a · a.xml:2"]);
  });

  it("says what the gateway passes over", () => {
    const policy = splice([api(`<validate-odata-request /><rate-limit-by-key calls="1" renewal-period="1" counter-key="@(context.Subscription.Id)" />`)], { gateway: "consumption" });
    expect(policy.sections.get("inbound")!.map((e) => e.skipped)).toEqual([undefined, "does not run on the consumption gateway"]);
  });

  it("is one document that can be read, with a comment where the origin changes", () => {
    const policy = splice([global, api(`<base />\n<choose><when condition="@(1 &lt; 2)"><include-fragment fragment-id="a" /></when></choose>`)], { fragments: { a: "<set-method>GET</set-method>" } });
    const text = printElement(effectiveDocument(policy));
    expect(readXml(text, "effective.xml").diagnostics).toEqual([]);
    expect(text.match(/<!-- .* -->/g)).toEqual(["<!-- policy · global.xml:2 -->", "<!-- api/orders · orders.xml:4 -->", "<!-- api/orders · fragment/a · a.xml:1 -->", "<!-- policy · global.xml:3 -->"]);
    expect(text).toContain(`condition="@(1 &lt; 2)"`);
  });
});
