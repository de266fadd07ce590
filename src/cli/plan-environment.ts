import { readCascades } from "../azure/read-cascades.js";
import { readLive } from "../azure/read-live.js";
import { readNextRevisions } from "../azure/read-revisions.js";
import { Interruption } from "../azure/interruption.js";
import type { StateStore } from "../azure/state/state-store.js";
import type { Resource } from "../catalog/arm/index.js";
import type { CompiledInstance } from "../compile/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { checkCurrentRevisions, checkDeletes, checkKeptSecrets, confirmRecorded, findExchanges, inFirstRevisions, inRevisions, planInstance, selectChanges, shippedInRevisions, standIns, withAlong, type DeleteLimits, type Plan, type PlanInput, type PlanInstance, type Recorded } from "../plan/index.js";
import { flag, inGroup, texts, wholeNumber, type Invocation } from "./command.js";
import { compileForCommand, type ProjectRun } from "./compile-project.js";
import { connectInstances, type Connections, type ConnectionSettings } from "./connections.js";
import { readOwned } from "./recorded-state.js";
import { redactPlan } from "./secrets/redact-plan.js";
import { sameSpecifications } from "./same-specifications.js";
import { withSpecificationChanges } from "./specification-changes.js";
import { lockState, openProjectState } from "./state-session.js";
import { everything, type Want, type Wanted } from "./wanted.js";

/** A plan with all that applying it takes. */
export interface PlanRun extends ProjectRun {
  readonly plan: Plan;
  readonly connections: Connections;
  readonly state: StateStore;
  /** By instance, what the plan compares. */
  readonly sides: ReadonlyMap<string, PlanInput>;
  /** By instance, all that the project owns. */
  readonly recorded: ReadonlyMap<string, Recorded>;
  /** By instance, ARM paths of revisions that a broken-off run was preparing. */
  readonly left: ReadonlyMap<string, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
  /** False when only some addresses were looked at. */
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
  readonly deletes: DeleteLimits;
}

export interface PlanPurpose {
  /** A command that changes anything holds the environment's lock from before it reads to its end. */
  readonly lockFor?: "apply" | "destroy" | "rollback" | "drift";
  /** As the definitions say when left out. */
  readonly want?: Want;
}

export function requestOf({ options }: Invocation): PlanRequest {
  const environment = options["environment"];
  const maxDeletes = options["maxDeletes"];
  return {
    environment: typeof environment === "string" ? environment : undefined,
    instances: texts(options, "instance"),
    targets: texts(options, "target"),
    deletes: { prune: flag(options, "prune"), deleteSubscriptions: flag(options, "deleteSubscriptions"), maxDeletes: typeof maxDeletes === "number" ? maxDeletes : undefined },
  };
}

