import { kindOf, type ResourceType } from "../catalog/resources/index.js";
import type { Position } from "../diagnostics/index.js";
import type { Candidate, FileEdit } from "./adoption.js";
import { lineOf } from "./propose-property.js";
import { resourcePlace, valueAt, writtenPlace, type Sources } from "./sources.js";
import { namesOf, writtenAcross } from "./written-as.js";

/** The ways to take a resource out of the definitions: its entry in a list, its part of a document, or its document. */
export function removalCandidates(type: ResourceType, address: string, sources: Sources): Candidate[] {
  const edits = kindOf(type).association === true ? entryEdits(type, address, sources) : ownEdits(type, address, sources);
  const [first] = edits;
  if (first === undefined) return [];
  return [{ edits: edits.map((e) => e.edit), at: { file: first.edit.file, line: first.line } }];
}

interface LocatedEdit {
  readonly edit: FileEdit;
  readonly line: number;
}

function ownEdits(type: ResourceType, address: string, sources: Sources): LocatedEdit[] {
  const place = resourcePlace(type, address, sources);
  if (place === undefined) return [];
  const { file, document, path } = place;
  if (path.length === 0) return [{ edit: { kind: "yaml", file, document, edit: { kind: "delete-document" } }, line: document.line }];
  return place.value === undefined ? [] : [deleteEdit(writtenPlace(place, path, sources), sources)];
}

/** A link may stand in the lists of both its ends. */
function entryEdits(type: ResourceType, address: string, sources: Sources): LocatedEdit[] {
  const [owner = "", ...names] = namesOf(address);
  const entry = names.at(-1) ?? "";
  const across = writtenAcross[type];
  const place = resourcePlace(type, address, sources);
  const own = place === undefined ? [] : entriesAt(place.path, entry, place.value).map((path) => deleteEdit(writtenPlace(place, path, sources), sources));
  const there = across === undefined ? undefined : resourcePlace(across.type, `${across.type}/${entry}`, sources);
  if (across === undefined || there === undefined) return own;
  return [...own, ...entriesAt([across.list], owner, valueAt(there.value, [across.list])).map((path) => deleteEdit(writtenPlace(there, path, sources), sources))];
}

function entriesAt(list: readonly (string | number)[], name: string, value: unknown): (readonly (string | number)[])[] {
  return Array.isArray(value) ? (value as unknown[]).flatMap((item, i) => (item === name ? [[...list, i]] : [])) : [];
}

function deleteEdit({ file, document, path }: { readonly file: string; readonly document: Position; readonly path: readonly (string | number)[] }, sources: Sources): LocatedEdit {
  return { edit: { kind: "yaml", file, document, edit: { kind: "delete", path } }, line: lineOf(file, document, path, sources) };
}
