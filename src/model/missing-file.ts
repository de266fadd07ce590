import path from "node:path";
import { diagnose, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";

/** Why a file that a document names could not be read: it lies outside the project, or it is not there. */
export function missingFile(name: string, what: string, at: SourceLocation): Diagnostic {
  const file = path.posix.join(path.posix.dirname(at.file), name);
  if (path.isAbsolute(name) || file.startsWith("../")) return diagnose("file-outside-project", { path: name }, at);
  return diagnose("file-missing", { path: name, what }, at);
}
