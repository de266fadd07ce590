import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { Site, Survey } from "./survey.js";

/** The first policy of each list that stands after one which always answers the caller. */
export function* checkUnreachable(survey: Survey): Generator<Diagnostic> {
  const ending = endingSites(survey);
  for (const { structure, children } of survey.sites) {
    if (structure.policies === undefined) continue;
    const last = children.findIndex((child) => ending.has(child));
    const end = children[last];
    const lost = children[last + 1];
    if (end !== undefined && lost !== undefined) yield diagnose("policy-unreachable", { element: lost.element.name, after: end.element.name }, lost.element.at);
  }
}

/** Whether every call that comes to a section gets its answer there. */
export function alwaysAnswers(section: Site, survey: Survey): boolean {
  const ending = endingSites(survey);
  return section.children.some((child) => ending.has(child));
}

/** Policies after which nothing of their list runs. Children come after their parents, so the last are seen first. */
function endingSites({ sites }: Survey): ReadonlySet<Site> {
  const ending = new Set<Site>();
  for (const site of sites.toReversed()) if (endsPipeline(site, ending)) ending.add(site);
  return ending;
}

function endsPipeline({ element, policy, structure, children }: Site, ending: ReadonlySet<Site>): boolean {
  if (policy?.ends === true) return true;
  const listEnds = (list: Site): boolean => list.children.some((child) => ending.has(child));
  if (policy?.name === "choose") return children.at(-1)?.element.name === "otherwise" && children.every(listEnds);
  // The policies of wait run side by side; those of the others one after another, once at least.
  return policy !== undefined && structure.policies !== undefined && element.name !== "wait" && children.some((child) => ending.has(child));
}
