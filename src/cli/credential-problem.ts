import type { Attempt, CredentialError } from "../azure/credentials/credential-chain.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";

/** What was tried to log in, and why it did not work. By its name: the class comes with all of Azure's libraries. */
export function credentialProblem(error: unknown, redact: (text: string) => string): Diagnostic | undefined {
  if (!(error instanceof Error) || error.name !== "CredentialError") return undefined;
  const { refused, tried, skipped } = error as CredentialError;
  const texts = (attempts: readonly Attempt[]): string => redact(attempts.map(({ name, problem }) => `${name} (${problem})`).join("; "));
  if (refused !== undefined) return diagnose("credential-refused", { name: refused.name, problem: redact(refused.problem) });
  const parts = [...(tried.length === 0 ? [] : [`Tried ${texts(tried)}.`]), ...(skipped.length === 0 ? [] : [`Not set up: ${texts(skipped)}.`])];
  return diagnose("credential-missing", { problem: parts.join(" ") });
}
