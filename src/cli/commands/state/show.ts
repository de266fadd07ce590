import { diagnose } from "../../../diagnostics/index.js";
import { type RunCommand } from "../../command.js";
import { showDiagnostics } from "../../compile-project.js";
import { exitCodes } from "../../exit-codes.js";
import { openEnvironmentState, readRecorded } from "../../recorded-state.js";

export const run: RunCommand = async (invocation) => {
  const opened = await openEnvironmentState(invocation);
  if (opened === undefined) return exitCodes.failure;
  const { environment, instances, state } = opened;
  const address = invocation.arguments[0] ?? "";
  const [name, ...local] = address.split("/");
  const instance = instances.find((i) => i.name === name);
  const found = instance === undefined ? undefined : (await readRecorded(environment, instance, state)).get(local.join("/"));
  if (found === undefined) {
    await showDiagnostics(invocation, [diagnose("address-unrecorded", { address, environment })]);
    return exitCodes.failure;
  }
  invocation.terminal.out(JSON.stringify({ formatVersion: "1", address, ...found }, null, 2));
  return exitCodes.success;
};
