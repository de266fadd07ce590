import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { childrenOf, entryOf, type AttributeSpec, type ChildSpec, type PolicyElement, type Structure } from "../../../src/catalog/policies/index.js";

/** The reference of facts beside the project; tests that need it are skipped where it is missing. */
export const referenceFile = resolve(import.meta.dirname, "../../../../shared/reference/policies.json");
export const hasReference = existsSync(referenceFile);

interface ReferenceAttribute {
  readonly type: string;
  readonly required: boolean | null;
  readonly expression: boolean | null;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly default?: string | number | boolean;
  readonly special?: Readonly<Record<string, string>>;
  readonly secret?: boolean;
  readonly reference?: string;
}

interface ReferenceStructure {
  readonly attributes?: Readonly<Record<string, ReferenceAttribute>>;
  readonly elements?: Readonly<Record<string, ReferenceChild>>;
  readonly text?: { readonly expression: boolean | null };
  readonly mixedText?: { readonly expression: boolean | null };
  readonly acceptsPolicies?: boolean | readonly string[];
}

interface ReferenceChild extends ReferenceStructure {
  readonly min: number | null;
  readonly max: number | "unbounded" | null;
  readonly policy?: string;
  readonly policyRef?: string;
}

export interface ReferencePolicy extends ReferenceStructure {
  readonly sections: readonly string[];
  readonly scopes: readonly string[];
  readonly gateways?: readonly string[];
  readonly category?: string;
  readonly multiplePerSection?: boolean | null;
  readonly maxPerDefinition?: number;
  readonly allowedInFragment?: boolean;
}

export function readReference(): Readonly<Record<string, ReferencePolicy>> {
  const { $base, ...policies } = JSON.parse(readFileSync(referenceFile, "utf8")) as Record<string, ReferencePolicy>;
  return { ...policies, base: $base! };
}

/** Each way in which a catalog entry says something else than the reference, one line each. */
export function differences(entry: PolicyElement, page: ReferencePolicy): string[] {
  const found: string[] = [];
  const compare = (what: string, ours: unknown, theirs: unknown): void => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) found.push(`${entry.name} ${what}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`);
  };
  const sorted = (values: readonly string[] | undefined): string[] => [...(values ?? [])].sort();
  compare("sections", sorted(entry.sections), sorted(page.sections));
  compare("scopes", sorted(entry.scopes), sorted(page.scopes));
  if (page.gateways !== undefined) compare("gateways", sorted(entry.gateways), sorted(page.gateways));
  if (page.category !== undefined) compare("category", entry.category, page.category);
  compare("in fragments", entry.inFragment ?? true, page.allowedInFragment ?? true);
  compare("once", entry.once, page.maxPerDefinition === 1 ? "document" : page.multiplePerSection === false ? "section" : undefined);
  return [...found, ...structureDifferences(entry.name, entry, page)];
}

function structureDifferences(path: string, ours: Structure, theirs: ReferenceStructure): string[] {
  const text = theirs.text ?? theirs.mixedText;
  return [
    ...attributeDifferences(path, ours, theirs),
    ...childDifferences(path, ours, theirs),
    ...differ(`${path} text`, ours.text !== undefined, text !== undefined),
    ...(ours.text === undefined || text === undefined ? [] : differ(`${path} text expression`, ours.text.expression, text.expression ?? true)),
    ...differ(`${path} policies`, ours.policies !== undefined, theirs.acceptsPolicies !== undefined && theirs.acceptsPolicies !== false),
  ];
}

function attributeDifferences(path: string, ours: Structure, theirs: ReferenceStructure): string[] {
  const pages = Object.entries(theirs.attributes ?? {});
  const missing = pages.filter(([name]) => entryOf(ours.attributes, name) === undefined).map(([name]) => `${path}@${name}: missing`);
  const extra = Object.entries(ours.attributes)
    .filter(([name, spec]) => entryOf(theirs.attributes, name) === undefined && spec.documented !== false)
    .map(([name]) => `${path}@${name}: not in the reference`);
  return [...missing, ...extra, ...pages.flatMap(([name, page]) => specDifferences(`${path}@${name}`, entryOf(ours.attributes, name), page))];
}

/** Our types by the reference's, where the word differs or ours checks less. */
const sameType: Readonly<Record<string, readonly string[]>> = {
  integer: ["integer", "http-status"],
  guid: ["string"],
  "header-name": ["string"],
  "media-type": ["string"],
  "uri-template": ["string"],
  "byte-array": ["string"],
  base64url: ["base64"],
  char: ["character"],
};

function specDifferences(path: string, ours: AttributeSpec | undefined, page: ReferenceAttribute): string[] {
  if (ours === undefined) return [];
  return [
    ...((sameType[page.type] ?? [page.type]).includes(ours.type) ? [] : [`${path} type: ${ours.type} for ${page.type}`]),
    ...differ(`${path} required`, ours.required, page.required ?? ours.required),
    ...differ(`${path} expression`, ours.expression, page.expression ?? true),
    ...differ(`${path} values`, ours.values, page.enum),
    ...differ(`${path} min`, ours.min, page.min),
    ...differ(`${path} above`, ours.exclusiveMin, page.exclusiveMin),
    ...differ(`${path} max`, ours.max, page.max),
    ...differ(`${path} default`, ours.default, page.default),
    ...differ(`${path} special`, Object.keys(ours.special ?? {}), Object.keys(page.special ?? {})),
    ...differ(`${path} secret`, ours.secret ?? false, page.secret ?? false),
    ...differ(`${path} reference`, ours.reference, page.reference === "policy-fragment" ? "fragment" : page.reference),
  ];
}

function childDifferences(path: string, ours: Structure, theirs: ReferenceStructure): string[] {
  const pages = Object.entries(theirs.elements ?? {});
  const missing = pages.filter(([name]) => entryOf(ours.children, name) === undefined).map(([name]) => `${path}/${name}: missing`);
  const extra = childrenOf(ours)
    .filter(([name, spec]) => entryOf(theirs.elements, name) === undefined && spec.documented !== false)
    .map(([name]) => `${path}/${name}: not in the reference`);
  return [
    ...missing,
    ...extra,
    ...pages.flatMap(([name, page]) => {
      const spec = entryOf(ours.children, name);
      return spec === undefined ? [] : [...occurrenceDifferences(`${path}/${name}`, spec, page), ...innerDifferences(`${path}/${name}`, spec, page)];
    }),
  ];
}

/** No limit given: ours may be one, as a warning. */
function occurrenceDifferences(path: string, spec: ChildSpec, page: ReferenceChild): string[] {
  const max = spec.max === "many" ? "unbounded" : spec.max;
  const lenient = page.max === null && (max === "unbounded" || spec.doubt?.many !== undefined);
  return [...(page.min === null ? [] : differ(`${path} min`, spec.min, page.min)), ...(lenient ? [] : differ(`${path} max`, max, page.max))];
}

function innerDifferences(path: string, spec: ChildSpec, page: ReferenceChild): string[] {
  const policy = page.policy ?? page.policyRef;
  if ("policy" in spec || policy !== undefined) return differ(`${path} policy`, "policy" in spec ? spec.policy : undefined, policy);
  return structureDifferences(path, spec, page);
}

function differ(what: string, ours: unknown, theirs: unknown): string[] {
  return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`${what}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`];
}
