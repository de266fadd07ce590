import { canonicalJson, isObject, type JsonValue } from "../catalog/arm/index.js";
import { matchSequence } from "../expressions/compare/match-sequence.js";
import type { Path } from "../model/project.js";
import type { YamlEdit } from "./yaml/yaml-edit.js";

/** The edits that make one value of another, touching only what differs. Undefined: there is nothing to touch. */
export function valueEdits(path: Path, current: unknown, wanted: JsonValue): readonly YamlEdit[] | undefined {
  if (wanted === null) return current === undefined ? undefined : [{ kind: "delete", path }];
  if (Array.isArray(current) && Array.isArray(wanted)) return listEdits(path, current as unknown[], wanted as JsonValue[]);
  if (isObject(current) && isObject(wanted)) {
    const names = [...new Set([...Object.keys(current), ...Object.keys(wanted)])];
    const values = wanted as Readonly<Record<string, JsonValue>>;
    return names.flatMap((name) => (canonicalJson(current[name]) === canonicalJson(values[name]) ? [] : (valueEdits([...path, name], current[name], values[name] ?? null) ?? [])));
  }
  return [{ kind: "set", path, value: wanted }];
}

/** Items that went and items that came; the others stay as they are written. */
function listEdits(path: Path, current: readonly unknown[], wanted: readonly JsonValue[]): YamlEdit[] {
  const known = new Map<string, number>();
  const numbered = (values: readonly unknown[]): number[] =>
    values.map((value) => {
      const text = canonicalJson(value);
      known.set(text, known.get(text) ?? known.size);
      return known.get(text) ?? 0;
    });
  const pairs = new Map(matchSequence(numbered(wanted), numbered(current)));
  const kept = new Set(pairs.values());
  const gone = current.flatMap((_, i): YamlEdit[] => (kept.has(i) ? [] : [{ kind: "delete", path: [...path, i] }]));
  const come = wanted.flatMap((value, i): YamlEdit[] => {
    if (pairs.has(i)) return [];
    // Before the first of those behind it that is there already.
    const next = wanted.findIndex((_, at) => at > i && pairs.has(at));
    return [{ kind: "insert", path, index: pairs.get(next) ?? current.length, value }];
  });
  return [...gone, ...come];
}

/** A list whose order says nothing, in the order that it is written in already. */
export function inOrderOf(current: unknown, wanted: JsonValue): JsonValue {
  if (!Array.isArray(current) || !Array.isArray(wanted)) return wanted;
  const place = new Map(current.map((c, i) => [canonicalJson(c), i]));
  const placeOf = (value: JsonValue): number => place.get(canonicalJson(value)) ?? current.length;
  return [...(wanted as readonly JsonValue[])].sort((a, b) => placeOf(a) - placeOf(b));
}

/** In YAML `${name}` is a value of the environment. */
export function escaped(value: JsonValue): JsonValue {
  if (typeof value === "string") return value.replaceAll("${", () => "$${");
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(escaped);
  if (isObject(value)) return Object.fromEntries(Object.entries(value as Readonly<Record<string, JsonValue>>).map(([k, v]) => [k, escaped(v)]));
  return value;
}

export function escapedEdit(edit: YamlEdit): YamlEdit {
  return edit.kind === "set" || edit.kind === "insert" ? { ...edit, value: escaped(edit.value) } : edit;
}
