import { attributesOf } from "../../../catalog/policies/index.js";
import { typeNamed, unknownType, type TypeSymbol } from "../../../expressions/analysis.js";
import { attributeOf, startsExpression, type XmlElement } from "../../../xml/index.js";
import type { Surroundings } from "../context.js";
import { analyseValue } from "../expressions/analysed-values.js";
import { surveyDocument, type Site, type Survey } from "../survey.js";
import { isDynamic } from "../values.js";
import { addStored, type StoredTypes } from "./stored-types.js";

/**
 * What the variables hold that a document may read: those it sets itself, those of its fragments and of the documents around it. Where one is
 * set does not matter: it holds that type, or has not been set.
 */
export function storedTypesFor(survey: Survey, { fragments, outer, stored }: Surroundings): StoredTypes {
  const types = new Map<string, TypeSymbol>(stored);
  for (const site of sitesWithFragments(survey, fragments)) addSite(types, site);
  for (const root of outer ?? []) if (stored === undefined) for (const site of sitesWithFragments(surveyDocument(root, "policies"), fragments)) addSite(types, site);
  return types;
}

/** What the variables hold that one element sets. */
export function* storedBy({ element, structure, policy }: Site): Generator<readonly [name: string, type: TypeSymbol]> {
  for (const [attribute, { writes, holds }] of attributesOf(structure)) {
    const name = writes === undefined ? undefined : attributeOf(element, attribute)?.value;
    if (name === undefined || name === "" || isDynamic(name)) continue;
    yield [name, holds === undefined ? unknownType : typeof holds === "string" ? typeNamed(holds) : typeOfValue(attributeOf(element, holds.attribute)?.value)];
  }
  for (const name of policy?.alsoWrites ?? []) yield [name, unknownType];
}

/** A literal is a string. A named value alone may stand for an expression. */
function typeOfValue(value: string | undefined): TypeSymbol {
  if (value === undefined) return unknownType;
  if (startsExpression(value)) return analyseValue(value).type;
  return isDynamic(value) ? unknownType : typeNamed("string");
}

function addSite(types: Map<string, TypeSymbol>, site: Site): void {
  for (const [name, type] of storedBy(site)) addStored(types, name, type);
}

function* sitesWithFragments(survey: Survey, fragments: ReadonlyMap<string, XmlElement> | undefined, seen = new Set<string>()): Generator<Site> {
  for (const site of survey.sites) {
    yield site;
    const id = site.policy?.name === "include-fragment" ? attributeOf(site.element, "fragment-id")?.value : undefined;
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    const fragment = fragments?.get(id);
    if (fragment !== undefined) yield* sitesWithFragments(surveyDocument(fragment, "fragment"), fragments, seen);
  }
}
