import { localState, type StateStore } from "../azure/state/local-state.js";
import { readLive } from "../azure/read-live.js";
import type { Compiled, CompiledInstance } from "../compile/index.js";
import { hasErrors, type Diagnostic } from "../diagnostics/index.js";
import { planInstance, selectChanges, type Plan, type PlanInstance, type Recorded } from "../plan/index.js";
import { texts, wholeNumber, type Invocation } from "./command.js";
import { compileForCommand, type ProjectRun } from "./compile-project.js";
import { connectInstances, dataFolder, type Connections } from "./connections.js";
import { ReportedFailure } from "./reported-failure.js";

/** A plan with all that applying it takes. */
export interface PlanRun extends ProjectRun {
  readonly plan: Plan;
  readonly connections: Connections;
  readonly state: StateStore;
  readonly recorded: ReadonlyMap<string, Recorded>;
  readonly diagnostics: readonly Diagnostic[];
  /** False when only some addresses were selected. */
  readonly complete: boolean;
}

export interface PlanRequest {
  readonly environment: string | undefined;
  readonly instances: readonly string[];
  readonly targets: readonly string[];
  /** Want nothing: everything owned is to go. */
  readonly destroy?: boolean;
}

export function requestOf({ options }: Invocation): PlanRequest {
  const environment = options["environment"];
  return { environment: typeof environment === "string" ? environment : undefined, instances: texts(options, "instance"), targets: texts(options, "target") };
}

/** loadProject → resolveModel → compileModel → readLive → planInstance. Undefined when the definitions do not compile. */
export async function planEnvironment(invocation: Invocation, request: PlanRequest): Promise<PlanRun | undefined> {
  const run = await compileForCommand(invocation, "error", request.environment, request.instances);
  if (run === undefined) return undefined;
  const { terminal, globals } = invocation;
  const state = localState(dataFolder(globals.project, terminal));
  const environment = run.project.environments.get(run.compiled.environment)?.document;
  if (environment === undefined) return undefined;
  terminal.progress("Connecting");
  const connections = await connectInstances(environment, run.compiled.instances.map((i) => i.instance), globals.project, terminal);
  try {
    // Read when the emulator is ours: a command that ran before us on it has recorded what it did.
    const recorded = readRecorded(run.compiled, state);
    const instances = await Promise.all(run.compiled.instances.map((i) => planOne(i, { ...request, recorded, connections, state, invocation })));
    const whole: Plan = { environment: run.compiled.environment, instances };
    const { plan, diagnostics } = selectChanges(whole, request.targets);
    terminal.progress(undefined);
    return { ...run, plan, connections, state, recorded, diagnostics, complete: request.targets.length === 0 };
  } catch (error) {
    await connections.close();
    throw error;
  }
}

function readRecorded(compiled: Compiled, state: StateStore): Map<string, Recorded> {
  const read = compiled.instances.map(({ instance }) => [instance.name, state.read(compiled.environment, instance)] as const);
  const diagnostics = read.flatMap(([, r]) => r.diagnostics);
  if (hasErrors(diagnostics)) throw new ReportedFailure(diagnostics);
  return new Map(read.map(([name, r]) => [name, r.recorded]));
}

interface PlanOne {
  readonly destroy?: boolean;
  readonly recorded: ReadonlyMap<string, Recorded>;
  readonly connections: Connections;
  readonly state: StateStore;
  readonly invocation: Invocation;
}

async function planOne({ instance, resources }: CompiledInstance, { destroy, recorded: all, connections, state, invocation }: PlanOne): Promise<PlanInstance> {
  const port = connections.ports.get(instance.name);
  if (port === undefined) throw new Error(`No connection to ${instance.name}.`);
  const recorded = all.get(instance.name) ?? new Map();
  const desired = destroy === true ? [] : resources;
  const { terminal, options } = invocation;
  const live = await readLive(port, desired, recorded, wholeNumber(options, "parallelism", 16), (done, total) => terminal.progress(`Reading ${instance.name}: ${done} of ${total}`));
  const planned = planInstance({ instance, desired, recorded, live, digest: state.digest });
  if (destroy !== true) return planned;
  return { ...planned, changes: planned.changes.map((c) => ({ ...c, reasons: ["destroy-requested"] as const })) };
}
