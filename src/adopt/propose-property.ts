import { isScalar } from "yaml";
import { isObject, serviceId, type ArmProperties, type JsonValue } from "../catalog/arm/index.js";
import { kindOf, type ResourceType } from "../catalog/resources/index.js";
import type { Position } from "../diagnostics/index.js";
import type { Path } from "../model/project.js";
import type { Candidate, FileEdit } from "./adoption.js";
import { documentProperty, stepsOf, type DocumentStep } from "./document-path.js";
import { referenceEdits } from "./references.js";
import { resourcePlace, valueAt, writtenPlace, type ResourcePlace, type Sources } from "./sources.js";
import { escapedEdit, valueEdits } from "./value-edits.js";
import type { YamlEdit } from "./yaml/yaml-edit.js";
import { follow } from "./yaml/yaml-text.js";

export interface PropertyWish {
  readonly type: ResourceType;
  readonly address: string;
  readonly path: string;
  readonly live: JsonValue;
  /** All there is of the resource: they say which items its lists have. */
  readonly sides: readonly (ArmProperties | undefined)[];
}

/** Where a property is written, and with which value it would be as on the instance. */
export interface PropertyPlace {
  readonly place: ResourcePlace;
  readonly path: Path;
  readonly value: JsonValue;
  readonly edits: readonly YamlEdit[];
}

/** Undefined where nothing in the definitions stands for the property. */
export function propertyPlace({ type, address, path, live, sides }: PropertyWish, sources: Sources): PropertyPlace | undefined {
  const place = resourcePlace(type, address, sources);
  const steps = stepsOf(path, kindOf(type).properties, sides, serviceId(sources.instance));
  const property = steps === undefined ? undefined : documentProperty(type, steps);
  if (place === undefined || property === undefined) return undefined;
  const value = property.written(live);
  const found = resolveSteps(place, property.steps);
  if (found === undefined) return undefined;
  const edits = found.isItem ? itemEdits(place, found.path, value) : valueEdits(found.path, valueIn(place, found.path), value);
  return edits === undefined ? undefined : { place, path: found.path, value, edits };
}

/** A path relative to the resource's own one, as a path of the document. */
function resolveSteps(place: ResourcePlace, steps: readonly DocumentStep[]): { readonly path: Path; readonly isItem: boolean } | undefined {
  const path: (string | number)[] = [...place.path];
  for (const [i, step] of steps.entries()) {
    if (typeof step === "string") {
      path.push(step);
      continue;
    }
    const list = valueIn(place, path);
    const items = Array.isArray(list) ? (list as unknown[]) : [];
    const at = items.findIndex((item) => sameName(step.key === undefined ? item : isObject(item) ? item[step.key] : undefined, step.name));
    const isLast = i === steps.length - 1;
    if (at === -1 && !isLast) return undefined;
    path.push(at === -1 ? items.length : at);
  }
  return { path, isItem: typeof steps.at(-1) === "object" };
}

const sameName = (value: unknown, name: string): boolean => (typeof value === "string" || typeof value === "number") && String(value).toLowerCase() === name.toLowerCase();

function valueIn({ path, value }: ResourcePlace, wanted: Path): unknown {
  return valueAt(value, wanted.slice(path.length));
}

function itemEdits(place: ResourcePlace, path: Path, value: JsonValue): readonly YamlEdit[] | undefined {
  const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
  const current = valueIn(place, list);
  const items = Array.isArray(current) ? (current as unknown[]) : undefined;
  if (items?.[index] !== undefined) return valueEdits(path, items[index], value);
  if (value === null) return undefined;
  return items === undefined ? [{ kind: "set", path: list, value: [value] }] : [{ kind: "insert", path: list, index: items.length, value }];
}

/** The ways to write it, the least invasive first. */
export function propertyCandidates(found: PropertyPlace, sources: Sources): Candidate[] {
  const { place, path, value, edits } = found;
  const written = writtenPlace(place, path, sources);
  const text = referenceText(written, sources);
  if (text !== undefined && place.substitutes) return referenceCandidates(text, value, written, sources);
  const own = edits.map((edit): FileEdit => {
    const at = "path" in edit ? writtenPlace(place, edit.path, sources) : written;
    const moved: YamlEdit = "path" in edit ? { ...edit, path: at.path } : edit;
    return { kind: "yaml", file: at.file, document: at.document, edit: place.substitutes ? escapedEdit(moved) : moved };
  });
  const candidates: Candidate[] = own.length === 0 ? [] : [candidate(own, written, sources)];
  const isPiecewise = edits.some((e) => e.kind !== "set" || e.path.length > path.length);
  if (value !== null && isPiecewise && typeof path.at(-1) !== "number") candidates.push(candidate([{ kind: "yaml", file: written.file, document: written.document, edit: escapedEdit({ kind: "set", path: written.path, value }) }], written, sources));
  return candidates;
}

interface WrittenPlace {
  readonly file: string;
  readonly document: Position;
  readonly path: Path;
}

function candidate(edits: readonly FileEdit[], { file, document, path }: WrittenPlace, sources: Sources): Candidate {
  return { edits, at: { file, line: lineOf(file, document, path, sources) } };
}

/** Of what stands at the path, or of the deepest part of it that is there. */
export function lineOf(file: string, document: Position, path: Path, sources: Pick<Sources, "yaml">): number {
  const yaml = sources.yaml(file);
  const parsed = yaml?.documentAt(document);
  const found = parsed === undefined ? undefined : follow(parsed, path);
  if (yaml === undefined || found === undefined) return document.line;
  const key = found.pair?.key as { readonly range?: readonly number[] } | undefined;
  return yaml.lines.position(key?.range?.[0] ?? found.node.range?.[0] ?? 0).line;
}

/** The text with `${name}` that the value at a path comes from. */
function referenceText({ file, document, path }: WrittenPlace, sources: Sources): string | undefined {
  const parsed = sources.yaml(file)?.documentAt(document);
  const node = parsed === undefined ? undefined : follow(parsed, path)?.node;
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === "string" && /(^|[^$])\$\{/.test(value) ? value : undefined;
}

export function referenceCandidates(text: string, value: JsonValue, written: WrittenPlace, sources: Sources): Candidate[] {
  return referenceEdits(text, value, (name) => textOfValue(name, sources)).flatMap((edit): Candidate[] => {
    if ("text" in edit) return [candidate([{ kind: "yaml", file: written.file, document: written.document, edit: { kind: "set", path: written.path, value: edit.text } }], written, sources)];
    const at = valuePlace(edit.name, sources);
    return at === undefined || edit.value === null ? [] : [candidate((valueEdits(at.path, at.value, edit.value) ?? []).map((e) => ({ kind: "yaml", file: at.file, document: at.document, edit: e })), at, sources)];
  });
}

function textOfValue(name: string, { model }: Sources): string | undefined {
  const value = model.scope.lookup(name);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Where the environment gives a name its value: the instance's own come first. */
function valuePlace(name: string, { environment, instance }: Sources): (WrittenPlace & { readonly value: unknown }) | undefined {
  const { values = {}, instances } = environment.document;
  const index = instances.findIndex((i) => i.name === instance.name);
  const own = instances[index]?.values?.[name];
  const value = own ?? values[name];
  if (value === undefined || (isObject(value) && "fromEnv" in value)) return undefined;
  const at = environment.locate(["name"]);
  return { file: at.file, document: at.range.start, path: own === undefined ? ["values", name] : ["instances", index, "values", name], value };
}
