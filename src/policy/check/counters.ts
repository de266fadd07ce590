import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { attributeOf } from "../../xml/index.js";
import { isConstant } from "./expression-facts.js";
import { namedValuePattern } from "../named-values.js";
import type { Survey } from "./survey.js";

/** Counter keys that every request shares. A named value may hold an expression, so nothing is said about it. */
export function* checkCounters(survey: Survey): Generator<Diagnostic> {
  for (const { element, policy } of survey.sites) {
    const key = policy === undefined ? undefined : attributeOf(element, "counter-key");
    if (key === undefined || key.value.trim() === "" || namedValuePattern.test(key.value)) continue;
    if (isConstant(key.value)) yield diagnose("counter-key-constant", { element: element.name }, key.at);
  }
}
