import { rmSync } from "node:fs";
import path from "node:path";
import { parentAddress, resourceName, type Resource, type Snapshot } from "../../catalog/arm/index.js";
import { apisDescribedIn, concealLiterals, extractDefinitions, factoredPolicies, factorPolicies, overridesBetween, SnapshotIndex, writeProject, type Extraction, type ExtractOptions, type NotCarried, type WriteOptions, type WrittenEnvironment } from "../../extract/index.js";
import { hasErrors, uniqueDiagnostics, type Diagnostic } from "../../diagnostics/index.js";
import { loadProject } from "../../load/index.js";
import { planInstance, localAddress, type Change, type LiveResource } from "../../plan/index.js";
import type { Project } from "../../model/project.js";
import { compileEnvironment } from "../compile-project.js";
import { isSameSpecification } from "../same-specifications.js";
import { writeFiles } from "../write-files.js";
import { withoutImported } from "./imported.js";

export interface ProvenExtraction {
  readonly extraction: Extraction;
  readonly files: readonly string[];
  /** What the written project does not say of the source. */
  readonly notCarried: readonly NotCarried[];
  /** Why it does not compile, when it does not. */
  readonly diagnostics: readonly Diagnostic[];
}

const rounds = 6;

/** What one environment of the project is to hold. */
export interface ProvenEnvironment extends Omit<WrittenEnvironment, "overrides"> {
  readonly snapshot: Snapshot;
}

export interface ProveOptions extends Omit<WriteOptions, "environments"> {
  /** Whether policies that recur become reusable ones. */
  readonly factor: boolean;
}

/**
 * Writes the project, reads it back and holds what it compiles to against the source, for every environment. Where a form does not say exactly the
 * same, or does not compile, a plainer one is taken: policies share nothing with others, or stay XML; operations are written out. What is left then is what the project does not say.
 */
export async function writeProven(sources: readonly ProvenEnvironment[], folder: string, options: ProveOptions): Promise<ProvenExtraction> {
  const concealed = sources.map((source) => ({ source, ...concealLiterals(source.snapshot) }));
  const environments = concealed.map(({ source, snapshot }): ProvenEnvironment => ({ ...source, snapshot }));
  const plainPolicies = new Set<string>();
  const writtenOut = new Set<string>();
  const retold = new Set<string>();
  const unshared = new Set<string>();
  let factors = options.factor;
  let written: readonly string[] = [];
  for (let round = 1; ; round++) {
    const { extraction: plain, overridden, unsaid } = extractAll(environments, { plainPolicies, writtenOut, retold });
    const extraction = factors ? factorPolicies(plain, { form: options.form, except: unshared }) : plain;
    const files = writeProject(extraction, { ...options, environments: overridden });
    const paths = files.map((f) => f.path);
    for (const stale of written.filter((file) => !paths.includes(file))) rmSync(path.join(folder, stale), { force: true });
    written = paths;
    writeFiles(folder, files);
    const { absent, diagnostics, changes } = await compare(environments, folder);
    const shared = factoredPolicies(extraction);
    if (shared.size > 0 && hasErrors(diagnostics)) {
      factors = false;
      continue;
    }
    // The service may export what no import would take.
    const refused = apisDescribedIn(extraction, new Set(diagnostics.filter((d) => d.severity === "error").flatMap((d) => d.file ?? [])));
    if (round < rounds && refused.map((api) => isNew(writtenOut, api)).includes(true)) continue;
    const simplified = changes.map((change) => simplify(change, { plainPolicies, writtenOut, retold, unshared, shared }));
    if (round < rounds && simplified.includes(true)) continue;
    const differing = changes.map((c): NotCarried => ({ what: localAddress(c), why: whyOf(c) }));
    return { extraction, files: paths, notCarried: unique([...concealed.flatMap((c) => c.notCarried), ...extraction.notCarried, ...unsaid, ...differing, ...absent]), diagnostics };
  }
}

/** The definitions of the first environment, and what the others change in them. */
function extractAll([first, ...others]: readonly ProvenEnvironment[], options: ExtractOptions): { extraction: Extraction; overridden: WrittenEnvironment[]; unsaid: readonly NotCarried[] } {
  if (first === undefined) throw new Error("There is no environment to extract.");
  const extraction = extractDefinitions(first.snapshot, options);
  const changed = others.map((environment) => ({ environment, ...overridesBetween(extraction, extractDefinitions(environment.snapshot, options)) }));
  return { extraction, overridden: [first, ...changed.map(({ environment, overrides }) => ({ ...environment, overrides }))], unsaid: changed.flatMap((c) => c.unsaid) };
}

