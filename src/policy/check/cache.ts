import { policyNamed, type Section } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { attributeOf, childElements, textOf, type XmlElement } from "../../xml/index.js";
import type { CheckContext } from "./context.js";
import { findIdentityUse, findVariableUses, isConstant } from "./expression-facts.js";
import { checkCallers, type VariesBy } from "./cache-callers.js";
import { sitesWithin, surveyDocument, type Site, type Survey } from "./survey.js";
import { isDynamic } from "./values.js";
import { keyOf } from "./variables/effects.js";

/** Cache policies that do nothing, and those that give one caller what was made for another. */
export function* checkCache(survey: Survey, context: CheckContext): Generator<Diagnostic> {
  const lookups = new Set<Site | undefined>();
  const found = new Map<string, boolean>();
  const personal = new Map<string, string>();
  for (const site of survey.sites) {
    switch (site.policy?.name) {
      case "set-variable":
        noteVariable(site.element, personal);
        break;
      case "cache-lookup":
        // A second one is refused.
        if (!lookups.has(site.parent)) yield* checkLookup(site);
        lookups.add(site.parent);
        break;
      case "cache-store":
        yield* checkDuration(site.element);
        break;
      case "cache-store-value":
        yield* checkDuration(site.element);
        yield* checkStoredValue(site.element, personal);
        break;
    }
    if (survey.kind === "policies") yield* checkPair(site, survey, context, found);
  }
}

/** The policy that this one does nothing without stands in the other section, or in a document that the section inherits. */
function* checkPair({ policy, section, element }: Site, survey: Survey, context: CheckContext, found: Map<string, boolean>): Generator<Diagnostic> {
  const other = policy?.pairsWith === undefined ? undefined : policyNamed(policy.pairsWith);
  const there = other?.sections[0];
  if (other === undefined || there === undefined || other.sections.length > 1 || section === undefined || section === there) return;
  const present = found.get(other.name) ?? mayHave(survey, there, other.name, context);
  found.set(other.name, present);
  if (!present) yield diagnose("cache-pair-missing", { element: element.name, needs: other.name, section: there }, element.at);
}

function mayHave(survey: Survey, section: Section, name: string, { scope, surroundings }: CheckContext): boolean {
  const site = survey.sections.get(section);
  const inherits = scope !== "global" && (site === undefined || [...sitesWithin(site)].some((s) => s.policy?.name === "base"));
  if (surroundings?.narrower?.has(name) === true) return true;
  const outer = surroundings?.outer ?? [];
  if (inherits && (surroundings?.complete !== true || outer.some((root) => hasPolicy(root, name)))) return true;
  return site !== undefined && [...sitesWithin(site)].some((s) => s.policy?.name === name || s.policy?.name === "cache-value" || mayInclude(s, name, surroundings?.fragments));
}

function mayInclude({ policy, element }: Site, name: string, fragments: ReadonlyMap<string, XmlElement> | undefined): boolean {
  if (policy?.name !== "include-fragment") return false;
  const fragment = fragments?.get(attributeOf(element, "fragment-id")?.value ?? "");
  return fragment === undefined || surveyDocument(fragment, "fragment").sites.some((s) => s.policy?.name === name);
}

function hasPolicy(root: XmlElement, name: string): boolean {
  return surveyDocument(root, "policies").sites.some((s) => s.policy?.name === name);
}

function* checkDuration(element: XmlElement): Generator<Diagnostic> {
  const duration = attributeOf(element, "duration");
  if (duration !== undefined && /^\s*0+\s*$/.test(duration.value)) yield diagnose("cache-duration-zero", { element: element.name }, duration.at);
}

/** Which variables hold something of the caller, and what. */
type PersonalVariables = Map<string, string>;

function noteVariable(element: XmlElement, personal: PersonalVariables): void {
  const name = attributeOf(element, "name")?.value;
  const source = findPersonal(attributeOf(element, "value")?.value ?? "", personal);
  if (name !== undefined && source !== undefined) personal.set(keyOf(name), source);
}

function findPersonal(value: string, personal: ReadonlyMap<string, string>): string | undefined {
  const own = findIdentityUse(value);
  if (own !== undefined) return own;
  const use = findVariableUses(value).find(({ name, how }) => how !== "guard" && personal.has(keyOf(name)));
  return use === undefined ? undefined : `the variable "${use.name}", which holds ${personal.get(keyOf(use.name)) ?? ""}`;
}

function* checkStoredValue(element: XmlElement, personal: ReadonlyMap<string, string>): Generator<Diagnostic> {
  const key = attributeOf(element, "key");
  const value = attributeOf(element, "value");
  if (key === undefined || value === undefined || key.value.includes("{{") || !isConstant(key.value)) return;
  const source = findPersonal(value.value, personal);
  if (source !== undefined) yield diagnose("cache-value-shared", { source }, key.at);
}

function* checkLookup(lookup: Site): Generator<Diagnostic> {
  const { element } = lookup;
  const variesBy = variation(element);
  const privateToo = attributeOf(element, "allow-private-response-caching");
  const isPrivate = isTrue(privateToo?.value);
  if (isPrivate && privateToo !== undefined && !variesBy("authorization")) {
    const problem = "keeps responses to requests with an Authorization header, and does not vary by it";
    yield diagnose("cache-response-shared", { problem, fix: "Add <vary-by-header>Authorization</vary-by-header>." }, privateToo.at);
  }
  const reach = attributeOf(element, "downstream-caching-type");
  if (isPrivate && reach?.value === "public") {
    const problem = "lets proxies keep responses to requests with an Authorization header";
    yield diagnose("cache-response-shared", { problem, fix: 'Use downstream-caching-type "private" or "none".' }, reach.at);
  }
  yield* checkCallers(lookup, { isPrivate, variesBy, byQuery: queryVariation(element), byCaller: isTrueOrUnknown(attributeOf(element, "vary-by-developer")?.value) });
}

function variation(element: XmlElement): VariesBy {
  const headers = childElements(element)
    .filter((child) => child.name === "vary-by-header")
    .map((child) => textOf(child).toLowerCase());
  return (header) => headers.some((h) => isDynamic(h) || h.split(/[;,\s]+/).includes(header));
}

/** Without any, the whole query counts. */
function queryVariation(element: XmlElement): VariesBy {
  const names = childElements(element)
    .filter((child) => child.name === "vary-by-query-parameter")
    .map((child) => textOf(child).toLowerCase());
  return (parameter) => names.length === 0 || names.some((name) => isDynamic(name) || name.split(/[;,\s]+/).includes(parameter));
}

function isTrue(value: string | undefined): boolean {
  return value?.trim().toLowerCase() === "true";
}

function isTrueOrUnknown(value: string | undefined): boolean {
  return value !== undefined && (isDynamic(value) || isTrue(value));
}
