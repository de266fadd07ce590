import type { StateStore } from "../azure/state/state-store.js";
import type { Instance } from "../catalog/arm/index.js";
import { hasErrors } from "../diagnostics/index.js";
import { instanceOf } from "../model/environment.js";
import { foldJournal, leftRevisions, type Recorded } from "../plan/index.js";
import { text, texts, type Invocation } from "./command.js";
import { chooseEnvironment, showDiagnostics } from "./compile-project.js";
import { loadForCommand } from "./load-for-command.js";
import { ReportedFailure } from "./reported-failure.js";
import { openProjectState } from "./state-session.js";

export interface EnvironmentState {
  readonly environment: string;
  readonly instances: readonly Instance[];
  readonly state: StateStore;
}

/** The state of the environment that a command names, without compiling or connecting. Undefined when there is none. */
export async function openEnvironmentState(invocation: Invocation): Promise<EnvironmentState | undefined> {
  const { value: project, diagnostics } = await loadForCommand(invocation);
  const chosen = project === undefined ? undefined : chooseEnvironment(project, text(invocation.options, "environment"));
  const document = chosen?.environment === undefined ? undefined : project?.environments.get(chosen.environment)?.document;
  if (project === undefined || chosen?.environment === undefined || document === undefined) {
    await showDiagnostics(invocation, [...diagnostics, ...(chosen?.diagnostics ?? [])]);
    return undefined;
  }
  const named = texts(invocation.options, "instance");
  const instances = document.instances.map(instanceOf).filter((i) => named.length === 0 || named.includes(i.name));
  return { environment: chosen.environment, instances, state: await openProjectState(invocation, project.file, document) };
}

export async function readRecorded(environment: string, instance: Instance, state: StateStore): Promise<Recorded> {
  return (await readOwned(environment, instance, state)).recorded;
}

/** What is owned on an instance, the writes of a run that was broken off included, and the revisions that it left behind. */
export async function readOwned(environment: string, instance: Instance, state: StateStore): Promise<{ recorded: Recorded; left: readonly string[] }> {
  const { recorded, unfinished, diagnostics } = await state.read(environment, instance);
  if (hasErrors(diagnostics)) throw new ReportedFailure(diagnostics);
  return { recorded: foldJournal(recorded, unfinished), left: leftRevisions(unfinished) };
}