interface Plainer {
  readonly plainPolicies: Set<string>;
  readonly writtenOut: Set<string>;
  readonly retold: Set<string>;
  readonly unshared: Set<string>;
  /** Policies that use what others use too. */
  readonly shared: ReadonlySet<string>;
}

/** Whether there is a plainer form of what differs that was not tried yet. */
function simplify({ kind, address, action, properties }: Change, { plainPolicies, writtenOut, retold, unshared, shared }: Plainer): boolean {
  const local = localAddress({ address });
  if (kind.endsWith("policy") || kind.endsWith("fragment")) return isNew(shared.has(local) ? unshared : plainPolicies, local);
  if (!kind.endsWith("api/operation") || action === "delete") return false;
  const isOnlyCalled = action === "update" && properties.every((p) => p.path === "displayName" || p.path === "description");
  return (isOnlyCalled && isNew(retold, local)) || isNew(writtenOut, parentAddress(local) ?? local);
}

function isNew(set: Set<string>, value: string): boolean {
  const before = set.size;
  return set.add(value).size > before;
}

function whyOf({ action, properties, policy }: Change): string {
  if (action === "create") return "the definitions say it, the source does not have it";
  const paths = [...properties.map((p) => p.path), ...policy.map((p) => `${p.section} › ${p.path}`)];
  return `the definitions differ in ${paths.slice(0, 5).join(", ")}${paths.length > 5 ? `, … (${paths.length})` : ""}`;
}

interface Comparison {
  readonly changes: readonly Change[];
  readonly absent: readonly NotCarried[];
  readonly diagnostics: readonly Diagnostic[];
}

async function compare(environments: readonly ProvenEnvironment[], folder: string): Promise<Comparison> {
  const loaded = await loadProject(folder);
  if (loaded.value === undefined) return { changes: [], absent: [], diagnostics: loaded.diagnostics };
  const compared: Comparison[] = [];
  for (const environment of environments) compared.push(await compareOne(loaded.value, environment));
  return { changes: compared.flatMap((c) => c.changes), absent: compared.flatMap((c) => c.absent), diagnostics: uniqueDiagnostics([...loaded.diagnostics, ...compared.flatMap((c) => c.diagnostics)]) };
}

async function compareOne(project: Project, { name, instance, snapshot }: ProvenEnvironment): Promise<Comparison> {
  const { compiled, diagnostics } = await compileEnvironment(project, name, { secrets: { variables: {}, missing: "accept" } });
  const [first] = compiled?.instances ?? [];
  if (first === undefined || hasErrors(diagnostics)) return { changes: [], absent: [], diagnostics };
  const desired = first.resources;
  const { live, index } = liveOf(snapshot);
  const plan = planInstance({ instance, desired, recorded: new Map(), live, digest: () => "", sameSpecifications: await sameIn(index, desired) });
  const changes = withoutImported(plan.changes.filter((c) => c.action !== "no-op" && !isOfSecrets(c)), index);
  const absent = index.unsaid(new Set(desired.map((r) => r.address))).map((address): NotCarried => ({ what: address, why: "no definition says it" }));
  return { changes, absent, diagnostics };
}

/** APIs whose document says what the source's does. */
async function sameIn(index: SnapshotIndex, desired: readonly Resource[]): Promise<ReadonlySet<string>> {
  const same = new Set<string>();
  for (const { address, specification } of desired) {
    const source = index.get(address)?.resource.specification;
    if (specification !== undefined && source !== undefined && (await isSameSpecification(source, specification))) same.add(address);
  }
  return same;
}

/** A secret that the source shows in clear has a variable in its place, which nobody has set yet. */
function isOfSecrets({ action, properties, policy, imports }: Change): boolean {
  return action === "update" && imports !== true && policy.length === 0 && properties.length > 0 && properties.every((p) => p.sensitive === true);
}

/** The snapshot as a plan sees an instance: links where this project would put them. */
function liveOf(snapshot: Snapshot): { live: Map<string, LiveResource>; index: SnapshotIndex } {
  const index = new SnapshotIndex(snapshot);
  const live = new Map(index.all().map(({ type, names, resource }) => [resourceName(type, ...names).armPath.toLowerCase(), { properties: resource.properties }] as const));
  return { live, index };
}

function unique(list: readonly NotCarried[]): NotCarried[] {
  return [...new Map([...list].reverse().map((one) => [one.what, one])).values()].reverse();
}
