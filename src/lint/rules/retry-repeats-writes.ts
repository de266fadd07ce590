import { diagnose } from "../../diagnostics/index.js";
import { attributeOf } from "../../xml/index.js";
import type { Rule } from "../subject.js";

const creating = new Set(["POST", "PATCH"]);

/** A write whose answer was lost may have been done: Dataverse's POST creates once more, its PATCH is an upsert. */
export const retryRepeatsWrites: Rule = function* ({ reached }) {
  for (const { path } of reached) {
    if (!creating.has(path.operation.method)) continue;
    for (const step of path.steps) {
      if (step.name !== "retry" || !path.steps.some((s) => s.name === "forward-request" && s.within.includes(step))) continue;
      const condition = attributeOf(step.element, "condition");
      if (path.decisions.condition(condition?.value ?? "", step.variables) === false || /If-Match/i.test(condition?.value ?? "")) continue;
      yield diagnose("retry-repeats-writes", { method: path.operation.method, operation: `${path.api.address}/operation/${path.operation.name}` }, condition?.at ?? step.element.at);
    }
  }
};
