import { LineIndex } from "../diagnostics/index.js";
import type { Overlay } from "../load/index.js";
import type { Candidate, FileEdit, Proposal } from "./adoption.js";
import { editSplices } from "./yaml/apply-edits.js";
import { applySplices, EditProblem, type Splice } from "./yaml/yaml-edit.js";
import { shortfallOf, type CompiledEnvironments, type Expectations, type Shortfall } from "./verify.js";

export interface Workshop {
  /** The text of a file of the project as it is. */
  readonly read: (file: string) => string | undefined;
  /** The definitions of every environment, with these texts in place of the files. */
  readonly compile: (overlay: Overlay) => Promise<CompiledEnvironments>;
  readonly expected: Expectations;
}

export interface Choice {
  readonly proposal: Proposal;
  readonly candidate: Candidate;
}

export type Failure = Shortfall | { readonly kind: "unwritable"; readonly problem: string; readonly at: Candidate["at"] };

export interface Settled {
  readonly chosen: readonly Choice[];
  readonly failed: readonly { readonly proposal: Proposal; readonly failure: Failure }[];
  readonly texts: Overlay;
  /** Where a line of a file stands once it is edited. */
  readonly lineAfter: (at: Candidate["at"]) => number;
}

/** Takes all proposals together where they prove right together; else halves them until those that do not are alone. */
export async function settle(proposals: readonly Proposal[], workshop: Workshop): Promise<Settled> {
  const failed = new Map<Proposal, Failure>();
  let chosen: readonly Choice[] = [];
  const tryAll = async (batch: readonly Proposal[]): Promise<Failure | undefined> => {
    const choices = batch.flatMap((proposal) => proposal.candidates.slice(0, 1).map((candidate) => ({ proposal, candidate })));
    return tryChoices(choices);
  };
  const tryChoices = async (choices: readonly Choice[]): Promise<Failure | undefined> => {
    const failure = await prove([...chosen, ...choices], workshop);
    if (failure === undefined) chosen = [...chosen, ...choices];
    return failure;
  };
  const takeOne = async (proposal: Proposal): Promise<void> => {
    let first: Failure | undefined;
    for (const candidate of proposal.candidates) {
      const failure = await tryChoices([{ proposal, candidate }]);
      if (failure === undefined) return;
      first ??= failure;
    }
    if (first !== undefined) failed.set(proposal, first);
  };
  const take = async (batch: readonly Proposal[]): Promise<void> => {
    const [only] = batch;
    if (only === undefined) return;
    if (batch.length === 1) return takeOne(only);
    if ((await tryAll(batch)) === undefined) return;
    const middle = boundary(batch);
    await take(batch.slice(0, middle));
    await take(batch.slice(middle));
    // Some hold only together.
    const left = batch.filter((p) => failed.has(p));
    if (left.length > 1 && left.length < batch.length && (await tryAll(left)) === undefined) for (const p of left) failed.delete(p);
  };
  await take(proposals);
  return { chosen, failed: [...failed].map(([proposal, failure]) => ({ proposal, failure })), texts: textsOf(chosen, workshop), lineAfter: lineAfter(chosen, workshop) };
}

/** Near the middle; where it can be, between two resources, since the properties of one may need each other. */
function boundary(batch: readonly Proposal[]): number {
  const middle = Math.ceil(batch.length / 2);
  const resourceOf = (p: Proposal | undefined): string => (p === undefined ? "" : `${p.instance.name}/${p.address}`);
  const between = batch.flatMap((p, i) => (i > 0 && resourceOf(p) !== resourceOf(batch[i - 1]) ? [i] : []));
  return between.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? middle;
}

async function prove(choices: readonly Choice[], workshop: Workshop): Promise<Failure | undefined> {
  try {
    const compiled = await workshop.compile(textsOf(choices, workshop));
    return shortfallOf(compiled, choices.map((c) => c.proposal), workshop.expected);
  } catch (error) {
    if (!(error instanceof EditProblem)) throw error;
    const at = choices.at(-1)?.candidate.at ?? { file: "", line: 1 };
    return { kind: "unwritable", problem: error.message, at };
  }
}

/** The files with all edits in them; a file without any document left goes. */
function textsOf(choices: readonly Choice[], workshop: Workshop): Overlay {
  return new Map([...editsByFile(choices)].map(([file, edits]) => [file, edited(workshop.read(file) ?? "", edits)]));
}

function editsByFile(choices: readonly Choice[]): ReadonlyMap<string, readonly FileEdit[]> {
  const byFile = new Map<string, Map<string, FileEdit>>();
  for (const edit of choices.flatMap((c) => c.candidate.edits)) {
    const edits = byFile.get(edit.file) ?? new Map<string, FileEdit>();
    // Two instances may ask for the same.
    byFile.set(edit.file, edits.set(JSON.stringify(edit), edit));
  }
  return new Map([...byFile].map(([file, edits]) => [file, [...edits.values()]]));
}

function splicesOf(text: string, edits: readonly FileEdit[]): Splice[] {
  const placed = edits.flatMap((e) => (e.kind === "yaml" ? [e] : []));
  return [...edits.flatMap((e) => (e.kind === "splice" ? [e.splice] : [])), ...(placed.length === 0 ? [] : editSplices(text, placed))];
}

function edited(text: string, edits: readonly FileEdit[]): string | undefined {
  const result = applySplices(text, splicesOf(text, edits));
  const isEmpty = edits.some((e) => e.kind === "yaml" && e.edit.kind === "delete-document") && result.split("\n").every((line) => /^\s*(#.*)?$|^---\s*$|^\.\.\.\s*$/.test(line));
  return isEmpty ? undefined : result;
}

/** Where a line of a file stands once it is edited. */
function lineAfter(choices: readonly Choice[], { read }: Workshop): (at: Candidate["at"]) => number {
  const byFile = editsByFile(choices);
  const known = new Map<string, { readonly lines: LineIndex; readonly splices: readonly Splice[] }>();
  const breaks = (text: string): number => text.split("\n").length - 1;
  return ({ file, line }) => {
    const text = read(file) ?? "";
    const found = known.get(file) ?? { lines: new LineIndex(text), splices: splicesOf(text, byFile.get(file) ?? []) };
    known.set(file, found);
    const offset = found.lines.offset({ line, column: 1 });
    const before = found.splices.filter((s) => s.end <= offset);
    return before.reduce((at, s) => at + breaks(s.text) - breaks(text.slice(s.start, s.end)), line);
  };
}
