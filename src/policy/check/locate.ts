import { LazyLocation, ScalarLocation, type Position, type SourceLocation } from "../../diagnostics/index.js";
import { decodeEntities, originOf, type XmlAttribute, type XmlPlace, type XmlText } from "../../xml/index.js";

/** An attribute's value, or a run of text: what the file holds there, decoded. */
export type PlacedValue = XmlAttribute | XmlText;

/** The place of a part of a value; of the whole value where the part is not to be found in the source again. */
export function locatePart(placed: PlacedValue, start: number, end: number): SourceLocation {
  // The part may be in another file than its value: an expression in a module that the definition imports.
  return new LazyLocation(() => findPart(placed, start, end));
}

function findPart(placed: PlacedValue, start: number, end: number): SourceLocation {
  const place = originOf(placed);
  const found = place === undefined ? inScalar(placed, start, end) : inXml(placed, place, start, end);
  return found ?? { file: placed.at.file, range: placed.at.range };
}

/** References and line ends are longer in the source than in the value, so both are read side by side. */
function inXml(placed: PlacedValue, { source, start: first, end: last }: XmlPlace, start: number, end: number): SourceLocation | undefined {
  const isText = "kind" in placed;
  const lead = isText ? placed.value.length - placed.value.trimStart().length : 0;
  const written = source.text.slice(first, last);
  const offset = isText && placed.cdata ? undefined : encodedOffset(written, placed.value.slice(lead), start - lead);
  const to = offset === undefined ? undefined : encodedOffset(written.slice(offset), placed.value.slice(start), end - start);
  return offset === undefined || to === undefined ? undefined : source.at(first + offset, first + offset + to);
}

const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);/y;

/** How much of the source the first `length` characters of the value take; undefined where the two part. */
function encodedOffset(written: string, value: string, length: number): number | undefined {
  let at = 0;
  let done = 0;
  while (done < length) {
    if (written[at] === value[done] && written[at] !== "&") {
      at++;
      done++;
      continue;
    }
    reference.lastIndex = at;
    const whole = reference.exec(written)?.[0] ?? "";
    const decoded = decodeEntities(whole);
    if (whole !== "" && value.startsWith(decoded, done)) {
      at += whole.length;
      done += decoded.length;
    } else if (written[at] === "\r" && value[done] === "\n") {
      at += written[at + 1] === "\n" ? 2 : 1;
      done++;
    } else if (written[at] === "&" && value[done] === "&") {
      at++;
      done++;
    } else return undefined;
  }
  return at;
}

function inScalar(placed: PlacedValue, start: number, end: number): SourceLocation | undefined {
  const found = placed.at instanceof ScalarLocation ? placed.at.part(placed.value, start, end) : undefined;
  return found ?? inPlainText(placed, start, end);
}

/** In a string of YAML or TypeScript, if it is written there letter for letter and its end is where it then must be. */
function inPlainText({ at, value }: PlacedValue, start: number, end: number): SourceLocation | undefined {
  const { start: from, end: to } = at.range;
  const last = advance(from, value, value.length);
  if (last.line !== to.line || last.column !== to.column) return undefined;
  return { file: at.file, range: { start: advance(from, value, start), end: advance(from, value, end) } };
}

function advance(from: Position, text: string, offset: number): Position {
  let line = from.line;
  let lineStart = -1;
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) {
    line++;
    lineStart = i;
  }
  return lineStart === -1 ? { line, column: from.column + offset } : { line, column: offset - lineStart };
}
