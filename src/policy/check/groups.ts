import type { Group, Structure } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { attributeOf, childElements, textOf, type XmlElement } from "../../xml/index.js";

/** Attributes, children and text that depend on each other. */
export function* checkGroups(element: XmlElement, structure: Structure): Generator<Diagnostic> {
  for (const group of structure.groups ?? []) yield* checkGroup(element, group, structure);
}

function* checkGroup(element: XmlElement, group: Group, structure: Structure): Generator<Diagnostic> {
  if (group.rule === "requires") {
    const attribute = attributeOf(element, group.attribute);
    if (attribute === undefined || attributeOf(element, group.needs) !== undefined) return;
    yield diagnose("attribute-group", { element: element.name, problem: `has \`${group.attribute}\` without \`${group.needs}\``, fix: `Add \`${group.needs}\`.` }, attribute.at);
    return;
  }
  const given = group.of.filter((name) => isGiven(element, name));
  const names = group.of.map((name) => display(name, structure));
  if (given.length === 0 && group.rule !== "at-most-one") {
    yield diagnose("attribute-group", { element: element.name, problem: `has none of ${names.join(", ")}`, fix: `Add ${group.rule === "exactly-one" ? "one" : "at least one"} of them.` }, element.at);
  }
  const second = given[1];
  if (second !== undefined && group.rule !== "at-least-one") {
    const both = given.map((name) => display(name, structure)).join(" and ");
    yield diagnose("attribute-group", { element: element.name, problem: `has both ${both}`, fix: "Keep one of them." }, attributeOf(element, second)?.at ?? element.at);
  }
}

function isGiven(element: XmlElement, name: string): boolean {
  if (attributeOf(element, name) !== undefined) return true;
  if (name === "text") return textOf(element) !== "";
  return childElements(element).some((child) => child.name === name);
}

function display(name: string, structure: Structure): string {
  if (structure.attributes[name] !== undefined) return `\`${name}\``;
  return name === "text" && structure.text !== undefined ? "its text" : `<${name}>`;
}
