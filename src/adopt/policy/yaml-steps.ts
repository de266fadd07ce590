import { isMap, isScalar, isSeq } from "yaml";
import type { JsonValue } from "../../catalog/arm/index.js";
import type { Position } from "../../diagnostics/index.js";
import type { Path } from "../../model/project.js";
import { toItems, toValue } from "../../policy/decompile/to-value.js";
import { sourceOf, type PolicyNode } from "../../policy/index.js";
import { attributeOf, type XmlComment, type XmlElement } from "../../xml/index.js";
import type { Candidate, FileEdit } from "../adoption.js";
import { referenceCandidates } from "../propose-property.js";
import type { Sources } from "../sources.js";
import { escapedEdit, valueEdits } from "../value-edits.js";
import type { YamlEdit } from "../yaml/yaml-edit.js";
import { follow } from "../yaml/yaml-text.js";
import { valuePath, type WrittenInYaml } from "./written-node.js";

/** A change of one element that stands in YAML, and the element as it is on the instance. */
export interface YamlStep {
  readonly element: XmlElement;
  readonly written: WrittenInYaml;
  readonly live: PolicyNode;
}

/** The value of an attribute: changed where it stands, added to the element's map, or taken out of it. */
export function attributeCandidates(name: string, { element, written, live }: YamlStep, sources: Sources): Candidate[] {
  const own = attributeOf(element, name);
  const place = own === undefined ? undefined : valuePath(own, written, sources);
  const value = liveAttribute(live, name);
  if (place?.path.at(-1) === name) return scalarCandidates(place, value, written, sources);
  if (own !== undefined || value === null) return [];
  const found = nodeOf(written.path, written, sources);
  if (isMap(found) && typeof written.path.at(-1) === "string") return one([{ kind: "set", path: [...written.path, name], value }], written);
  if (isMap(found) && written.isBare) return one([{ kind: "set", path: [...written.path, name], value }], written);
  // A name alone, or a name without a value.
  if (isScalar(found) && found.value === element.name && written.item !== undefined) return one([{ kind: "set", path: written.item, value: { [element.name]: { [name]: value } } }], written);
  if (isScalar(found) && found.value === null) return one([{ kind: "set", path: [...written.path, name], value }], written);
  return [];
}

export function textCandidates({ element, written, live }: YamlStep, sources: Sources): Candidate[] {
  const own = element.children.find((c) => c.kind === "text");
  const place = own === undefined ? undefined : valuePath(own, written, sources);
  const form = formOf(live);
  const value = isJsonMap(form) ? (form["text"] ?? null) : form;
  if (place === undefined || value === null || typeof value === "object") return [];
  return scalarCandidates(place, value, written, sources);
}

function scalarCandidates({ document, path }: { readonly document: Position; readonly path: Path }, value: JsonValue, written: WrittenInYaml, sources: Sources): Candidate[] {
  const node = nodeOf(path, { ...written, document }, sources);
  const text = isScalar(node) && typeof node.value === "string" && /(^|[^$])\$\{/.test(node.value) ? node.value : undefined;
  if (text !== undefined && value !== null) return referenceCandidates(text, value, { file: written.file, document, path }, sources);
  return one(valueEdits(path, isScalar(node) ? node.value : undefined, value) ?? [], written);
}

/** Out of its list, or out of the map of its parent. */
export function removalCandidates({ written }: Pick<YamlStep, "written">): Candidate[] {
  return one([{ kind: "delete", path: written.item ?? written.path }], written);
}

/** A new element behind or before one that is there. */
export function insertionCandidates(live: PolicyNode, neighbour: WrittenInYaml, behind: boolean, value?: JsonValue): Candidate[] {
  const { item, isBare } = neighbour;
  const form = value ?? (isBare ? formOf(live) : itemOf(live));
  if (item === undefined || form === null) return [];
  return one([{ kind: "insert", path: item.slice(0, -1), index: Number(item.at(-1)) + (behind ? 1 : 0), value: form }], neighbour);
}

/** All of an element as it is on the instance, touching what differs. */
export function wholeCandidates({ element, written, live }: YamlStep, sources: Sources): Candidate[] {
  const node = nodeOf(written.path, written, sources);
  const form = formOf(live);
  if (node === undefined || form === null || written.isBare || typeof written.path.at(-1) !== "string") return [];
  const parsed = sources.yaml(written.file)?.documentAt(written.document);
  const current: unknown = parsed === undefined ? undefined : node.toJS(parsed);
  return element.name === "" ? [] : one(valueEdits(written.path, current, form) ?? [], written);
}

export function one(edits: readonly YamlEdit[], { file, document, line }: WrittenInYaml): Candidate[] {
  const placed = edits.map((edit): FileEdit => ({ kind: "yaml", file, document, edit: escapedEdit(edit) }));
  return placed.length === 0 ? [] : [{ edits: placed, at: { file, line } }];
}

function nodeOf(path: Path, { file, document }: WrittenInYaml, sources: Sources): ReturnType<typeof nodeAtPath> {
  return nodeAtPath(path, file, document, sources);
}

function nodeAtPath(path: Path, file: string, document: Position, sources: Sources) {
  const parsed = sources.yaml(file)?.documentAt(document);
  const found = parsed === undefined ? undefined : follow(parsed, path);
  return found?.depth === path.length ? found.node : undefined;
}

export function isList(path: Path, written: WrittenInYaml, sources: Sources): boolean {
  return isSeq(nodeOf(path, written, sources));
}

function liveAttribute(live: PolicyNode, name: string): JsonValue {
  const form = formOf(live);
  const value = isJsonMap(form) ? form[name] : undefined;
  return value ?? live.attributes.get(name)?.written ?? null;
}

/** The value of an element as YAML says it; null where only XML can. */
export function formOf(live: PolicyNode): JsonValue {
  const source = sourceOf(live);
  const value = source?.kind === "element" && live.structure !== undefined ? toValue(source, live.structure) : undefined;
  return value ?? null;
}

/** As an item of a list of policies. */
export function itemOf(live: PolicyNode): JsonValue {
  const source: XmlElement | XmlComment | undefined = sourceOf(live);
  if (source === undefined) return null;
  const form = live.role === "part" ? formOf(live) : undefined;
  if (source.kind === "element" && form !== undefined) return form === null ? null : { [source.name]: form };
  return toItems([source])[0] ?? null;
}

function isJsonMap(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
