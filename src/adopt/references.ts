import type { JsonValue } from "../catalog/arm/index.js";
import { escaped } from "./value-edits.js";

/** A text with `${name}` in it, and what may be written for it to come out as another value. */
export type ReferenceEdit = { readonly text: string } | { readonly name: string; readonly value: JsonValue };

/** `lookup` gives the value of a name as text; undefined where it may not be shown. */
export function referenceEdits(text: string, wanted: JsonValue, lookup: (name: string) => string | undefined): ReferenceEdit[] {
  const references = [...text.matchAll(/\$\$\{|\$\{([^}]*)\}/g)].filter((m) => m[0] !== "$${");
  const [only, ...others] = references;
  const name = only?.[1]?.trim();
  if (only === undefined || name === undefined) return [];
  if (only[0] === text) return [{ name, value: wanted }];
  if (typeof wanted !== "string") return [];
  const kept = keepingReferences(references.map((r) => r[1]?.trim() ?? ""), wanted, lookup);
  return [...(kept === undefined ? [] : [{ text: kept }]), ...(others.length > 0 ? [] : valueBetween(text, only.index, only[0].length, name, wanted))];
}

/** The wanted text, with the references where their values stand in it. */
function keepingReferences(names: readonly string[], wanted: string, lookup: (name: string) => string | undefined): string | undefined {
  let result = "";
  let rest = wanted;
  for (const name of names) {
    const value = lookup(name);
    const at = value === undefined || value === "" ? -1 : rest.indexOf(value);
    if (value === undefined || at === -1) return undefined;
    result += `${escaped(rest.slice(0, at)) as string}\${${name}}`;
    rest = rest.slice(at + value.length);
  }
  return result + (escaped(rest) as string);
}

/** The value that fits between the text's own ends. */
function valueBetween(text: string, index: number, length: number, name: string, wanted: string): ReferenceEdit[] {
  const plain = (part: string): string => part.replaceAll("$${", "${");
  const [head, tail] = [plain(text.slice(0, index)), plain(text.slice(index + length))];
  const fits = wanted.startsWith(head) && wanted.endsWith(tail) && wanted.length >= head.length + tail.length;
  return fits ? [{ name, value: wanted.slice(head.length, wanted.length - tail.length) }] : [];
}
