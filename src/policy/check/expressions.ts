import type { Diagnostic } from "../../diagnostics/index.js";
import { parsePolicyExpression, type ExpressionFinding } from "../../expressions/parser/index.js";
import { isExpression } from "../../xml/index.js";
import { locatePart, type PlacedValue } from "./locate.js";
import type { Survey } from "./survey.js";

/** C# that does not parse, at its characters. Text beside an expression is another matter (`expression-mixed`). */
export function* checkExpressions({ sites }: Survey): Generator<Diagnostic> {
  for (const { element, structure } of sites) {
    if (structure.foreign === true) continue;
    for (const attribute of element.attributes) yield* checkValue(attribute);
    for (const child of element.children) if (child.kind === "text") yield* checkValue(child);
  }
}

function* checkValue(placed: PlacedValue): Generator<Diagnostic> {
  const { value } = placed;
  // Bare quotes beside `&lt;` leave open which of the two encodings the service sees.
  if (!value.includes("@") || escaped.test(value) || !isExpression(value)) return;
  for (const { start, end, diagnostic } of findingsOf(value)) {
    // A missing character has no width of its own: the one before it is shown.
    const from = start === end ? Math.max(0, start - 1) : start;
    const { file, range } = locatePart(placed, from, end);
    yield { ...diagnostic, file, range };
  }
}

const escaped = /&(?:lt|gt|amp|quot|apos|#\w+);/;

/** Documents of one project repeat their expressions, so each text is parsed once. */
const parsed = new Map<string, readonly ExpressionFinding[]>();
const mostParsed = 20_000;

function findingsOf(value: string): readonly ExpressionFinding[] {
  const known = parsed.get(value);
  if (known !== undefined) return known;
  if (parsed.size >= mostParsed) parsed.clear();
  const { findings } = parsePolicyExpression(value, value.indexOf("@"));
  parsed.set(value, findings);
  return findings;
}
