import { flag, type Invocation } from "./command.js";

/** Asks before anything is changed. Without a terminal to ask at, --auto-approve must have said yes. */
export async function approve({ terminal, options }: Invocation, question: string): Promise<boolean> {
  if (flag(options, "autoApprove")) return true;
  if (!terminal.interactive) {
    terminal.err("Nothing was changed: there is no terminal to ask at. Run again with --auto-approve to apply this plan.");
    return false;
  }
  const approved = await terminal.confirm(question);
  if (!approved) terminal.err("Nothing was changed.");
  return approved;
}
