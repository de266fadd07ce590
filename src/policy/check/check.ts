import { everySection, policyNamed, type Gateway, type Scope, type Section } from "../../catalog/policies/index.js";
import { diagnose, nearest, uniqueDiagnostics, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, type XmlElement } from "../../xml/index.js";
import { checkRepeats } from "./repeats.js";
import { checkUnexpectedText } from "./text.js";
import { checkPolicyList, type Place } from "./walk.js";

export interface DocumentContext {
  readonly scope: Scope;
  /** The gateways the document runs on; left out, gateway support is not checked. */
  readonly gateways?: readonly Gateway[];
}

export interface FragmentContext {
  readonly gateways?: readonly Gateway[];
  /** Where the fragment is included: what it holds must be legal at each of them. */
  readonly sites?: readonly { readonly scope: Scope; readonly section: Section }[];
}

/** Everything the catalog knows, held against a `<policies>` document, whatever it was written in. */
export function checkPolicyDocument(root: XmlElement, context: DocumentContext): Diagnostic[] {
  if (root.name !== "policies") return [diagnose("document-root", { found: root.name, expected: "policies" }, root.at)];
  return [...checkRootAttributes(root), ...checkSections(root, context)];
}

/** The same for a `<fragment>` document. */
export function checkFragment(root: XmlElement, context: FragmentContext = {}): Diagnostic[] {
  if (root.name !== "fragment") return [diagnose("document-root", { found: root.name, expected: "fragment" }, root.at)];
  const everywhere: Place = { gateways: context.gateways ?? [], fragment: true };
  const places: readonly Place[] = context.sites?.map((site) => ({ ...everywhere, ...site })) ?? [];
  const found = [everywhere, ...places].flatMap((place) => [...checkPolicyList(root, place)]);
  const empty = childElements(root).length === 0 ? [diagnose("element-missing", { parent: "fragment", element: "at least one policy" }, root.at)] : [];
  return uniqueDiagnostics([...checkRootAttributes(root), ...empty, ...found, ...checkRepeats(root, [root])]);
}

function checkRootAttributes(root: XmlElement): Diagnostic[] {
  return root.attributes.map((a) =>
    diagnose("attribute-unknown", { element: root.name, attribute: a.name, suggestion: undefined, allowed: "no attributes" }, a.at),
  );
}

function* checkSections(root: XmlElement, context: DocumentContext): Generator<Diagnostic> {
  yield* checkUnexpectedText(root);
  const seen = new Set<string>();
  for (const child of childElements(root)) {
    const section = everySection.find((s) => s === child.name);
    if (section === undefined) {
      yield misplacedInRoot(child);
      continue;
    }
    if (seen.has(section)) yield diagnose("section-repeated", { section }, child.at);
    seen.add(section);
    for (const a of child.attributes) yield diagnose("attribute-unknown", { element: section, attribute: a.name, suggestion: undefined, allowed: "no attributes" }, a.at);
    yield* checkPolicyList(child, { scope: context.scope, section, gateways: context.gateways ?? [], fragment: false });
    if (section === "backend") yield* checkBackend(child);
  }
  yield* checkRepeats(root, childElements(root));
}

function misplacedInRoot(child: XmlElement): Diagnostic {
  const policy = policyNamed(child.name);
  if (policy === undefined) return diagnose("section-unknown", { section: child.name, suggestion: nearest(child.name, everySection) }, child.at);
  return diagnose("policy-section", { element: child.name, section: "document's root, outside every", sections: policy.sections.join(", ") }, child.at);
}

/** set-edit-policies: "The backend section can hold only one policy element" (in the page's own sense of policy: base counts). */
function* checkBackend(section: XmlElement): Generator<Diagnostic> {
  const [, second] = childElements(section);
  if (second !== undefined) yield diagnose("backend-section-crowded", { second: second.name }, second.at);
}
