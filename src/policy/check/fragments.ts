import type { Section } from "../../catalog/policies/index.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { attributeOf, childElements, type XmlElement } from "../../xml/index.js";
import { policyReferences, type PolicyReferences, type Reference } from "../references.js";
import type { CheckContext, NamedKind } from "./context.js";
import { surveyDocument, type Site, type Survey } from "./survey.js";

/** Names of fragments, named values, backends, loggers and certificates that are known not to be there. */
export function* checkNames(survey: Survey, { surroundings }: CheckContext): Generator<Diagnostic> {
  if (surroundings?.names === undefined) return;
  const found = policyReferences(survey.root);
  for (const [kind, list] of listsByKind) {
    const known = surroundings.names[kind];
    if (known === undefined) continue;
    for (const { name, at } of found[list]) {
      if (!known.has(name)) yield diagnose("policy-reference-unknown", { kind, name, suggestion: nearest(name, known) }, at);
    }
  }
}

type ReferenceList = { [K in keyof PolicyReferences]: PolicyReferences[K] extends readonly Reference[] ? K : never }[keyof PolicyReferences];

const listsByKind: readonly (readonly [NamedKind, ReferenceList])[] = [
  ["fragment", "fragments"],
  ["named value", "namedValues"],
  ["backend", "backends"],
  ["logger", "loggers"],
  ["certificate", "certificates"],
];

/** What an included fragment brings to where it is included, as far as its content is known. */
export function* checkIncludes(survey: Survey, context: CheckContext): Generator<Diagnostic> {
  const fragments = context.surroundings?.fragments;
  if (fragments === undefined) return;
  const misplaced = new Map<string, Misplaced | undefined>();
  const circles = new Map<string, string | undefined>();
  for (const site of survey.sites) {
    const id = site.policy?.name === "include-fragment" ? attributeOf(site.element, "fragment-id") : undefined;
    const fragment = id === undefined ? undefined : fragments.get(id.value);
    if (id === undefined || fragment === undefined) continue;
    if (!circles.has(id.value)) circles.set(id.value, findCircle(id.value, fragments));
    const cycle = circles.get(id.value);
    if (cycle !== undefined) yield diagnose("fragment-cycle", { cycle }, site.element.at);
    const key = `${site.section ?? ""} ${id.value}`;
    if (!misplaced.has(key)) misplaced.set(key, findMisplaced(fragment, site.section, context));
    const wrong = misplaced.get(key);
    if (wrong !== undefined) yield diagnose("fragment-misplaced", { fragment: id.value, ...wrong }, site.element.at);
  }
}

interface Misplaced {
  readonly element: string;
  /** `in the inbound section` */
  readonly place: string;
}

function findMisplaced(fragment: XmlElement, section: Section | undefined, { scope, gateways = [] }: CheckContext): Misplaced | undefined {
  for (const { policy, parent } of surveyDocument(fragment, "fragment").sites) {
    if (policy === undefined || !isPlaced(parent)) continue;
    if (section !== undefined && !policy.sections.includes(section) && policy.doubt?.sections?.[section] === undefined) return { element: policy.name, place: `in the ${section} section` };
    if (scope !== undefined && !policy.scopes.includes(scope)) return { element: policy.name, place: `in policies of ${scope} scope` };
    const lacking = gateways.filter((gateway) => !policy.gateways.includes(gateway) && policy.doubt?.gateways?.[gateway] === undefined);
    if (lacking.length > 0) return { element: policy.name, place: `on the ${lacking.join(" and ")} gateway${lacking.length === 1 ? "" : "s"}` };
  }
  return undefined;
}

/** A policy that is a part of another, such as set-body of return-response, may stand wherever that one may. */
function isPlaced(parent: Site | undefined): boolean {
  return parent?.structure.policies !== undefined;
}

/** `a → b → a`: fragments that include each other, reached from this one. */
function findCircle(start: string, fragments: ReadonlyMap<string, XmlElement>): string | undefined {
  const trail: string[] = [];
  const done = new Set<string>();
  const visit = (name: string): string | undefined => {
    const seen = trail.indexOf(name);
    if (seen !== -1) return [...trail.slice(seen), name].join(" → ");
    const fragment = fragments.get(name);
    if (done.has(name) || fragment === undefined) return undefined;
    trail.push(name);
    for (const next of includedIn(fragment)) {
      const circle = visit(next);
      if (circle !== undefined) return circle;
    }
    trail.pop();
    done.add(name);
    return undefined;
  };
  return visit(start);
}

function* includedIn(element: XmlElement): Generator<string> {
  for (const child of childElements(element)) {
    const id = child.name === "include-fragment" ? attributeOf(child, "fragment-id")?.value : undefined;
    if (id !== undefined) yield id;
    yield* includedIn(child);
  }
}
