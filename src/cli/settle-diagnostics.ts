import { sortDiagnostics, uniqueDiagnostics, withoutAccepted, type AcceptedDiagnostics, type Diagnostic } from "../diagnostics/index.js";
import type { ReadSource } from "../render/index.js";

/** In order, each once, and without what the sources accept. */
export function settleDiagnostics(diagnostics: readonly Diagnostic[], read: ReadSource): AcceptedDiagnostics {
  const lines = new Map<string, readonly string[] | undefined>();
  return withoutAccepted(uniqueDiagnostics(sortDiagnostics(diagnostics)), (file) => {
    if (!lines.has(file)) lines.set(file, read(file)?.split(/\r\n|\r|\n/));
    return lines.get(file);
  });
}
