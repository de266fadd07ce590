import type { Structure } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { attributeOf, startsExpression, textOf, type XmlElement, type XmlText } from "../../xml/index.js";
import { checkMixed } from "./mixed.js";
import { holdsUnless } from "./unless.js";
import { checkLiteral, isDynamic, shown } from "./values.js";

/** The element's own text: missing, out of place, or not what it takes. */
export function* checkText(element: XmlElement, structure: Structure): Generator<Diagnostic> {
  const spec = structure.text;
  if (spec === undefined) {
    if (structure.openContent !== true) yield* checkUnexpectedText(element);
    return;
  }
  const value = textOf(element);
  const at = firstText(element)?.at ?? element.at;
  if (value === "") {
    if (spec.required && (spec.requiredUnless === undefined || !holdsUnless(element, structure, spec.requiredUnless))) yield diagnose("text-missing", { element: element.name }, element.at);
  } else if (!spec.expression && startsExpression(value)) {
    yield diagnose("text-expression", { element: element.name }, at);
  } else {
    if (spec.expressionDoubt !== undefined && startsExpression(value)) yield diagnose("policy-attribute-doubtful", { element: element.name, problem: `has an expression: ${spec.expressionDoubt}`, fix: "Write the value itself, in a `choose` where it depends on the request." }, at);
    if (spec.expression && !isTemplate(element)) yield* checkMixed(value, { element: element.name }, at);
    const problem = isDynamic(value) ? undefined : checkLiteral(value, spec);
    if (problem !== undefined)
      yield problem.doubt === undefined
        ? diagnose("text-value", { element: element.name, value: shown(value), expected: problem.expected }, at)
        : diagnose("policy-attribute-doubtful", { element: element.name, problem: `is "${shown(value)}": ${problem.doubt}`, fix: `Use ${problem.expected}.` }, at);
  }
}

/** Liquid has a syntax of its own, in which `@(` is text. */
function isTemplate(element: XmlElement): boolean {
  const template = attributeOf(element, "template")?.value.trim();
  return template !== undefined && template !== "none";
}

export function* checkUnexpectedText(element: XmlElement): Generator<Diagnostic> {
  const text = firstText(element);
  if (text !== undefined) yield diagnose("text-unexpected", { element: element.name }, text.at);
}

function firstText(element: XmlElement): XmlText | undefined {
  return element.children.find((child): child is XmlText => child.kind === "text" && child.value.trim() !== "");
}
