import type { ExpressionDifference } from "../../expressions/compare/differences.js";

export type { ExpressionDifference };

export type PolicyOperation = "added" | "removed" | "changed" | "moved";

/** What a change does to the calls that get through: `mixed` where it lets through more of one and less of another, or cannot be told. */
export type ImpactDirection = "broadening" | "narrowing" | "mixed";

export interface PolicyImpact {
  readonly direction: ImpactDirection;
  readonly reason: string;
}

/** Where an element was before it moved. */
export interface PolicyPlace {
  readonly section: string;
  readonly path: string;
  readonly label: string;
  /** The element it stood behind; left out when it was the first. */
  readonly behind?: string;
}

/** One difference between two policy documents, in the reader's terms. */
export interface PolicyChange {
  readonly op: PolicyOperation;
  readonly section: string;
  /** `choose/when[2]/rate-limit-by-key/@calls`; positions count from 1 among siblings of one name. */
  readonly path: string;
  /** The path as a person reads it: `choose › when[2] › set-header "X-Key"`, without the attribute. */
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  /** Of a value that is an expression on both sides: the parts of it that differ. Left out where it is short. */
  readonly expression?: readonly ExpressionDifference[];
  /** Of an attribute that one side leaves out: what holds there. */
  readonly default?: string;
  /** Of a moved element. */
  readonly from?: PolicyPlace;
  /** Of a moved element: what it stands behind now; left out when it is the first. */
  readonly behind?: string;
  /** Nothing but a comment. */
  readonly comment?: true;
  /** What it means for who and what gets through; left out when nothing. */
  readonly impact?: readonly PolicyImpact[];
}
