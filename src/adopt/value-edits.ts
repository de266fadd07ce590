import { canonicalJson, isObject, type JsonValue } from "../catalog/arm/index.js";
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
  const [have, want] = [current.map((c) => canonicalJson(c)), wanted.map((w) => canonicalJson(w))];
  const gone = have.flatMap((h, i) => (want.includes(h) ? [] : [i]));
  const edits: YamlEdit[] = gone.map((i) => ({ kind: "delete", path: [...path, i] }));
  wanted.forEach((value, i) => {
    if (have.includes(want[i] ?? "")) return;
    // Before the first of those behind it that is there already.
    const next = want.slice(i + 1).map((w) => have.indexOf(w)).find((at) => at !== -1);
    edits.push({ kind: "insert", path, index: next ?? current.length, value });
  });
  return edits;
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
