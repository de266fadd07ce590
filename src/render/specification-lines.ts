import type { Change, SpecificationChange } from "../plan/plan.js";

/** What callers of an API meet, in lines: what breaks and what may, whole; the rest counted. */
export interface SpecificationLines {
  readonly shown: readonly SpecificationLine[];
  /** `and 3 changes that no caller notices`; empty when there are none. */
  readonly rest: string;
}

export interface SpecificationLine {
  readonly operation: string;
  readonly severity: SpecificationChange["severity"];
  readonly text: string;
}

/** A plan is read by people: a document that is another one altogether is told by its first lines. */
const shownLines = 25;

export function specificationLines({ specification = [] }: Change): SpecificationLines {
  const telling = specification.filter((s) => s.severity !== "compatible");
  const compatible = specification.length - telling.length;
  const shown = telling.slice(0, shownLines).map(({ operation, severity, text, alsoIn }) => ({ operation, severity, text: alsoIn === undefined ? text : `${text}, and in ${alsoIn} other ${alsoIn === 1 ? "operation" : "operations"}` }));
  const more = telling.length - shown.length;
  const parts = [...(more === 0 ? [] : [`${more} more that callers may notice`]), ...(compatible === 0 ? [] : [`${compatible} that no caller notices`])];
  return { shown, rest: parts.length === 0 ? "" : `${shown.length === 0 ? "" : "and "}${parts.join(", ")}` };
}
