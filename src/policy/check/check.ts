import { documentOfRoot, everySection, policyDocuments, policyNamed, structureOfPolicy, type Gateway, type Scope, type Section } from "../../catalog/policies/index.js";
import { diagnose, nearest, uniqueDiagnostics, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, nameLocation, type XmlElement } from "../../xml/index.js";
import type { CheckContext } from "./context.js";
import { checkPlacement } from "./placement.js";
import { everyCheck } from "./registry.js";
import { checkRepeats } from "./repeats.js";
import { surveyDocument, type DocumentKind } from "./survey.js";
import { checkUnexpectedText } from "./text.js";
import { checkPolicyList, checkStructure, type Place } from "./walk.js";

export interface DocumentContext {
  /** Where the document belongs; left out, a policy may be of any scope. */
  readonly scope?: Scope;
  /** The gateways the document runs on; left out, gateway support is not checked. */
  readonly gateways?: readonly Gateway[];
}

export interface FragmentContext {
  readonly gateways?: readonly Gateway[];
  /** Where the fragment is included: what it holds must be legal at each of them. */
  readonly sites?: readonly { readonly scope: Scope; readonly section: Section }[];
}

const kinds: Readonly<Record<keyof typeof policyDocuments, DocumentKind>> = { policies: "policies", fragment: "fragment", "graphql-resolver": "resolver" };

/**
 * Everything that is known about a document: the rules of its elements, and what it does when it runs. A `<policies>`
 * document, a fragment and a GraphQL resolver are told apart by the root.
 */
export function checkPolicy(root: XmlElement, context: CheckContext = {}): Diagnostic[] {
  const document = documentOfRoot(root.name);
  if (document === undefined) return [unknownRoot(root)];
  const kind = kinds[document.name];
  const survey = surveyDocument(root, kind);
  return [...checkRules(root, kind, context), ...everyCheck.flatMap((check) => [...check(survey, context)])];
}

function checkRules(root: XmlElement, kind: DocumentKind, context: CheckContext): Diagnostic[] {
  switch (kind) {
    case "policies":
      return checkPolicyDocument(root, context);
    case "fragment":
      return checkFragment(root, context);
    case "resolver":
      return checkResolver(root, context);
  }
}

function unknownRoot(root: XmlElement): Diagnostic {
  return diagnose("document-root", { found: root.name, expected: "policies" }, root.at);
}

/** The same for the data source of a GraphQL resolver, which is a policy by itself. */
function checkResolver(root: XmlElement, { gateways = [] }: CheckContext): Diagnostic[] {
  const policy = policyNamed(root.name);
  const structure = structureOfPolicy(root.name);
  if (policy === undefined || structure === undefined) return [unknownRoot(root)];
  const place: Place = { scope: "graphql-resolver", gateways, fragment: false };
  return [...checkPlacement(root, policy, place), ...checkStructure(root, structure, place)];
}

/** Everything the catalog knows, held against a `<policies>` document, whatever it was written in. */
export function checkPolicyDocument(root: XmlElement, context: DocumentContext): Diagnostic[] {
  if (root.name !== "policies") return [unknownRoot(root)];
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
    diagnose("attribute-unknown", { element: root.name, attribute: a.name, suggestion: undefined, allowed: "no attributes" }, nameLocation(a)),
  );
}

function* checkSections(root: XmlElement, context: DocumentContext): Generator<Diagnostic> {
  const scope = context.scope === undefined ? {} : { scope: context.scope };
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
    for (const a of child.attributes) yield diagnose("attribute-unknown", { element: section, attribute: a.name, suggestion: undefined, allowed: "no attributes" }, nameLocation(a));
    yield* checkPolicyList(child, { ...scope, section, gateways: context.gateways ?? [], fragment: false });
    if (section === "backend") yield* checkBackend(child);
  }
  yield* checkRepeats(root, childElements(root));
}

function misplacedInRoot(child: XmlElement): Diagnostic {
  const policy = policyNamed(child.name);
  if (policy === undefined) return diagnose("section-unknown", { section: child.name, suggestion: nearest(child.name, everySection) }, child.at);
  return diagnose("policy-section", { element: child.name, section: "document's root, outside every", sections: policy.sections.join(", ") }, child.at);
}

/**
 * set-edit-policies: "The backend section can hold only one policy element" (in the page's own sense of policy: base counts).
 * Resolvers of GraphQL fields stand beside it, one for each field: they do not run with the request.
 */
function* checkBackend(section: XmlElement): Generator<Diagnostic> {
  const [, second] = childElements(section).filter(({ name }) => name !== "set-graphql-resolver");
  if (second !== undefined) yield diagnose("backend-section-crowded", { second: second.name }, second.at);
}
