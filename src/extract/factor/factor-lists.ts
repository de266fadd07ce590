import type { Plain, PlainList } from "../../policy/decompile/index.js";
import { candidatesOf, givenIn, type Candidate } from "./candidates.js";
import { nameOfPolicies } from "./names.js";
import { policyLists, withAt, type Path } from "./policy-lists.js";
import type { Reusable } from "./reusable.js";
import { recurringRuns, type Run } from "./runs.js";

/** A policy document in value form. */
export interface FactorableDocument {
  readonly value: Plain;
  /** A list of policies, as in a fragment. */
  readonly isItems: boolean;
}

export interface FactoredDocuments {
  /** In the order in which they were given. */
  readonly values: readonly Plain[];
  readonly reusables: readonly Reusable[];
}

/** Gives names to what recurs, what saves most first, and uses them in its place. */
export function factorDocuments(documents: readonly FactorableDocument[]): FactoredDocuments {
  let values = documents.map((d) => d.value);
  const reusables: Reusable[] = [];
  const names = new Set<string>();
  for (;;) {
    const lists = values.flatMap((value, document) => policyLists(value, documents[document]?.isItems === true).map((list) => ({ document, ...list })));
    const best = bestOf(recurringRuns(lists).flatMap(candidatesOf), names);
    if (best === undefined) return { values, reusables };
    const { candidate, name, items } = best;
    names.add(name);
    reusables.push({ name, items, parameters: candidate.parameters });
    values = withUses(values, candidate, name);
  }
}

interface Named {
  readonly candidate: Candidate;
  readonly name: string;
  readonly items: PlainList;
}

function bestOf(candidates: readonly Candidate[], names: ReadonlySet<string>): Named | undefined {
  let best: Named | undefined;
  for (const candidate of candidates) {
    if (best !== undefined && !isBetter(candidate, best.candidate)) continue;
    const items = candidate.runs[0]?.items ?? [];
    const name = nameOfPolicies(items, names);
    if (name !== undefined) best = { candidate, name, items };
  }
  return best;
}

/** Of those that save the same, the one with fewest parameters, then the longest; the order of the documents decides the rest. */
function isBetter(a: Candidate, b: Candidate): boolean {
  const length = ({ runs: [first] }: Candidate): number => first?.items.length ?? 0;
  return (a.saving - b.saving || b.parameters.length - a.parameters.length || length(a) - length(b)) > 0;
}

function withUses(values: readonly Plain[], { runs, parameters }: Candidate, name: string): Plain[] {
  const changed = [...values];
  // From the end on, so that what is still to be replaced stays where it is.
  for (const run of [...runs].sort((a, b) => comparePaths(placeOf(b), placeOf(a)))) {
    const given = Object.fromEntries(givenIn(run, parameters));
    const use: Plain = { use: name, ...(Object.keys(given).length === 0 ? {} : { with: given }) };
    changed[run.document] = replaceRun(changed[run.document] ?? "", run, use);
  }
  return changed;
}

function placeOf({ list, from }: Run): Path {
  return [...list, from];
}

function replaceRun(value: Plain, { list, from, items }: Run, use: Plain): Plain {
  const before = list.reduce<unknown>((v, step) => (v as Readonly<Record<string | number, unknown>>)[step], value) as readonly Plain[];
  return withAt(value, list, [...before.slice(0, from), use, ...before.slice(from + items.length)]);
}

function comparePaths(a: Path, b: Path): number {
  for (const [i, step] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (step === other) continue;
    return typeof step === "number" && typeof other === "number" ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}
