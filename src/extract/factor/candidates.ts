import { listKeys, printYaml, type Plain } from "../../policy/decompile/index.js";
import { parametersFor } from "./parameters.js";
import type { Place, Scalar } from "./places.js";
import type { Parameter } from "./reusable.js";
import { fewestDocuments, type Run } from "./runs.js";

/** Runs that one reusable policy can stand for. */
export interface Candidate {
  readonly runs: readonly Run[];
  readonly parameters: readonly Parameter[];
  /** How many lines of YAML it saves. */
  readonly saving: number;
}

/** More parameters than that make a use harder to read than what it stands for. */
const mostParameters = 3;
const fewestLines = 4;

/** What runs of one shape can share: those that are equal, and those that differ in few values. */
export function candidatesOf(runs: readonly Run[]): Candidate[] {
  if (!isWorthwhile(runs)) return [];
  const [equal, ...others] = partition(runs, (run) => JSON.stringify(run.items));
  if (equal === undefined || others.length === 0) return candidate(runs, []);
  return [...[equal, ...others].filter(isWorthwhile).flatMap((same) => candidate(same, [])), ...withParameters(runs)];
}

/** Where too much differs, those are tried together that agree in the value which fewest kinds of them tell apart. */
function withParameters(runs: readonly Run[]): Candidate[] {
  const [first] = runs;
  if (first === undefined || !isWorthwhile(runs)) return [];
  const differing = first.places.map((_, i) => i).filter((i) => runs.some((run) => run.places[i]?.value !== first.places[i]?.value));
  if (differing.length === 0) return candidate(runs, []);
  const vectors = partition(differing, (i) => JSON.stringify(runs.map((run) => run.places[i]?.value)));
  const parameters = vectors.length <= mostParameters && first.places.length - differing.length >= 2 * vectors.length ? parametersFor(first, vectors, runs) : undefined;
  if (parameters !== undefined) return candidate(runs, parameters);
  const kinds = (i: number): number => new Set(runs.map((run) => run.places[i]?.value)).size;
  const [telling = 0] = [...differing].sort((a, b) => kinds(a) - kinds(b) || a - b);
  return partition(runs, (run) => JSON.stringify(run.places[telling]?.value)).flatMap(withParameters);
}

function isWorthwhile(runs: readonly Run[]): boolean {
  return new Set(runs.map((run) => run.document)).size >= fewestDocuments;
}

/**
 * A name has to save more lines than its definition takes, and to stand for something: several policies, or a long one. A use counts as a line, and so
 * does each value that it gives: a policy that says little but its values says them better where it stands.
 */
function candidate(runs: readonly Run[], parameters: readonly Parameter[]): Candidate[] {
  const { items = [] } = runs[0] ?? {};
  const length = items.reduce<number>((sum, item) => sum + linesOf(item), 0);
  const definition = 3 + length + (parameters.length === 0 ? 0 : parameters.length + 1);
  const saving = runs.reduce((sum, run) => sum + length - 1 - givenIn(run, parameters).length, 0) - definition;
  return saving > 0 && (length >= fewestLines || items.length > 1) ? [{ runs, parameters, saving }] : [];
}

/** What a run says of the parameters, but for their defaults. */
export function givenIn({ places }: Run, parameters: readonly Parameter[]): (readonly [string, Scalar])[] {
  return parameters.flatMap((parameter): (readonly [string, Scalar])[] => {
    const key = JSON.stringify(parameter.places[0]);
    const value = places.find((p: Place) => JSON.stringify(p.path) === key)?.value;
    return value === undefined || value === parameter.default ? [] : [[parameter.name, value]];
  });
}

const lines = new WeakMap<object, number>();

function linesOf(item: Plain): number {
  if (typeof item !== "object" || item === null) return 1;
  const known = lines.get(item) ?? printYaml({ policies: [item] }, { width: 112, listKeys }).split("\n").length - 2;
  lines.set(item, known);
  return known;
}

function partition<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
}
