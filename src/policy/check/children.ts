import { childrenOf, entryOf, structureOfChild, type ChildSpec, type Structure } from "../../catalog/policies/index.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { childElements, textOf, type XmlElement } from "../../xml/index.js";
import { holdsUnless, isSurely } from "./unless.js";

/** Unknown children, their order and their number. */
export function* checkChildren(element: XmlElement, structure: Structure): Generator<Diagnostic> {
  const known = childrenOf(structure);
  const children = childElements(element);
  const strange = structure.openContent === true ? [] : children.filter((child) => entryOf(structure.children, child.name) === undefined);
  for (const child of strange) yield unknownChild(element, child, structure);
  const meant = new Set(strange.map((child) => nearest(child.name, known.map(([name]) => name))));
  if (structure.childOrder !== "any") yield* checkOrder(children, known);
  for (const [name, spec] of known) {
    const found = children.filter((child) => child.name === name);
    // A misspelt one has been reported.
    if (found.length > 0 || !meant.has(name)) yield* checkCount(element, structure, name, spec, found);
    if (spec.alone !== undefined) yield* checkAlone(element, spec.alone, found);
  }
}

function unknownChild(parent: XmlElement, child: XmlElement, structure: Structure): Diagnostic {
  const names = childrenOf(structure).map(([name]) => name);
  const allowed = names.length === 0 ? "no child elements" : names.map((name) => `<${name}>`).join(", ");
  return diagnose("element-unknown", { parent: parent.name, element: child.name, suggestion: nearest(child.name, names), allowed, instead: placeOf(child.name, structure) }, child.at);
}

/** Where else in the parent the name is known. */
function placeOf(name: string, structure: Structure): string | undefined {
  if (entryOf(structure.attributes, name) !== undefined) return `Write it as the attribute \`${name}\`.`;
  const within = childrenOf(structure).find(([, spec]) => entryOf(structureOfChild(spec).children, name) !== undefined);
  return within === undefined ? undefined : `Put it into <${within[0]}>.`;
}

function* checkOrder(children: readonly XmlElement[], known: readonly [string, ChildSpec][]): Generator<Diagnostic> {
  const rank = new Map(known.map(([name], i) => [name, i]));
  let last: XmlElement | undefined;
  for (const child of children) {
    const here = rank.get(child.name);
    if (here === undefined || known[here]?.[1].anyPlace !== undefined) continue;
    if (last !== undefined && here < (rank.get(last.name) ?? 0)) {
      const order = known.map(([name]) => `<${name}>`).join(", ");
      yield diagnose("policy-order", { element: child.name, problem: `stands after <${last.name}>`, order }, child.at);
    } else last = child;
  }
}

function* checkCount(parent: XmlElement, structure: Structure, name: string, spec: ChildSpec, found: readonly XmlElement[]): Generator<Diagnostic> {
  const least = spec.requiredWhen !== undefined && isSurely(parent, structure, spec.requiredWhen) ? Math.max(spec.min, 1) : spec.min;
  if (found.length < least && (spec.requiredUnless === undefined || !holdsUnless(parent, structure, spec.requiredUnless))) {
    yield spec.doubt?.few === undefined
      ? diagnose("element-missing", { parent: parent.name, element: `<${name}>` }, parent.at)
      : diagnose("policy-structure-doubtful", { element: parent.name, problem: `has no <${name}>`, why: spec.doubt.few, fix: `Add <${name}>.` }, parent.at);
  }
  const surplus = spec.max === "many" ? undefined : found[spec.max];
  if (spec.max === "many" || surplus === undefined) return;
  yield spec.doubt?.many === undefined
    ? diagnose("element-repeated", { parent: parent.name, element: name, max: spec.max }, surplus.at)
    : diagnose("policy-structure-doubtful", { element: parent.name, problem: `has more than ${spec.max} <${name}>`, why: spec.doubt.many, fix: "Merge them." }, surplus.at);
}

function* checkAlone(parent: XmlElement, value: string, found: readonly XmlElement[]): Generator<Diagnostic> {
  const alone = found.find((child) => textOf(child) === value);
  if (alone === undefined || found.length === 1) return;
  const problem = `lists "${value}" beside others`;
  yield diagnose("policy-structure-doubtful", { element: parent.name, problem, why: `the reference takes "${value}" alone, or a list without it`, fix: `Remove the others, or "${value}".` }, alone.at);
}
