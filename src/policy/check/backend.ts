import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { CheckContext } from "./context.js";
import { sitesWithin, type Site, type Survey } from "./survey.js";
import { alwaysAnswers } from "./unreachable.js";

/** A backend section that is written and calls no backend, so that no response comes. */
export function* checkBackend(survey: Survey, { scope }: CheckContext): Generator<Diagnostic> {
  const backend = survey.sections.get("backend");
  if (backend === undefined || scope === undefined || [...sitesWithin(backend)].some(mayAnswer)) return;
  const inbound = survey.sections.get("inbound");
  if (inbound !== undefined && alwaysAnswers(inbound, survey)) return;
  yield diagnose("backend-not-called", { inherits: scope !== "global" }, backend.element.at);
}

/** Fragments, and elements that are not known, may do anything. */
const answering: ReadonlySet<string> = new Set(["base", "forward-request", "include-fragment", "set-graphql-resolver", "invoke-request"]);

function mayAnswer({ element, policy, parent }: Site): boolean {
  return parent !== undefined && (answering.has(element.name) || policy?.ends === true || (policy === undefined && parent.structure.policies !== undefined));
}
