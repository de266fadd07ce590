import type { Diagnostic } from "../../diagnostics/index.js";

export type Variables = Readonly<Record<string, string | undefined>>;

/** What a finding is shown as beside the line it is about. */
export interface Annotation {
  readonly severity: Diagnostic["severity"];
  readonly code: string;
  /** May have several lines. */
  readonly text: string;
  /** Relative to the repository, with its range. */
  readonly place?: { readonly file: string; readonly range: NonNullable<Diagnostic["range"]> };
}

/** A system that runs pipelines and reads commands in what they print. */
export interface CiSystem {
  readonly name: string;
  readonly runs: (variables: Variables) => boolean;
  /** The folder that its annotations' paths start from. */
  readonly repository: (variables: Variables) => string | undefined;
  readonly group: (title: string) => string;
  readonly endGroup: string;
  /** Undefined for what it cannot show. */
  readonly annotation: (annotation: Annotation) => string | undefined;
  /** Where the summary of the step goes: a file that is appended to, or a new one below a folder that a command then names. */
  readonly summary: (variables: Variables) => { readonly append: string } | { readonly folder: string; readonly command: (file: string) => string } | undefined;
  /** The text with nothing in it that the system takes for a command: what a plan shows was written by others. */
  readonly withoutCommands: (text: string) => string;
}
