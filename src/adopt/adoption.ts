import type { Instance, JsonValue } from "../catalog/arm/index.js";
import type { Diagnostic, Position } from "../diagnostics/index.js";
import type { Splice, YamlEdit } from "./yaml/yaml-edit.js";

/** One change to one file of the project. */
export type FileEdit =
  | { readonly kind: "yaml"; readonly file: string; readonly document: Position; readonly edit: YamlEdit }
  | { readonly kind: "splice"; readonly file: string; readonly splice: Splice };

/** One way to write a change down. */
export interface Candidate {
  readonly edits: readonly FileEdit[];
  /** Where the reader is to look. */
  readonly at: { readonly file: string; readonly line: number };
}

/** What a proposal is to bring about, for its verification. */
export type Goal =
  /** The property of the resource is as on the instance. */
  | { readonly kind: "property"; readonly path: string }
  /** The policy no longer differs from the instance's in this (a `changeKey`). */
  | { readonly kind: "policy"; readonly change: string }
  /** The resource is no longer defined. */
  | { readonly kind: "gone" };

/** One thing that moved on an instance, in the reader's terms. */
export interface Moved {
  readonly instance: Instance;
  /** Without the instance. */
  readonly address: string;
  /** Of the property, or of the policy's element; empty for a resource as a whole. */
  readonly path: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** How it may be written into the definitions: the first candidate that proves right is taken. */
export interface Proposal extends Moved {
  readonly goal: Goal;
  readonly candidates: readonly Candidate[];
  /** What to write where it cannot be done here. */
  readonly byHand?: ByHand;
}

export interface ByHand {
  readonly place: string;
  readonly text: string;
}

/** What cannot be written into the definitions, and why. */
export interface Refused extends Moved {
  readonly why: Diagnostic;
}

export interface Accepted extends Moved {
  readonly goal: Goal;
  readonly at: Candidate["at"];
}

export interface Adoption {
  readonly adopted: readonly Accepted[];
  readonly notAdopted: readonly Refused[];
  /** The new texts of files by name; undefined for one that goes. */
  readonly texts: ReadonlyMap<string, string | undefined>;
}
