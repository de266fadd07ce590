import { childrenOf, entryOf, type AttributeSpec, type ChildSpec, type Structure, type TextSpec, type When } from "../../../src/catalog/policies/index.js";
import { ruleDifferences, type ReferenceRules } from "./reference-rules.js";

interface ReferenceValue {
  readonly type: string;
  readonly required: boolean | null;
  readonly expression: boolean | null;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly recommendedMax?: number;
  readonly special?: Readonly<Record<string, string>>;
  readonly secret?: boolean;
  readonly reference?: string;
}

interface ReferenceWhen {
  readonly attr: string;
  readonly in?: readonly string[];
  readonly equals?: string;
}

export interface ReferenceAttribute extends ReferenceValue {
  readonly default?: string | number | boolean;
  readonly requiredUnless?: ReferenceWhen;
  readonly onlyWhen?: ReferenceWhen;
  readonly sections?: readonly string[];
  readonly alias?: string;
  readonly conflictsWith?: string | readonly string[];
  readonly requires?: string;
}

export interface ReferenceStructure extends ReferenceRules {
  readonly attributes?: Readonly<Record<string, ReferenceAttribute>>;
  readonly elements?: Readonly<Record<string, ReferenceChild>>;
  readonly text?: ReferenceValue & { readonly wildcardExclusive?: boolean };
  readonly mixedText?: ReferenceValue;
  readonly acceptsPolicies?: boolean | readonly string[];
  readonly childPoliciesExcluded?: readonly string[];
  readonly childOrder?: readonly string[];
  readonly orderedChildren?: boolean;
  readonly openContent?: boolean;
  readonly acceptsForeignXml?: boolean;
  readonly forbiddenNames?: readonly string[];
  readonly allowedReturnTypes?: readonly string[];
}

interface ReferenceChild extends ReferenceStructure {
  readonly min: number | null;
  readonly max: number | "unbounded" | null;
  readonly policy?: string;
  readonly policyRef?: string;
  /** Two shapes: `{attr, in}`, and `{attribute: value}`. */
  readonly requiredUnless?: Readonly<Record<string, string>>;
  readonly requiredWhen?: ReferenceWhen;
}

export function differ(what: string, ours: unknown, theirs: unknown): string[] {
  return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`${what}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`];
}

export function structureDifferences(path: string, ours: Structure, theirs: ReferenceStructure): string[] {
  const text = theirs.text ?? theirs.mixedText;
  const nested = theirs.acceptsPolicies;
  return [
    ...attributeDifferences(path, ours, theirs),
    ...childDifferences(path, ours, theirs),
    ...orderDifferences(path, ours, theirs),
    ...ruleDifferences(path, ours, theirs),
    ...differ(`${path} text`, ours.text !== undefined && ours.text.documented !== false, text !== undefined),
    ...(ours.text === undefined || text === undefined ? [] : valueDifferences(`${path} text`, ours.text, text)),
    ...differ(`${path} policies`, ours.policies !== undefined, nested !== undefined && nested !== false),
    ...differ(`${path} policies only`, ours.policies?.only, Array.isArray(nested) ? nested : undefined),
    ...differ(`${path} policies except`, ours.policies?.except, theirs.childPoliciesExcluded),
    ...(theirs.openContent === undefined ? [] : differ(`${path} open content`, ours.openContent ?? false, theirs.openContent)),
    ...differ(`${path} foreign`, ours.foreign ?? false, theirs.acceptsForeignXml ?? false),
    ...(theirs.forbiddenNames === undefined ? [] : differ(`${path}@name ineffective`, ours.attributes.name?.ineffective?.values, theirs.forbiddenNames.map((name) => name.toLowerCase()))),
    ...(theirs.allowedReturnTypes === undefined ? [] : differ(`${path}@value returns`, [...(ours.attributes.value?.returns ?? [])].sort(), [...theirs.allowedReturnTypes].sort())),
  ];
}

function attributeDifferences(path: string, ours: Structure, theirs: ReferenceStructure): string[] {
  const pages = Object.entries(theirs.attributes ?? {});
  const aliases = pages.flatMap(([, page]) => page.alias ?? []);
  const missing = [...pages.map(([name]) => name), ...aliases].filter((name) => entryOf(ours.attributes, name) === undefined).map((name) => `${path}@${name}: missing`);
  const extra = Object.entries(ours.attributes)
    .filter(([name, spec]) => entryOf(theirs.attributes, name) === undefined && !aliases.includes(name) && spec.documented !== false)
    .map(([name]) => `${path}@${name}: not in the reference`);
  const wrong = pages.flatMap(([name, page]) => {
    const spec = entryOf(ours.attributes, name);
    return spec === undefined ? [] : specDifferences(`${path}@${name}`, spec, page);
  });
  return [...missing, ...extra, ...wrong];
}

function specDifferences(path: string, ours: AttributeSpec, page: ReferenceAttribute): string[] {
  return [
    ...valueDifferences(path, ours, page),
    ...differ(`${path} default`, ours.default, page.default),
    ...differ(`${path} required unless`, ours.requiredUnless, when(page.requiredUnless)),
    ...differ(`${path} only when`, ours.onlyWhen, when(page.onlyWhen)),
    ...differ(`${path} sections`, ours.sections, page.sections),
    ...differ(`${path} documented`, ours.documented, undefined),
  ];
}