/** loadProject → resolveModel → compileModel → readLive → planInstance. Undefined when the definitions do not compile. */
export async function planEnvironment(invocation: Invocation, request: PlanRequest, { lockFor, want = everything }: PlanPurpose = {}): Promise<PlanRun | undefined> {
  const run = await compileForCommand(invocation, "error", request.environment, request.instances);
  if (run === undefined) return undefined;
  const { terminal, globals } = invocation;
  const { environment: name, instances } = run.compiled;
  const environment = run.project.environments.get(name)?.document;
  if (environment === undefined) return undefined;
  const interruption = new Interruption();
  const state = await openProjectState(invocation, run.project.file, environment);
  let isLockLost = false;
  const onLost = (): void => {
    isLockLost = true;
    interruption.request();
  };
  const lock = lockFor === undefined ? undefined : await lockState(invocation, state, name, lockFor, onLost);
  let connections: Connections | undefined;
  const close = async (): Promise<void> => {
    await connections?.close();
    await lock?.release();
  };
  try {
    terminal.progress("Connecting");
    const connected = (connections = await connectInstances(environment, instances.map((i) => i.instance), globals.project, terminal, settingsOf(invocation, interruption)));
    // Read when the lock and the emulator are ours: a command that ran before us has recorded what it did.
    const read = await inGroup(invocation, `Reading ${instances.map((i) => i.instance.name).join(", ")}`, () => Promise.all(instances.map((compiled) => readSides(compiled, { invocation, environment: name, connections: connected, state, want }))));
    const whole: Plan = { environment: name, instances: read.map(planOne) };
    const { plan: selected, diagnostics } = selectChanges(whole, request.targets);
    const owned = new Map(read.map((r) => [r.sides.instance.name, r.owned]));
    const shipped = await withRevisions(selected, connected, new Map(run.compiled.instances.map((i) => [i.instance.name, i.resources])));
    const cascaded = await withCascades(shipped, connected, owned, request.deletes);
    const compared = await withSpecificationChanges(cascaded, new Map(read.map(({ sides }) => [sides.instance.name, sides])), state);
    const plan = redactPlan(compared, invocation.secrets);
    terminal.progress(undefined);
    return {
      ...run,
      plan,
      connections: connected,
      state,
      sides: new Map(read.map(({ sides }) => [sides.instance.name, sides])),
      recorded: owned,
      left: new Map(read.map((r) => [r.sides.instance.name, r.left])),
      diagnostics: [...read.flatMap(({ wanted }) => wanted.diagnostics ?? []), ...diagnostics, ...checkDeletes(plan, request.deletes), ...findExchanges(plan), ...checkCurrentRevisions(plan), ...checkKeptSecrets(plan)],
      complete: request.targets.length === 0 && read.every(({ wanted }) => wanted.complete),
      interruption,
      lockLost: () => isLockLost,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function settingsOf({ globals, terminal, secrets, options }: Invocation, interruption: Interruption): ConnectionSettings {
  const log = (line: string): void => terminal.err(`debug: ${line}`);
  return { interruption, parallelism: wholeNumber(options, "parallelism", 64), redact: (text) => secrets.redactForeign(text), ...(globals.logLevel === "debug" ? { log } : {}) };
}

/** Changes are shipped in a new revision where the definitions ask for it, and where another revision would be written over. */
async function withRevisions(plan: Plan, { ports }: Connections, definitions: ReadonlyMap<string, readonly Resource[]>): Promise<Plan> {
  const instances = plan.instances.map(async (one) => {
    const { name } = one.instance;
    const changes = inFirstRevisions(one.changes);
    const rollouts = new Set([...(definitions.get(name) ?? []).filter((r) => r.rollout === "revision").map((r) => r.address), ...standIns(changes)]);
    const shipped = [...shippedInRevisions(changes, rollouts).keys()];
    const port = ports.get(name);
    if (port === undefined || shipped.length === 0) return { ...one, changes };
    return { ...one, changes: inRevisions(changes, rollouts, await readNextRevisions(port, shipped)) };
  });
  return { ...plan, instances: await Promise.all(instances) };
}

async function withCascades(plan: Plan, { ports }: Connections, owned: ReadonlyMap<string, Recorded>, limits: DeleteLimits): Promise<Plan> {
  const instances = plan.instances.map(async (one) => {
    const { name } = one.instance;
    const port = ports.get(name);
    const found = port === undefined ? new Map<string, never[]>() : await readCascades(port, one.changes, owned.get(name) ?? new Map());
    return { ...one, changes: withAlong(one.changes, found, limits) };
  });
  return { ...plan, instances: await Promise.all(instances) };
}

interface ReadInput {
  readonly invocation: Invocation;
  readonly environment: string;
  readonly connections: Connections;
  readonly state: StateStore;
  readonly want: Want;
}

interface ReadInstance {
  readonly sides: PlanInput;
  readonly owned: Recorded;
  readonly left: readonly string[];
  readonly wanted: Wanted;
}

async function readSides(compiled: CompiledInstance, { invocation: { terminal, options }, environment, connections, state, want }: ReadInput): Promise<ReadInstance> {
  const { instance } = compiled;
  const port = connections.ports.get(instance.name);
  if (port === undefined) throw new Error(`No connection to ${instance.name}.`);
  const { recorded: onFile, left } = await readOwned(environment, instance, state);
  const wanted = await want(compiled, onFile, state);
  const parallelism = wholeNumber(options, "parallelism", 64);
  const live = await readLive(port, wanted.desired, wanted.recorded, parallelism, (done, total) => terminal.progress(`Reading ${instance.name}: ${done} of ${total}`));
  const recorded = confirmRecorded(wanted.recorded, live, instance, state.digest);
  // What was not asked for stays as it is on file, doubtful or not.
  const owned: Recorded = new Map([...onFile].flatMap(([address, resource]) => {
    const settled = wanted.recorded.has(address) ? recorded.get(address) : resource;
    return settled === undefined ? [] : [[address, settled] as const];
  }));
  const same = await sameSpecifications({ port, desired: wanted.desired, recorded, live, parallelism, progress: (done, total) => terminal.progress(`Exporting specifications of ${instance.name}: ${done} of ${total}`) });
  return { sides: { instance, desired: wanted.desired, recorded, live, digest: state.digest, sameSpecifications: same }, owned, left, wanted };
}

function planOne({ sides, wanted: { reason } }: ReadInstance): PlanInstance {
  const plan = planInstance(sides);
  return reason === undefined ? plan : { ...plan, changes: plan.changes.map((c) => (c.action === "no-op" ? c : { ...c, reasons: [reason] })) };
}
