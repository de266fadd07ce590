import { ConnectionError, ServiceError } from "../azure/management-port.js";
import { credentialProblem } from "./credential-problem.js";
import { StateError } from "../azure/state/state-backend.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import { renderDiagnostics } from "../render/index.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { ReportedFailure } from "./reported-failure.js";
import type { Terminal } from "./terminal.js";

export interface FailureView {
  /** Whether a bug is shown with where it happened. */
  readonly debug: boolean;
  /** Takes secrets out of words that are not ours. */
  readonly redact: (text: string) => string;
  /** Tells the pipeline, if there is one. */
  readonly annotate: (diagnostics: readonly Diagnostic[]) => void;
}

/** Turns what was thrown into a diagnostic: the service's refusals are expected; anything else is a bug of ours. */
export async function reportFailure(error: unknown, terminal: Terminal, { debug, redact, annotate }: FailureView): Promise<ExitCode> {
  const paint = await terminal.paint(true);
  const diagnostics = diagnosticsOf(error, redact);
  if (diagnostics !== undefined) {
    annotate(diagnostics);
    terminal.err(renderDiagnostics(diagnostics, () => undefined, paint));
    return exitCodes.failure;
  }
  const message = redact(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  terminal.err(`${paint.error("error")}: apiops failed unexpectedly: ${message}`);
  if (debug && error instanceof Error && error.stack !== undefined) terminal.err(redact(error.stack));
  else terminal.err("This is a bug in apiops. Run again with --log-level debug for where it happened.");
  return exitCodes.failure;
}

function diagnosticsOf(error: unknown, redact: (text: string) => string): readonly Diagnostic[] | undefined {
  if (error instanceof ReportedFailure) return error.diagnostics;
  if (error instanceof ServiceError) return [diagnose("service-failed", { operation: error.operation, status: error.status, code: error.code, message: redact(error.message) })];
  if (error instanceof StateError) return [diagnose("state-unreachable", { problem: redact(error.message) })];
  if (error instanceof ConnectionError) return [diagnose("service-unreachable", { endpoint: error.endpoint, problem: redact(error.message) })];
  const credential = credentialProblem(error, redact);
  if (credential !== undefined) return [credential];
  if (error instanceof Error && /CredentialUnavailable|AggregateAuthentication|AuthenticationError|AuthenticationRequired/.test(error.name))
    return [diagnose("credential-missing", { problem: redact(error.message.split("\n")[0] ?? error.name) })];
  if (error instanceof Error && error.name === "ExitPromptError") return [];
  return undefined;
}
