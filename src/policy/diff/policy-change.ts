/** One difference between two policy documents, in the reader's terms. */
export interface PolicyChange {
  readonly op: "added" | "removed" | "changed" | "moved";
  readonly section: string;
  /** `choose/when[2]/rate-limit-by-key/@calls`; positions count from 1 among siblings of one name. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}
