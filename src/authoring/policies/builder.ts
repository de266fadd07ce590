import { attributesOf, childrenOf, structureOfChild, structureOfPolicy, type PolicyCatalog, type PolicyName, type Structure, type TextSpec } from "../../catalog/policies/index.js";
import { captureCallSite, withCallSite } from "../call-site.js";
import type { PolicyArguments, PolicyItem, PolicyList, ValueOf } from "./arguments.js";

/** An element that needs no attribute may be given by its text alone. */
type Text<N extends PolicyName> = PolicyCatalog[N] extends { readonly text: infer T extends TextSpec } ? ValueOf<T> : never;

type Nested<N extends PolicyName> = PolicyCatalog[N] extends { readonly policies: object } ? [policies: PolicyList] : [];

/** Attributes may be left out as a whole where none is needed; an element with text takes it in their place. */
type Parameters<N extends PolicyName> = object extends PolicyArguments<N>
  ? Nested<N> extends []
    ? [value?: PolicyArguments<N> | Text<N>]
    : [value: PolicyArguments<N>, ...Nested<N>]
  : [value: PolicyArguments<N>, ...Nested<N>];

export type PolicyBuilder<N extends PolicyName> = (...parameters: Parameters<N>) => PolicyItem;

/** A function that writes one policy element: typed arguments in, the value form out, with the place of the call. */
export function builder<N extends PolicyName>(name: N): PolicyBuilder<N> {
  const structure = structureOfPolicy(name);
  if (structure === undefined) throw new Error(`the catalog has no policy ${name}`);
  const build = (...parameters: readonly unknown[]): PolicyItem => {
    const [value, policies] = parameters;
    const written = kebabValue(value, structure);
    const content = policies === undefined ? written : { ...(written as object), policies };
    return withCallSite({ [name]: content ?? null }, captureCallSite(build));
  };
  return build;
}

/** The same value with the element's own names. What the structure does not know is passed on for the checks to report. */
export function kebabValue(value: unknown, structure: Structure): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => kebabEntry(entry, structure));
  return isObject(value) ? kebabMap(value, structure) : value;
}

/** An entry of a list: of nested policies as it is; of the one kind of child in that child's names. */
function kebabEntry(entry: unknown, structure: Structure): unknown {
  const [only] = childrenOf(structure);
  return structure.policies !== undefined || only === undefined ? entry : kebabValue(entry, structureOfChild(only[1]));
}

function kebabMap(map: object, structure: Structure): Record<string, unknown> {
  const children = new Map(childrenOf(structure).map(([name, spec]) => [camel(name), { name, spec }]));
  const attributes = new Map(attributesOf(structure).map(([name]) => [camel(name), name]));
  const written = Object.entries(map).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    written.map(([key, value]: [string, unknown]) => {
      const child = children.get(key);
      if (child === undefined) return [attributes.get(key) ?? key, value];
      const inner = structureOfChild(child.spec);
      const repeated = Array.isArray(value) && child.spec.max !== 1;
      return [child.name, repeated ? value.map((entry: unknown) => kebabValue(entry, inner)) : kebabValue(value, inner)];
    }),
  );
}

export function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
