import type { Diagnostic } from "./diagnostic.js";

/** Lines of a file as the findings saw it; undefined when it cannot be read. */
export type ReadLines = (file: string) => readonly string[] | undefined;

export interface AcceptedDiagnostics {
  readonly kept: readonly Diagnostic[];
  /** How many were accepted by a comment in the source. */
  readonly accepted: number;
}

/**
 * Takes out the findings that an author has looked at and accepts: the finding's line, or the comment lines right above
 * it, say `apiops:accept CODE` with the reason after it. Errors cannot be accepted: the service would refuse them all the same.
 */
export function withoutAccepted(diagnostics: readonly Diagnostic[], readLines: ReadLines): AcceptedDiagnostics {
  const kept = diagnostics.filter((d) => d.severity === "error" || !isAccepted(d, readLines));
  return { kept, accepted: diagnostics.length - kept.length };
}

function isAccepted({ code, file, range }: Diagnostic, readLines: ReadLines): boolean {
  const lines = file === undefined || range === undefined ? undefined : readLines(file);
  if (lines === undefined || range === undefined) return false;
  for (let i = range.start.line - 1; i >= 0; i--) {
    const line = lines[i] ?? "";
    if (accepts(line, code)) return true;
    if (i < range.start.line - 1 && !commentLine.test(line)) return false;
  }
  return false;
}

const commentLine = /^\s*(?:#|\/\/|\/\*|\*|<!--|-->)|-->\s*$/;
const acceptance = /apiops:accept\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s+\S/;

/** The reason is part of it: without one nothing is accepted. */
function accepts(line: string, code: string): boolean {
  const codes = acceptance.exec(line)?.[1];
  return codes !== undefined && codes.split(/\s*,\s*/).includes(code);
}