/** Our types by the reference's, where the word differs or ours checks less. */
const sameType: Readonly<Record<string, readonly string[]>> = {
  integer: ["integer", "http-status"],
  timespan: ["string"],
  "byte-array": ["string"],
  base64url: ["base64"],
  char: ["character"],
};

function valueDifferences(path: string, ours: AttributeSpec | TextSpec, page: ReferenceValue): string[] {
  return [
    ...((sameType[page.type] ?? [page.type]).includes(ours.type) ? [] : [`${path} type: ${ours.type} for ${page.type}`]),
    ...requiredDifferences(path, ours, page),
    ...differ(`${path} expression`, ours.expression, page.expression ?? true),
    ...differ(`${path} values`, ours.values, page.enum),
    ...differ(`${path} min`, ours.min, page.min),
    ...differ(`${path} above`, ours.exclusiveMin, page.exclusiveMin),
    ...differ(`${path} max`, ours.max, page.max),
    ...differ(`${path} warns above`, ours.warnAbove?.limit, page.recommendedMax),
    ...differ(`${path} special`, Object.keys(ours.special ?? {}), Object.keys(page.special ?? {})),
    ...differ(`${path} secret`, ours.secret ?? false, page.secret ?? false),
    ...differ(`${path} reference`, ours.reference, page.reference === "policy-fragment" ? "fragment" : page.reference),
  ];
}

/** Where the page does not say, ours may ask for an attribute as a warning, and for a text, without which the element says nothing. */
function requiredDifferences(path: string, ours: AttributeSpec | TextSpec, page: ReferenceValue): string[] {
  if (page.required !== null) return differ(`${path} required`, ours.required, page.required);
  return "description" in ours ? differ(`${path} required`, ours.required && ours.doubt === undefined, false) : [];
}

function when(page: ReferenceWhen | undefined): When | undefined {
  return page === undefined ? undefined : { attribute: page.attr, values: page.in ?? (page.equals === undefined ? [] : [page.equals]) };
}

function childDifferences(path: string, ours: Structure, theirs: ReferenceStructure): string[] {
  const pages = Object.entries(theirs.elements ?? {});
  const missing = pages.filter(([name]) => entryOf(ours.children, name) === undefined).map(([name]) => `${path}/${name}: missing`);
  const extra = childrenOf(ours)
    .filter(([name, spec]) => entryOf(theirs.elements, name) === undefined && spec.documented !== false)
    .map(([name]) => `${path}/${name}: not in the reference`);
  const wrong = pages.flatMap(([name, page]) => {
    const spec = entryOf(ours.children, name);
    return spec === undefined ? [] : [...occurrenceDifferences(`${path}/${name}`, spec, page), ...innerDifferences(`${path}/${name}`, spec, page)];
  });
  return [...missing, ...extra, ...wrong];
}

/** No limit given: ours may be one, as a warning. */
function occurrenceDifferences(path: string, spec: ChildSpec, page: ReferenceChild): string[] {
  const max = spec.max === "many" ? "unbounded" : spec.max;
  const lenientMin = page.min === null && (spec.min === 0 || spec.doubt?.few !== undefined);
  const lenientMax = page.max === null && (max === "unbounded" || spec.doubt?.many !== undefined);
  const [unless] = Object.entries(page.requiredUnless ?? {});
  return [
    // The reference counts one that is required on a condition as optional, ours as required otherwise.
    ...(lenientMin || (unless !== undefined && spec.min === 1) ? [] : differ(`${path} min`, spec.min, page.min)),
    ...(lenientMax ? [] : differ(`${path} max`, max, page.max)),
    ...(spec.doubt?.few === undefined ? differ(`${path} required unless`, spec.requiredUnless, unless === undefined ? undefined : { attribute: unless[0], values: [unless[1]] }) : []),
    ...differ(`${path} required when`, spec.requiredWhen, when(page.requiredWhen)),
    ...differ(`${path} alone`, spec.alone !== undefined, page.text?.wildcardExclusive ?? false),
  ];
}

function innerDifferences(path: string, spec: ChildSpec, page: ReferenceChild): string[] {
  const policy = page.policy ?? page.policyRef;
  if ("policy" in spec || policy !== undefined) return differ(`${path} policy`, "policy" in spec ? spec.policy : undefined, policy);
  return structureDifferences(path, spec, page);
}

/** Of the children that the page knows. */
function orderDifferences(path: string, ours: Structure, theirs: ReferenceStructure): string[] {
  const page = theirs.childOrder ?? (theirs.orderedChildren === true ? Object.keys(theirs.elements ?? {}) : undefined);
  if (page === undefined) return [];
  const order = childrenOf(ours).map(([name]) => name).filter((name) => entryOf(theirs.elements, name) !== undefined);
  return differ(`${path} order`, ours.childOrder === "any" ? "any" : order, page);
}
