import { LineIndex, type SourceRange } from "../../../diagnostics/index.js";
import type { Host } from "../value.js";
import { JsonTextReader } from "./json-text-reader.js";

/** Where a value stands, and the name that it is a property under. Of an object or array the place is its opening bracket. */
export interface JsonPlace {
  readonly name: SourceRange | undefined;
  readonly value: SourceRange;
}

const between = /[\s,:]*/y;

/** The places in a JSON text that is well-formed, by path; the last of a name that is given twice, as its value is. */
export function findPlaces(text: string, host: Host): ReadonlyMap<string, JsonPlace> {
  const lines = new LineIndex(text);
  const reader = new JsonTextReader(text, host);
  const places = new Map<string, JsonPlace>();
  const names = new Map<string, SourceRange>();
  for (;;) {
    between.lastIndex = reader.offset;
    between.exec(text);
    const start = between.lastIndex;
    const event = reader.read();
    if (event === undefined) return places;
    const { path } = reader;
    const range = lines.range(start, reader.offset);
    if (event.kind === "PropertyName") names.set(path, nameRange(text, start, reader.offset, lines));
    else if (!event.kind.startsWith("End") && event.kind !== "Comment") places.set(path, { name: names.get(path), value: range });
  }
}

/** The reader goes on to the colon. */
function nameRange(text: string, start: number, end: number, lines: LineIndex): SourceRange {
  return lines.range(start, start + text.slice(start, end).replace(/\s*:$/, "").length);
}
