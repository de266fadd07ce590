import type { Severity } from "../diagnostic.js";

/** Three short texts: what is wrong (one line), why it matters, how to mend it. */
export interface MessageText {
  readonly message: string;
  readonly detail?: string;
  readonly fix?: string;
}

export interface MessageTemplate<P> {
  readonly severity: Severity;
  readonly text: (parameters: P) => MessageText;
}

export const error = <P>(text: (parameters: P) => MessageText): MessageTemplate<P> => ({ severity: "error", text });
export const warning = <P>(text: (parameters: P) => MessageText): MessageTemplate<P> => ({ severity: "warning", text });
export const info = <P>(text: (parameters: P) => MessageText): MessageTemplate<P> => ({ severity: "info", text });

/** "did you mean …" as a fix, or the other text when nothing is near. */
export function didYouMean(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `Did you mean "${suggestion}"?`;
}
