import { createHmac, randomBytes } from "node:crypto";
import type { Instance, Specification } from "../../catalog/arm/index.js";
import { diagnose, startOfFile, type Diagnostic } from "../../diagnostics/index.js";
import type { JournalEntry, Recorded, RunHeader, SecretDigest } from "../../plan/index.js";
import { parseJournal, type ReadJournal } from "./run-journal.js";
import { StateError, type Lock, type LockHolder, type LockOutcome, type StateBackend } from "./state-backend.js";
import { parseStateFile, printStateFile } from "./state-file.js";

/** Writes lines of one run on one instance; each is on file before the promise resolves. */
export interface RunLog {
  append(entry: JournalEntry): Promise<void>;
  close(): Promise<void>;
}

export interface ReadState {
  readonly recorded: Recorded;
  /** What a run did that was broken off after `recorded` was written. */
  readonly unfinished: readonly JournalEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the project owns on each instance, and what its runs did, kept by a backend. */
export interface StateStore {
  readonly place: string;
  read(environment: string, instance: Instance): Promise<ReadState>;
  /** `openRun` is the run that goes on from here; left out at its end. */
  write(environment: string, instance: Instance, recorded: Recorded, openRun?: string): Promise<void>;
  openRun(environment: string, header: RunHeader): Promise<RunLog>;
  /** The journals of a run, one an instance. */
  readRun(environment: string, run: string): Promise<readonly ReadJournal[]>;
  runs(environment: string): Promise<readonly string[]>;
  /** Specifications are kept by their digest, once. */
  keepSpecification(environment: string, specification: Specification): Promise<void>;
  readSpecification(environment: string, digest: string): Promise<Specification | undefined>;
  lock(environment: string, holder: LockHolder, lost: () => void): Promise<LockOutcome>;
  holderOf(environment: string): Promise<LockHolder | undefined>;
  breakLock(environment: string): Promise<void>;
  readonly digest: SecretDigest;
  /** Makes digests of now comparable with those of later runs. */
  keepKey(): Promise<void>;
}

const keyName = "secret-key";
const keptRuns = 50;

export async function openState(backend: StateBackend): Promise<StateStore> {
  const found = await backend.read(keyName);
  return new KeptState(backend, found?.trim() ?? randomBytes(32).toString("hex"), found !== undefined);
}

class KeptState implements StateStore {
  readonly place: string;
  private held: { readonly lock: Lock; readonly lost: () => void } | undefined;
  private readonly serials = new Map<string, number>();
  /** Digests of specifications that are on file for certain. */
  private readonly kept = new Set<string>();

  constructor(
    private readonly backend: StateBackend,
    private key: string,
    private keyIsKept: boolean,
  ) {
    this.place = backend.place;
  }

  async read(environment: string, instance: Instance): Promise<ReadState> {
    const name = stateName(environment, instance);
    const text = await this.backend.read(name);
    if (text === undefined) return { recorded: new Map(), unfinished: [], diagnostics: [] };
    const parsed = parseStateFile(text, instance);
    const path = `${this.backend.place}/${name}`;
    if ("problem" in parsed) return { recorded: new Map(), unfinished: [], diagnostics: [diagnose("state-invalid", { path, problem: parsed.problem }, { file: path, range: startOfFile })] };
    const { serial, openRun, resources } = parsed.file;
    this.serials.set(name, serial);
    const recorded: Recorded = new Map(Object.entries(resources));
    const journal = openRun === undefined ? undefined : parseJournal((await this.backend.read(journalName(environment, openRun, instance.name))) ?? "");
    return { recorded, unfinished: journal?.entries ?? [], diagnostics: [] };
  }

  async write(environment: string, instance: Instance, recorded: Recorded, openRun?: string): Promise<void> {
    this.requireLock();
    await this.keepKey();
    const name = stateName(environment, instance);
    const serial = (this.serials.get(name) ?? 0) + 1;
    await this.backend.write(name, printStateFile(instance, serial, recorded, openRun));
    this.serials.set(name, serial);
  }

