import { text, type RunCommand } from "../../command.js";
import { exitCodes } from "../../exit-codes.js";
import { openEnvironmentState, readRecorded } from "../../recorded-state.js";

export const run: RunCommand = async (invocation) => {
  const opened = await openEnvironmentState(invocation);
  if (opened === undefined) return exitCodes.failure;
  const { environment, instances, state } = opened;
  const owned = await Promise.all(instances.map(async (i) => ({ name: i.name, resources: [...(await readRecorded(environment, i, state)).keys()].sort() })));
  const { terminal } = invocation;
  if (text(invocation.options, "format") === "json") terminal.out(JSON.stringify({ formatVersion: "1", environment, place: state.place, instances: owned }, null, 2));
  else for (const { name, resources } of owned) for (const address of resources) terminal.out(`${name}/${address}`);
  return exitCodes.success;
};
