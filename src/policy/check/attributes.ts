import { attributesOf, entryOf, type AttributeSpec, type Gateway, type Structure } from "../../catalog/policies/index.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { nameLocation, startsExpression, type XmlAttribute, type XmlElement } from "../../xml/index.js";
import { checkMixed } from "./mixed.js";
import { holdsUnless, isSurely } from "./unless.js";
import { checkLiteral, isDynamic, shown } from "./values.js";

/** Unknown, missing and wrong attributes of one element. */
export function* checkAttributes(element: XmlElement, structure: Structure, gateways: readonly Gateway[]): Generator<Diagnostic> {
  const given = new Set<string>();
  for (const { name } of element.attributes) given.add(name);
  for (const attribute of element.attributes) {
    const spec = entryOf(structure.attributes, attribute.name);
    if (spec !== undefined) yield* checkAttribute(element, attribute, spec, gateways);
    else if (!isNamespace(attribute.name)) yield unknownAttribute(element, attribute, structure, given);
  }
  for (const [name, spec] of attributesOf(structure)) if (!given.has(name) && isNeeded(element, structure, spec)) yield missingAttribute(element, name, spec);
}

function isNeeded(element: XmlElement, structure: Structure, { required, requiredUnless, requiredWhen }: AttributeSpec): boolean {
  if (requiredWhen !== undefined && isSurely(element, structure, requiredWhen)) return true;
  return required || (requiredUnless !== undefined && !holdsUnless(element, structure, requiredUnless));
}

function* checkAttribute(element: XmlElement, { name, value, at }: XmlAttribute, spec: AttributeSpec, gateways: readonly Gateway[]): Generator<Diagnostic> {
  if (spec.gateways !== undefined && gateways.length > 0 && !gateways.some((g) => spec.gateways?.includes(g)))
    yield diagnose("policy-attribute-doubtful", { element: element.name, problem: `has \`${name}\`, which works on ${spec.gateways.join(", ")} gateways only`, fix: "Remove it for this instance." }, at);
  if (!spec.expression && startsExpression(value)) {
    yield diagnose("attribute-expression", { element: element.name, attribute: name }, at);
    return;
  }
  if (spec.expression) yield* checkMixed(value, { element: element.name, attribute: name }, at);
  if (isDynamic(value)) return;
  if (value.trim() === "" && isIdentifier(name, spec)) {
    yield spec.required || spec.reference !== undefined
      ? diagnose("attribute-value", { element: element.name, attribute: name, value: "", expected: "a name" }, at)
      : diagnose("policy-attribute-doubtful", { element: element.name, problem: `has an empty \`${name}\``, fix: "Give a name, or remove it." }, at);
    return;
  }
  const problem = checkLiteral(value, spec);
  if (problem === undefined) return;
  yield problem.doubt === undefined
    ? diagnose("attribute-value", { element: element.name, attribute: name, value: shown(value), expected: problem.expected, suggestion: problem.suggestion }, at)
    : diagnose("policy-attribute-doubtful", { element: element.name, problem: `has \`${name}\` "${shown(value)}": ${problem.doubt}`, fix: `Use ${problem.expected}.` }, at);
}

/** Whether the value names something, so that it cannot be empty. */
function isIdentifier(name: string, { reference, writes, reads, required }: AttributeSpec): boolean {
  return reference !== undefined || writes !== undefined || reads !== undefined || (name === "name" && required);
}

/** Declarations that XML itself needs, on content in another vocabulary. */
function isNamespace(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:") || name.startsWith("xml:");
}

function unknownAttribute(element: XmlElement, attribute: XmlAttribute, structure: Structure, given: ReadonlySet<string>): Diagnostic {
  const known = attributesOf(structure).map(([name]) => name);
  const missing = known.filter((name) => !given.has(name));
  const allowed = known.length === 0 ? "no attributes" : known.join(", ");
  const asChild = entryOf(structure.children, attribute.name) === undefined ? undefined : `Write it as a child, <${attribute.name}>.`;
  return diagnose("attribute-unknown", { element: element.name, attribute: attribute.name, suggestion: nearest(attribute.name, missing), allowed, instead: asChild }, nameLocation(attribute));
}

function missingAttribute(element: XmlElement, name: string, spec: AttributeSpec): Diagnostic {
  return spec.doubt === undefined
    ? diagnose("attribute-missing", { element: element.name, attribute: name }, element.at)
    : diagnose("policy-attribute-doubtful", { element: element.name, problem: `has no \`${name}\`: ${spec.doubt}`, fix: `Add \`${name}\`.` }, element.at);
}
