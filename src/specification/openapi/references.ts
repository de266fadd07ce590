import { follow } from "./document.js";

export interface FoundReference {
  readonly path: readonly (string | number)[];
  readonly reference: string;
}

interface Visit {
  readonly value: object;
  readonly parent: Visit | undefined;
  readonly step: string | number;
}

/** Keeps no path for what it passes: documents have hundreds of thousands of values, and hardly ever a wrong reference. */
function* references(document: unknown): Generator<{ readonly at: Visit; readonly reference: string }> {
  if (typeof document !== "object" || document === null) return;
  const stack: Visit[] = [{ value: document, parent: undefined, step: "" }];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const reference = (visit.value as { readonly $ref?: unknown }).$ref;
    if (typeof reference === "string") yield { at: visit, reference };
    const children = Array.isArray(visit.value) ? visit.value.entries() : Object.entries(visit.value);
    const inner: Visit[] = [];
    for (const [step, value] of children as Iterable<[string | number, unknown]>) if (typeof value === "object" && value !== null) inner.push({ value, parent: visit, step });
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i] as Visit);
  }
}

function pathOf(visit: Visit): (string | number)[] {
  const path: (string | number)[] = ["$ref"];
  for (let up: Visit = visit; up.parent !== undefined; up = up.parent) path.unshift(up.step);
  return path;
}

/** The first reference inside the document that points nowhere. */
export function danglingReference(document: unknown): FoundReference | undefined {
  const known = new Set<string>();
  for (const { at, reference } of references(document)) {
    if (!reference.startsWith("#/") || known.has(reference)) continue;
    if (follow(document, reference) === undefined) return { path: pathOf(at), reference };
    known.add(reference);
  }
  return undefined;
}

/** References that lead out of the document, in document order. */
export function externalReferences(document: unknown): FoundReference[] {
  return [...references(document)].filter(({ reference }) => !reference.startsWith("#")).map(({ at, reference }) => ({ path: pathOf(at), reference }));
}
