import { documentKinds } from "../catalog/documents/index.js";
import type { Field } from "../catalog/fields/index.js";
import { isResourceType, kindOf } from "../catalog/resources/index.js";
import type { Plain, PlainMap } from "../policy/decompile/index.js";
import type { ExtractedDocument, Extraction } from "./extraction.js";
import { plainOf } from "./print-yaml-documents.js";
import { FileText, isMap, PolicyText, SecretValue, type Value, type ValueMap } from "./value.js";

/** What an environment changes in the definitions, by the address of each document. Undefined for a key says that it has none of it. */
export interface EnvironmentOverrides {
  readonly overrides: PlainMap;
  /** What no override can say. */
  readonly unsaid: readonly { readonly what: string; readonly why: string }[];
}

/** The differences between two extractions of the same definitions. */
export function overridesBetween(base: Extraction, own: Extraction): EnvironmentOverrides {
  const before = new Map(base.documents.map((d) => [addressOf(d), d]));
  const unsaid: { what: string; why: string }[] = [];
  const overrides: Record<string, Plain> = {};
  for (const document of own.documents) {
    const address = addressOf(document);
    const other = before.get(address);
    if (other === undefined) unsaid.push({ what: address, why: "only one environment has it" });
    else {
      const fields = fieldsOf(document.kind);
      const difference = differenceOf(withoutAuthored(other.value, document.value, fields), withDerived(other.value, document.value, fields), (path) => void unsaid.push({ what: `${address} ${path}`, why: "an override cannot take it away" }), "");
      if (difference !== undefined) overrides[address] = difference;
    }
  }
  return { overrides, unsaid };
}

function fieldsOf(kind: ExtractedDocument["kind"]): readonly (readonly [string, Field])[] {
  const type = documentKinds[kind].segment;
  return isResourceType(type) ? Object.entries<Field>(kindOf(type).fields) : [];
}

/** A field that others derive from need not be taken away: what would derive from it is written out beside it. */
function withoutAuthored(before: ValueMap, after: ValueMap, fields: readonly (readonly [string, Field])[]): ValueMap {
  const gone = fields.filter(([name, { form }]) => form.kind === "authored" && after[name] === undefined).map(([name]) => name);
  return gone.length === 0 ? before : Object.fromEntries(Object.entries(before).filter(([name]) => !gone.includes(name)));
}

/** What one environment derives and the other writes out is written out for both. */
function withDerived(before: ValueMap, after: ValueMap, fields: readonly (readonly [string, Field])[]): ValueMap {
  const derived = fields.flatMap(([name, { absent }]): [string, string][] => {
    if (absent === undefined || absent === "name" || !("derived" in absent) || before[name] === undefined || after[name] !== undefined) return [];
    const value = absent.derived(after);
    return typeof value === "string" ? [[name, value]] : [];
  });
  return derived.length === 0 ? after : { ...after, ...Object.fromEntries(derived) };
}

function addressOf({ kind, name, workspace }: ExtractedDocument): string {
  const { segment } = documentKinds[kind];
  const isOnly = kind === "GlobalPolicy" || name === segment;
  return `${workspace === undefined ? "" : `workspace/${workspace}/`}${isOnly ? segment : `${segment}/${name}`}`;
}

/** Maps merge, everything else is replaced; a policy document is replaced as a whole. */
function differenceOf(before: ValueMap, after: ValueMap, cannot: (path: string) => void, path: string): PlainMap | undefined {
  const changed: Record<string, Plain> = {};
  for (const key of Object.keys(before)) if (after[key] === undefined) cannot(`${path}${key}`);
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    if (old !== undefined && sameValue(old, value)) continue;
    if (old !== undefined && isMap(old) && isMap(value)) {
      const below = differenceOf(old, value, cannot, `${path}${key}.`);
      if (below !== undefined) changed[key] = below;
    } else changed[key] = value instanceof PolicyText && value.file === undefined ? { xml: value.xml } : plainOf(value);
  }
  return Object.keys(changed).length === 0 ? undefined : changed;
}

function sameValue(a: Value, b: Value): boolean {
  const text = (value: Value): string => JSON.stringify(value, (_key, v: unknown) => (v instanceof PolicyText ? ["policy", v.xml] : v instanceof SecretValue ? ["secret", v.name] : v instanceof FileText ? ["file", v.text] : v));
  return text(a) === text(b);
}
