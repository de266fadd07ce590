import type { Overlay } from "../load/index.js";
import type { Candidate, FileEdit, Proposal } from "./adoption.js";
import { editSplices } from "./yaml/apply-edits.js";
import { applySplices, EditProblem } from "./yaml/yaml-edit.js";
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
}

/** Takes all proposals together where they prove right together; else halves them until those that do not are alone. */
export async function settle(proposals: readonly Proposal[], workshop: Workshop): Promise<Settled> {
  const failed: { proposal: Proposal; failure: Failure }[] = [];
  let chosen: readonly Choice[] = [];
  const tryAll = async (batch: readonly Choice[]): Promise<Failure | undefined> => {
    const failure = await prove([...chosen, ...batch], workshop);
    if (failure === undefined) chosen = [...chosen, ...batch];
    return failure;
  };
  const take = async (batch: readonly Proposal[]): Promise<void> => {
    const [only] = batch;
    if (only === undefined) return;
    if (batch.length === 1) {
      let first: Failure | undefined;
      for (const candidate of only.candidates) {
        const failure = await tryAll([{ proposal: only, candidate }]);
        if (failure === undefined) return;
        first ??= failure;
      }
      if (first !== undefined) failed.push({ proposal: only, failure: first });
      return;
    }
    const choices = batch.flatMap((proposal) => proposal.candidates.slice(0, 1).map((candidate) => ({ proposal, candidate })));
    if ((await tryAll(choices)) === undefined) return;
    const middle = Math.ceil(batch.length / 2);
    await take(batch.slice(0, middle));
    await take(batch.slice(middle));
  };
  await take(proposals);
  return { chosen, failed, texts: textsOf(chosen, workshop) };
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
function textsOf(choices: readonly Choice[], { read }: Workshop): Overlay {
  const byFile = new Map<string, Map<string, FileEdit>>();
  for (const edit of choices.flatMap((c) => c.candidate.edits)) {
    const edits = byFile.get(edit.file) ?? new Map<string, FileEdit>();
    // Two instances may ask for the same.
    byFile.set(edit.file, edits.set(JSON.stringify(edit), edit));
  }
  return new Map([...byFile].map(([file, edits]) => [file, edited(read(file) ?? "", [...edits.values()])]));
}

function edited(text: string, edits: readonly FileEdit[]): string | undefined {
  const splices = edits.flatMap((e) => (e.kind === "splice" ? [e.splice] : []));
  const placed = edits.flatMap((e) => (e.kind === "yaml" ? [e] : []));
  const result = applySplices(text, [...splices, ...(placed.length === 0 ? [] : editSplices(text, placed))]);
  const isEmpty = placed.some((e) => e.edit.kind === "delete-document") && result.split("\n").every((line) => /^\s*(#.*)?$|^---\s*$|^\.\.\.\s*$/.test(line));
  return isEmpty ? undefined : result;
}
