import type { JsonValue } from "../arm/json.js";
import type { Field, Fields } from "./field.js";

/** Another name, with the value as it is written under it. */
export type PropertyName = string | { readonly path: string; readonly written: (live: JsonValue) => JsonValue };

/**
 * By path in the ARM body, where a property is written in a document that has it elsewhere; `[]` stands for an item of a list. Null: nothing
 * of the document stands for it. What is not named goes by the same name on both sides.
 */
export function writtenNames(fields: Fields): Record<string, PropertyName | null> {
  const names: Record<string, PropertyName | null> = {};
  collect(fields, "", "", names);
  return names;
}

function collect(fields: Fields, arm: string, written: string, names: Record<string, PropertyName | null>): void {
  const seen = new Set<string>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.form.kind === "authored") continue;
    const there = field.arm === "" ? arm : join(arm, field.arm ?? name);
    const here = join(written, name);
    // One of several that stand for the same property.
    if (seen.has(there) && field.arm !== "") names[there] = null;
    else if (field.arm !== "") note(field, there, here, names);
    seen.add(there);
    if (field.form.kind === "object") collect(field.form.fields, there, here, names);
    if (field.form.kind === "list") collect(field.form.fields, `${there}[]`, `${here}[]`, names);
  }
}

function note({ form }: Field, there: string, here: string, names: Record<string, PropertyName | null>): void {
  switch (form.kind) {
    case "constant":
      names[there] = null;
      return;
    case "reference":
      if (form.as === "id") names[there] = { path: here, written: form.many ? (ids) => (Array.isArray(ids) ? (ids as readonly JsonValue[]).map(nameOfId) : ids) : nameOfId };
      else if (there !== here) names[there] = here;
      return;
    case "choice":
      names[there] = { path: here, written: (value) => Object.entries(form.values).find(([, arm]) => arm === value)?.[0] ?? value };
      return;
    default:
      if (there !== here) names[there] = here;
  }
}

const join = (before: string, name: string): string => (before === "" ? name : `${before}.${name}`);
const nameOfId = (id: JsonValue): JsonValue => (typeof id === "string" ? (id.split("/").at(-1) ?? id) : id);
