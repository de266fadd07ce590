import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import type { Site } from "../survey.js";

/** retry, wait and limit-concurrency: what they do they do to the policies that they hold. */
export function* checkWrapper({ element, children }: Site): Generator<Diagnostic> {
  if (children.length > 0) return;
  yield diagnose("policy-idle", { element: element.name, problem: "holds no policy", why: "It only acts on the policies inside it.", fix: "Put the policies that are meant into it, or remove it." }, element.at);
}
