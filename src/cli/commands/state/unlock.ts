import { flag, type RunCommand } from "../../command.js";
import { exitCodes } from "../../exit-codes.js";
import { openEnvironmentState } from "../../recorded-state.js";
import { holderText } from "../../state-session.js";

export const run: RunCommand = async (invocation) => {
  const opened = await openEnvironmentState(invocation);
  if (opened === undefined) return exitCodes.failure;
  const { environment, state } = opened;
  const { terminal } = invocation;
  const holder = await state.holderOf(environment);
  if (holder === undefined) {
    terminal.out(`Environment ${environment} is not locked.`);
    return exitCodes.success;
  }
  if (!flag(invocation.options, "force")) {
    if (!terminal.interactive) {
      terminal.err(`Environment ${environment} is locked by ${holderText(holder)}. There is no terminal to ask at: run again with --force to take the lock away.`);
      return exitCodes.failure;
    }
    if (!(await terminal.confirm(`Environment ${environment} is locked by ${holderText(holder)}. Take the lock away?`))) return exitCodes.failure;
  }
  await state.breakLock(environment);
  terminal.out(`Environment ${environment} is unlocked. It was locked by ${holderText(holder)}.`);
  return exitCodes.success;
};
