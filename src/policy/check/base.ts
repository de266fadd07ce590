import type { Section } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, type XmlElement } from "../../xml/index.js";
import type { CheckContext } from "./context.js";
import { sitesWithin, type Site, type Survey } from "./survey.js";

/** `<base />` that is missing, repeated, or without effect. */
export function* checkBase(survey: Survey, context: CheckContext): Generator<Diagnostic> {
  for (const [section, site] of survey.sections) {
    const found = [...sitesWithin(site)].filter((s) => s.policy?.name === "base");
    if (context.scope === "global") {
      for (const { element } of found) yield diagnose("base-idle", { section }, element.at);
    } else if (found.length === 0) yield* checkMissing(section, site, context);
    yield* checkRepeated(section, found);
  }
}

/** The backend section holds one policy, so that one that calls the backend itself has no place for it. */
function* checkMissing(section: Section, site: Site, { scope, surroundings = {} }: CheckContext): Generator<Diagnostic> {
  if (scope === undefined || section === "backend") return;
  const dropped = [...new Set(policiesAbove(section, surroundings.outer ?? []))];
  const isKnown = dropped.length > 0 || surroundings.complete === true;
  // An empty section may be meant; where nothing is lost, nothing is said.
  if (isKnown ? dropped.length === 0 : site.children.length === 0) return;
  yield diagnose("base-missing", { section, scope, dropped: dropped.map((name) => `<${name}>`).join(", ") }, site.element.at);
}

/** What `<base />` would run, from the narrowest document outwards, as far as one inherits from the next. */
function* policiesAbove(section: Section, outer: readonly XmlElement[]): Generator<string> {
  for (const root of outer.toReversed()) {
    const found = childElements(root).find((child) => child.name === section);
    if (found === undefined) continue;
    const names = childElements(found).map((child) => child.name);
    yield* names.filter((name) => name !== "base");
    if (!names.includes("base")) return;
  }
}

/** Two in one list are the catalog's own doubt; here, one in a branch after one that has run. */
function* checkRepeated(section: Section, found: readonly Site[]): Generator<Diagnostic> {
  const first = found.find((s) => s.parent?.parent === undefined);
  if (first === undefined) return;
  for (const { element, parent } of found) if (parent !== first.parent) yield diagnose("base-repeated", { section }, element.at);
}
