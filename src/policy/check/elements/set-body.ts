import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf, textOf } from "../../../xml/index.js";
import type { Site } from "../survey.js";

/** set-body: inside return-response the `body` of a Liquid template is empty. */
export function* checkSetBody({ element, parent }: Site): Generator<Diagnostic> {
  const template = attributeOf(element, "template");
  if (parent?.policy?.name !== "return-response" || template?.value !== "liquid" || !/\{[{%][^{}]*\bbody\b/.test(textOf(element))) return;
  const problem = "reads `body` in a template, which is empty inside <return-response>";
  yield diagnose("policy-idle", { element: "set-body", problem, why: "There is no response yet whose body the template could read.", fix: "Put the template into a <set-body> outside, or write the body as an expression." }, template.at);
}
