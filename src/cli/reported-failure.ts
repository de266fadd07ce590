import type { Diagnostic } from "../diagnostics/index.js";

/** Stops a command with findings to show. Only commands throw it; everything below them returns diagnostics. */
export class ReportedFailure extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join("\n"));
  }
}
