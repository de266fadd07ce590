import type { JsonValue } from "../../catalog/arm/index.js";
import type { Position } from "../../diagnostics/index.js";
import type { Path } from "../../model/project.js";

/** One change to one document of a YAML file. Paths and indices are those of the file as it was read, whatever else is changed. */
export type YamlEdit =
  | { readonly kind: "set"; readonly path: Path; readonly value: JsonValue }
  | { readonly kind: "delete"; readonly path: Path }
  /** `index`: the item that the new one is to stand before; the list's length for its end. */
  | { readonly kind: "insert"; readonly path: Path; readonly index: number; readonly value: JsonValue }
  | { readonly kind: "delete-document" };

export interface PlacedEdit {
  /** A place in the document that is changed. */
  readonly document: Position;
  readonly edit: YamlEdit;
}

/** Characters of a text that give way to others. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why an edit cannot be made in the text as it is written. */
export class EditProblem extends Error {}

/** All splices at once; what is deleted twice is deleted once. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = splices.map((splice, order) => ({ ...splice, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let done = 0;
  let isOpen = false;
  for (const { start, end, text: replacement } of sorted) {
    if (start < done && !(isOpen && replacement === "")) throw new EditProblem("two changes meet at one place");
    if (start >= done) result += text.slice(done, start);
    result += replacement;
    isOpen = replacement === "" && end > start;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