  async openRun(environment: string, header: RunHeader): Promise<RunLog> {
    const log = await this.backend.openLog(journalName(environment, header.run, header.instance));
    await log.append(JSON.stringify(header));
    const append = async (entry: JournalEntry): Promise<void> => {
      this.requireLock();
      await log.append(JSON.stringify(entry));
    };
    return { append, close: () => log.close() };
  }

  async readRun(environment: string, run: string): Promise<readonly ReadJournal[]> {
    const names = await this.backend.list(`${environment}/runs/${run}`);
    const texts = await Promise.all(names.map((name) => this.backend.read(name)));
    return texts.flatMap((text) => parseJournal(text ?? "") ?? []);
  }

  async runs(environment: string): Promise<readonly string[]> {
    const names = await this.backend.list(`${environment}/runs`);
    return [...new Set(names.map((name) => name.split("/")[2] ?? ""))].sort();
  }

  async keepSpecification(environment: string, { digest, ...specification }: Specification): Promise<void> {
    if (this.kept.has(digest)) return;
    await this.backend.create(specificationName(environment, digest), JSON.stringify(specification));
    this.kept.add(digest);
  }

  async readSpecification(environment: string, digest: string): Promise<Specification | undefined> {
    const text = await this.backend.read(specificationName(environment, digest));
    return text === undefined ? undefined : { ...(JSON.parse(text) as Omit<Specification, "digest">), digest };
  }

  async lock(environment: string, holder: LockHolder, lost: () => void): Promise<LockOutcome> {
    const outcome = await this.backend.lock(`${environment}/lock`, holder, lost);
    if (outcome.taken) this.held = { lock: outcome.lock, lost };
    if (outcome.taken) await this.dropOldRuns(environment);
    return outcome;
  }

  holderOf(environment: string): Promise<LockHolder | undefined> {
    return this.backend.holderOf(`${environment}/lock`);
  }

  breakLock(environment: string): Promise<void> {
    return this.backend.breakLock(`${environment}/lock`);
  }

  readonly digest: SecretDigest = (address, property, secret) => createHmac("sha256", this.key).update(`${address}\n${property}\n${secret}`).digest("hex");

  /** Before a write is sent, and before the state is: whoever lost the lock does neither. */
  private requireLock(): void {
    if (this.held === undefined || this.held.lock.isHeld()) return;
    this.held.lost();
    throw new StateError("the lock was taken away during the run");
  }

  async keepKey(): Promise<void> {
    if (this.keyIsKept) return;
    this.keyIsKept = true;
    if (await this.backend.create(keyName, `${this.key}\n`)) return;
    // Another run made one in between; digests of this run would compare with nothing.
    this.key = (await this.backend.read(keyName))?.trim() ?? this.key;
  }

  /** Runs that some instance's state still needs the journal of. */
  private async openRuns(environment: string): Promise<ReadonlySet<string>> {
    const states = (await this.backend.list(environment)).filter((name) => /^[^/]+\/[^/]+\.json$/.test(name));
    const texts = await Promise.all(states.map((name) => this.backend.read(name)));
    return new Set(texts.flatMap((text) => /"openRun": "([^"]+)"/.exec(text ?? "")?.[1] ?? []));
  }

  /** Run ids begin with their time, so the oldest come first. */
  private async dropOldRuns(environment: string): Promise<void> {
    const old = (await this.runs(environment)).slice(0, -keptRuns);
    const open = old.length === 0 ? new Set<string>() : await this.openRuns(environment);
    for (const run of old.filter((id) => !open.has(id))) for (const name of await this.backend.list(`${environment}/runs/${run}`)) await this.backend.remove(name);
  }
}

function stateName(environment: string, instance: Instance): string {
  return `${environment}/${instance.name}.json`;
}

function journalName(environment: string, run: string, instance: string): string {
  return `${environment}/runs/${run}/${instance}.jsonl`;
}

function specificationName(environment: string, digest: string): string {
  return `${environment}/specifications/${digest}.json`;
}
