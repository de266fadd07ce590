import type { Terminal } from "../terminal.js";
import type { KnownSecrets } from "./known-secrets.js";

/** The terminal with every known secret taken out of what is said there. */
export function guardTerminal(terminal: Terminal, secrets: KnownSecrets): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(secrets.redact(text)),
    document: (text) => terminal.document(secrets.redact(text)),
    err: (text) => terminal.err(secrets.redact(text)),
    confirm: (question) => terminal.confirm(secrets.redact(question)),
    progress: (text) => terminal.progress(text === undefined ? undefined : secrets.redact(text)),
  };
}
