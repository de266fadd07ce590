import { text, type RunCommand } from "../../command.js";
import { exitCodes } from "../../exit-codes.js";
import { openEnvironmentState } from "../../recorded-state.js";

export const run: RunCommand = async (invocation) => {
  const opened = await openEnvironmentState(invocation);
  if (opened === undefined) return exitCodes.failure;
  const { environment, state } = opened;
  const runs = await Promise.all(
    (await state.runs(environment)).map(async (id) => {
      const journals = await state.readRun(environment, id);
      const entries = journals.flatMap((j) => j.entries);
      const count = (outcome: string): number => entries.filter((e) => "done" in e && e.outcome === outcome).length;
      const open = entries.filter((e) => "do" in e).length - count("succeeded") - count("failed");
      return { run: id, command: journals[0]?.header.command ?? "", instances: journals.map((j) => j.header.instance).sort(), succeeded: count("succeeded"), failed: count("failed"), unknown: open };
    }),
  );
  const { terminal } = invocation;
  if (text(invocation.options, "format") === "json") terminal.out(JSON.stringify({ formatVersion: "1", environment, runs }, null, 2));
  else if (runs.length === 0) terminal.out(`No runs are recorded for environment ${environment}.`);
  else for (const r of runs) terminal.out(`${r.run}  ${r.command.padEnd(8)}  ${r.instances.join(", ")}: ${r.succeeded} succeeded${r.failed > 0 ? `, ${r.failed} failed` : ""}${r.unknown > 0 ? `, ${r.unknown} unknown` : ""}`);
  return exitCodes.success;
};
