import { entryOf, type ValueSpec } from "../../../catalog/policies/index.js";
import type { Diagnostic } from "../../../diagnostics/index.js";
import type { CheckContext } from "../context.js";
import { locatePart, type PlacedValue } from "../locate.js";
import type { XmlElement } from "../../../xml/index.js";
import { surveyDocument, type Survey } from "../survey.js";
import { storedTypesFor } from "../variables/stored.js";
import type { StoredTypes } from "../variables/stored-types.js";
import { analyseValue } from "./analysed-values.js";
import { resultSpecOf } from "./results.js";

/** C# that does not compile, or does not give what its place takes, at its characters. Text beside an expression is another matter (`expression-mixed`). */
export function* checkExpressions(survey: Survey, { surroundings }: CheckContext): Generator<Diagnostic> {
  let known: StoredTypes | undefined;
  const stored = (): StoredTypes => (known ??= storedTypesFor(survey, surroundings ?? {}));
  for (const { element, structure } of survey.sites) {
    if (structure.foreign === true) continue;
    for (const attribute of element.attributes) yield* checkValue(attribute, entryOf(structure.attributes, attribute.name), stored);
    for (const child of element.children) if (child.kind === "text") yield* checkValue(child, structure.text, stored);
  }
}

/** The same of an effective policy, which is all that runs: what a variable holds is known whichever scope sets it. */
export function checkEffectiveExpressions(root: XmlElement): Diagnostic[] {
  return [...checkExpressions(surveyDocument(root, "policies"), {})];
}

function* checkValue(placed: PlacedValue, spec: ValueSpec | undefined, stored: () => StoredTypes): Generator<Diagnostic> {
  // Most values are none: nothing is looked up for them.
  if (!placed.value.includes("@")) return;
  for (const { start, end, diagnostic } of analyseValue(placed.value, resultSpecOf(spec), placed.value.includes("Variables") ? stored() : undefined).findings) {
    // A missing character has no width of its own: the one before it is shown.
    const from = start === end ? Math.max(0, start - 1) : start;
    const { file, range, wording } = locatePart(placed, from, end);
    yield { ...diagnostic, ...(diagnostic.fix === undefined || wording === undefined ? {} : { fix: wording(diagnostic.fix) }), file, range };
  }
}
