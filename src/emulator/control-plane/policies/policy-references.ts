import { attributeOf, isExpression, walkElements, type XmlElement } from "../../../xml/index.js";
import type { Context } from "../context.js";
import { validationError, type ErrorDetail } from "../errors.js";
import { findNamedValue, namedValuesIn, usesIndex, usesValueIndex } from "../references.js";
import { elementMessage } from "./structure.js";

interface ReferringAttribute {
  readonly element: string;
  readonly attribute: string;
  readonly segment: string;
  /** As the message calls it. */
  readonly title: string;
}

/** Attributes that name another resource (arm-behaviour sections 4 and 7). */
const referring: readonly ReferringAttribute[] = [
  { element: "set-backend-service", attribute: "backend-id", segment: "backends", title: "Backend" },
  { element: "include-fragment", attribute: "fragment-id", segment: "policyFragments", title: "Policy fragment" },
  { element: "authentication-certificate", attribute: "certificate-id", segment: "certificates", title: "Certificate" },
  { element: "log-to-eventhub", attribute: "logger-id", segment: "loggers", title: "Logger" },
];

interface Found extends ReferringAttribute {
  readonly at: XmlElement;
  readonly id: string;
}

export function checkReferences(root: XmlElement, context: Context): void {
  const problems: ErrorDetail[] = [];
  for (const element of outsideLiquid(root))
    for (const name of valuesIn(element))
      if (findNamedValue(name, context) === undefined) problems.push(elementMessage(element, `Cannot find a property '${name}'`));
  for (const { at, id, segment, title } of resourcesIn(root, context))
    if (context.store.get(keyOf(segment, id, context)) === undefined)
      problems.push(elementMessage(at, `${title} with id '${id}' could not be found.`));
  if (problems.length > 0) throw validationError(...problems);
}

/** What the stored policy is found by, so that nothing it needs can be deleted. */
export function referenceIndexes(root: XmlElement, context: Context): string[] {
  const values = [...outsideLiquid(root)].flatMap(valuesIn).map((name) => usesValueIndex(context.container.key, name));
  const resources = resourcesIn(root, context).map(({ segment, id }) => usesIndex(keyOf(segment, id, context)));
  return [...new Set([...values, ...resources])];
}

function keyOf(segment: string, id: string, { container }: Context): string {
  return `${container.key}/${segment}/${id}`.toLowerCase();
}

/** Ids that are expressions are known only at run time; named values in them are put in first. */
function resourcesIn(root: XmlElement, context: Context): Found[] {
  const found: Found[] = [];
  for (const element of walkElements(root))
    for (const reference of referring) {
      if (reference.element !== element.name) continue;
      const value = attributeOf(element, reference.attribute)?.value;
      const id = value === undefined ? undefined : withValues(value, context);
      if (id !== undefined && id !== "" && !isExpression(id)) found.push({ ...reference, at: element, id });
    }
  return found;
}

function withValues(text: string, context: Context): string {
  return text.replace(/\{\{\s*([A-Za-z0-9._-]+)\s*\}\}/g, (whole, name: string) => {
    const value = findNamedValue(name, context)?.properties.value;
    return typeof value === "string" ? value : whole;
  });
}

/** Without what is inside a Liquid template: Liquid has double braces of its own. */
function* outsideLiquid(element: XmlElement): Generator<XmlElement> {
  yield element;
  if (isLiquid(element)) return;
  for (const child of element.children) if (child.kind === "element") yield* outsideLiquid(child);
}

function isLiquid(element: XmlElement): boolean {
  return element.name === "set-body" && attributeOf(element, "template")?.value === "liquid";
}

/** `{{x}}` in attributes and text of this element alone. */
function valuesIn(element: XmlElement): string[] {
  const texts = element.children.flatMap((child) => (child.kind === "text" && !isLiquid(element) ? [child.value] : []));
  return [...element.attributes.map((attribute) => attribute.value), ...texts].flatMap(namedValuesIn);
}
