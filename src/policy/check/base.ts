import type { Section } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, type XmlElement } from "../../xml/index.js";
import type { CheckContext } from "./context.js";
import { sitesWithin, type Site, type Survey } from "./survey.js";

/** `<base />` that is missing, on some paths or on all, repeated, or without effect. */
export function* checkBase(survey: Survey, context: CheckContext): Generator<Diagnostic> {
  for (const [section, site] of survey.sections) {
    const found = [...sitesWithin(site)].filter((s) => s.policy?.name === "base");
    if (context.scope === "global") {
      for (const { element } of found) yield diagnose("base-idle", { section }, element.at);
    } else if (found.length === 0) yield* checkMissing(section, site, context);
    else yield* checkEveryPath(section, site, found, context);
    yield* checkRepeated(section, found);
  }
}

/** The backend section holds one policy, so that one that calls the backend itself has no place for it. */
function* checkMissing(section: Section, site: Site, context: CheckContext): Generator<Diagnostic> {
  const { scope } = context;
  if (scope === undefined || section === "backend") return;
  const dropped = droppedFrom(section, context);
  if (dropped !== undefined) yield diagnose("base-missing", { section, scope, dropped }, site.element.at);
}

/** That a choose inherits in one branch says that it is meant to; so a path that does not is worth a word at any scope. */
function* checkEveryPath(section: Section, site: Site, [first]: readonly Site[], context: CheckContext): Generator<Diagnostic> {
  if (section === "backend" || first === undefined || runsOnEveryPath(site)) return;
  const dropped = droppedFrom(section, context);
  if (dropped !== undefined) yield diagnose("base-conditional", { section, dropped }, first.element.at);
}

/** Whether every call that goes on after the list has come through `<base />`. */
function runsOnEveryPath(list: Site): boolean {
  return list.children.some((site) => {
    if (site.policy?.name === "base" || site.policy?.ends === true) return true;
    if (site.policy?.name === "choose") return site.children.at(-1)?.element.name === "otherwise" && site.children.every(runsOnEveryPath);
    return site.structure.policies !== undefined && runsOnEveryPath(site);
  });
}

/** What the broader scopes run there, as elements; empty where they are not known, undefined where nothing is lost. */
function droppedFrom(section: Section, { surroundings = {} }: CheckContext): string | undefined {
  const dropped = [...new Set(policiesAbove(section, surroundings.outer ?? []))];
  return dropped.length === 0 && surroundings.complete === true ? undefined : dropped.map((name) => `<${name}>`).join(", ");
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

/** A second one that a call meets after the first: beside it, or in a branch of its list. */
function* checkRepeated(section: Section, found: readonly Site[]): Generator<Diagnostic> {
  const lists = new Set<Site | undefined>();
  for (const { element, parent } of found) {
    if (enclosing(parent).some((list) => lists.has(list))) yield diagnose("base-repeated", { section }, element.at);
    lists.add(parent);
  }
}

/** A list and those around it, from the inside out. */
function enclosing(list: Site | undefined): Site[] {
  return list === undefined ? [] : [list, ...enclosing(list.parent)];
}
