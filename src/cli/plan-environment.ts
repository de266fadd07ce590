import { readLive } from "../azure/read-live.js";
import { Interruption } from "../azure/interruption.js";
import type { StateStore } from "../azure/state/state-store.js";
import type { CompiledInstance } from "../compile/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { confirmRecorded, planInstance, selectChanges, type Plan, type PlanInput, type PlanInstance, type Recorded } from "../plan/index.js";
import { texts, wholeNumber, type Invocation } from "./command.js";
import { compileForCommand, type ProjectRun } from "./compile-project.js";
import { connectInstances, type Connections } from "./connections.js";
import { readRecorded } from "./recorded-state.js";
import { lockState, openProjectState } from "./state-session.js";

/** A plan with all that applying it takes. */
export interface PlanRun extends ProjectRun {
  readonly plan: Plan;
  readonly connections: Connections;
  readonly state: StateStore;
  /** By instance, what the plan compares. */
  readonly sides: ReadonlyMap<string, PlanInput>;
  readonly diagnostics: readonly Diagnostic[];
  /** False when only some addresses were selected. */
  readonly complete: boolean;
  readonly interruption: Interruption;
  /** Whether somebody took the lock away; the interruption is requested then. */
  lockLost(): boolean;
  /** Ends the connections, and gives the lock back. */
  close(): Promise<void>;
}

export interface PlanRequest {
  readonly environment: string | undefined;
  readonly instances: readonly string[];
  readonly targets: readonly string[];
  /** Want nothing: everything owned is to go. */
  readonly destroy?: boolean;
}

/** A command that changes anything holds the environment's lock from before it reads to its end. */
export interface PlanPurpose {
  readonly lockFor?: "apply" | "destroy" | "rollback" | "drift";
}

export function requestOf({ options }: Invocation): PlanRequest {
  const environment = options["environment"];
  return { environment: typeof environment === "string" ? environment : undefined, instances: texts(options, "instance"), targets: texts(options, "target") };
}

/** loadProject → resolveModel → compileModel → readLive → planInstance. Undefined when the definitions do not compile. */
export async function planEnvironment(invocation: Invocation, request: PlanRequest, purpose: PlanPurpose = {}): Promise<PlanRun | undefined> {
  const run = await compileForCommand(invocation, "error", request.environment, request.instances);
  if (run === undefined) return undefined;
  const { terminal, globals } = invocation;
  const { environment: name, instances: wanted } = run.compiled;
  const environment = run.project.environments.get(name)?.document;
  if (environment === undefined) return undefined;
  const interruption = new Interruption();
  const state = await openProjectState(invocation, run.project.file);
  let isLockLost = false;
  const onLost = (): void => {
    isLockLost = true;
    interruption.request();
  };
  const lock = purpose.lockFor === undefined ? undefined : await lockState(invocation, state, name, purpose.lockFor, onLost);
  let connections: Connections | undefined;
  const close = async (): Promise<void> => {
    await connections?.close();
    await lock?.release();
  };
  try {
    terminal.progress("Connecting");
    const connected = (connections = await connectInstances(environment, wanted.map((i) => i.instance), globals.project, terminal, { interruption, parallelism: wholeNumber(invocation.options, "parallelism", 64) }));
    // Read when the lock and the emulator are ours: a command that ran before us has recorded what it did.
    const onFile = new Map(await Promise.all(wanted.map(async ({ instance }) => [instance.name, await readRecorded(name, instance, state)] as const)));
    const sides = await Promise.all(wanted.map((i) => readSides(i, { ...request, recorded: onFile, connections: connected, state, invocation })));
    const whole: Plan = { environment: name, instances: sides.map((s) => planOne(s, request)) };
    const { plan, diagnostics } = selectChanges(whole, request.targets);
    terminal.progress(undefined);
    return { ...run, plan, connections: connected, state, sides: new Map(sides.map((s) => [s.instance.name, s])), diagnostics, complete: request.targets.length === 0, interruption, lockLost: () => isLockLost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface ReadInput {
  readonly destroy?: boolean;
  readonly recorded: ReadonlyMap<string, Recorded>;
  readonly connections: Connections;
  readonly state: StateStore;
  readonly invocation: Invocation;
}

async function readSides({ instance, resources }: CompiledInstance, { destroy, recorded: all, connections, state, invocation }: ReadInput): Promise<PlanInput> {
  const port = connections.ports.get(instance.name);
  if (port === undefined) throw new Error(`No connection to ${instance.name}.`);
  const onFile = all.get(instance.name) ?? new Map();
  const desired = destroy === true ? [] : resources;
  const { terminal, options } = invocation;
  const live = await readLive(port, desired, onFile, wholeNumber(options, "parallelism", 64), (done, total) => terminal.progress(`Reading ${instance.name}: ${done} of ${total}`));
  return { instance, desired, recorded: confirmRecorded(onFile, live, instance, state.digest), live, digest: state.digest };
}

function planOne(sides: PlanInput, { destroy }: PlanRequest): PlanInstance {
  const plan = planInstance(sides);
  return destroy === true ? { ...plan, changes: plan.changes.map((c) => ({ ...c, reasons: ["destroy-requested"] as const })) } : plan;
}
