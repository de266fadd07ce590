import { uniqueDiagnostics, type Diagnostic } from "../diagnostics/index.js";
import type { Model } from "../model/model.js";
import type { Traffic } from "../traffic/index.js";
import { rules } from "./rules/index.js";
import { subjectOf } from "./subject.js";

export { rules } from "./rules/index.js";

/** Every rule over every instance of an environment that has no errors, along the ways that calls take. */
export function lintModel(model: Model, traffic: Traffic): Diagnostic[] {
  return uniqueDiagnostics(
    model.instances.flatMap((instance) => {
      const subject = subjectOf(model.environment, instance, traffic);
      return Object.values(rules).flatMap((rule) => [...rule(subject)]);
    }),
  );
}
