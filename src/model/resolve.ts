import { isObject } from "../catalog/arm/index.js";
import { isResourceType, kindOf } from "../catalog/resources/index.js";
import { documentKinds, type DocumentKind, type DocumentTypes, type InstanceInput } from "../catalog/documents/index.js";
import { diagnose, hasErrors, nearest, uniqueDiagnostics, type Diagnostic, type Outcome } from "../diagnostics/index.js";
import { backendLookup } from "./backend-values.js";
import { checkDocument, misplacedSecrets } from "./coherence.js";
import { environmentValues, instanceOf, type SecretSource } from "./environment.js";
import { DocumentIndex, isFor, workspaceOf, type InstanceModel, type Model, type Resolution, type ResolvedDocument } from "./model.js";
import { overrideAddress, Overrides } from "./overrides.js";
import type { DefinitionSource, EnvironmentSource, EvaluationContext, Project } from "./project.js";
import { checkReferences } from "./references.js";
import { validateShape } from "./validate-shape.js";
import { environmentScope } from "./values.js";

export interface ResolveOptions {
  readonly secrets: SecretSource;
  /** Names of the instances wanted; all of the environment's when left out. */
  readonly instances?: readonly string[];
}

/**
 * The project as one environment sees it. Every mistake of every instance is reported; the model then holds what is
 * sound, so that the steps after this one can report theirs too.
 */
export function resolveModel(project: Project, environmentName: string, options: ResolveOptions): Outcome<Model> {
  const source = project.environments.get(environmentName);
  if (source === undefined) return { value: undefined, diagnostics: [unknownEnvironment(project, environmentName)] };
  const diagnostics: Diagnostic[] = [...unknownInstances(source, options)];
  const overrides = new Overrides(source.document, source.locate);
  const wanted = source.document.instances.filter((i) => options.instances === undefined || options.instances.includes(i.name));
  const resolver = new Resolver(project, source, overrides, options.secrets, diagnostics);
  const instances = wanted.map((i) => resolver.instance(i));
  diagnostics.push(...overrides.unmatched((name) => instances.some((i) => i.mayDefine(name))));
  return { value: { project: project.file.name, environment: source.document, instances }, diagnostics: uniqueDiagnostics(diagnostics) };
}

function unknownEnvironment(project: Project, name: string): Diagnostic {
  const known = [...project.environments.keys()];
  return diagnose("environment-unknown", { name, suggestion: nearest(name, known), known: known.length === 0 ? "none" : known.join(", ") });
}

function unknownInstances(source: EnvironmentSource, options: ResolveOptions): Diagnostic[] {
  const known = source.document.instances.map((i) => i.name);
  return (options.instances ?? [])
    .filter((name) => !known.includes(name))
    .map((name) => diagnose("instance-unknown", { name, suggestion: nearest(name, known), environment: source.document.name }));
}

class Resolver {
  /** Documents without values are the same for every instance: resolved and checked once. */
  private readonly shared = new Map<DefinitionSource, Resolution>();
  private readonly instanceNames: ReadonlySet<string>;

  constructor(
    private readonly project: Project,
    private readonly environment: EnvironmentSource,
    private readonly overrides: Overrides,
    private readonly secrets: SecretSource,
    private readonly diagnostics: Diagnostic[],
  ) {
    this.instanceNames = new Set([...project.environments.values()].flatMap((e) => e.document.instances.map((i) => i.name)));
  }

  instance(input: InstanceInput): InstanceModel {
    const { document, locate } = this.environment;
    const { values, diagnostics } = environmentValues(document, input, this.secrets, locate);
    this.diagnostics.push(...diagnostics);
    const instance = instanceOf(input);
    const early = this.resolveBackends({ environment: document.name, instance, values });
    const context: EvaluationContext = { environment: document.name, instance, values, backends: backendLookup([...early.values()], input.name, (name) => holdsName(this.project.unread, name)) };
    const documents = new DocumentIndex();
    const workspaces = new Map<string, DocumentIndex>();
    const unread = [...this.project.unread];
    for (const source of this.project.definitions) {
      const { resolved, broken, unknown } = early.get(source) ?? this.resolve(source, context);
      if (unknown !== undefined) unread.push(this.project.files.read(unknown, "")?.text ?? "");
      if (resolved !== undefined && isFor(resolved, input.name)) this.add(indexFor(workspaceOf(resolved.value), documents, workspaces), resolved);
      for (const name of broken ?? []) documents.addBroken(source.kind, name);
    }
    const gateways = (document.gateways ?? []).filter((g) => g.instances?.includes(input.name) ?? true);
    // A reusable policy belongs to the project, and may be used anywhere in it.
    for (const index of workspaces.values()) for (const policy of documents.all("Policy")) index.add(policy);
    const model: InstanceModel = { environment: document.name, instance, documents, workspaces, gateways, gatewayAt: (gateway, path, part) => locate(["gateways", (document.gateways ?? []).indexOf(gateway), ...path], part), instanceAt: (path) => locate(["instances", document.instances.indexOf(input), ...path]), files: this.project.files, scope: environmentScope(context), mayDefine: (name) => holdsName(unread, name) };
    this.diagnostics.push(...checkReferences(model));
    return model;
  }

  /** Backends come first: what is known of them is there for all other definitions. */
  private resolveBackends(context: EvaluationContext): Map<DefinitionSource, Resolution> {
    return new Map(this.project.definitions.filter(({ kind }) => kind === "Backend" || kind === "BackendPool").map((source) => [source, this.resolve(source, context)]));
  }

  private add(documents: DocumentIndex, resolved: ResolvedDocument): void {
    const twin = resolved.kind === "Backend" ? documents.get("BackendPool", resolved.name) : resolved.kind === "BackendPool" ? documents.get("Backend", resolved.name) : undefined;
    const other = twin ?? documents.get(resolved.kind, resolved.name);
    if (other === undefined) documents.add(resolved);
    else {
      const place = `${other.at.file}:${other.at.range.start.line}`;
      this.diagnostics.push(diagnose("name-duplicate", { kind: resolved.kind, name: resolved.name, other: place }, resolved.locate(["name"])));
    }
  }

  private resolve(source: DefinitionSource, context: EvaluationContext): Resolution {
    const isShared = !source.usesValues && this.overrides.isEmpty;
    const known = isShared ? this.shared.get(source) : undefined;
    const resolution = known ?? this.evaluate(source, context);
    if (isShared) this.shared.set(source, resolution);
    return resolution;
  }

  private override(address: string, kind: DocumentKind, context: EvaluationContext, value: unknown): unknown {
    return this.overrides.apply(address, kind, context.instance.name, value, environmentScope(context), (d) => this.diagnostics.push(d));
  }

  private evaluate(source: DefinitionSource, context: EvaluationContext): Resolution {
    const evaluated = source.evaluate(context);
    const { value, diagnostics } = evaluated;
    this.diagnostics.push(...diagnostics);
    const name = nameOf(source.kind, value);
    const address = name === undefined ? undefined : overrideAddress(source.kind, name, workspaceOf(value));
    const merged = address === undefined ? value : this.override(address, source.kind, context, value);
    if (value === undefined) return { unknown: source.at.file };
    const locate = address === undefined ? evaluated.locate : this.overrides.locateIn(address, context.instance.name, evaluated.locate);
    const problems = validateShape(source.kind, documentKinds[source.kind].schema, shapeOf(merged), locate).filter((p) => !diagnostics.some((d) => isSamePlace(d, p)));
    this.diagnostics.push(...problems);
    if (hasErrors([...diagnostics, ...problems]) || name === undefined) {
      this.diagnostics.push(...misplacedSecrets(source.kind, merged, locate));
      return name === undefined ? { unknown: source.at.file } : { broken: [name, ...displayNameOf(source.kind, merged)] };
    }
    const resolved: ResolvedDocument = { kind: source.kind, name, value: merged as DocumentTypes[DocumentKind], locate, at: source.at };
    const incoherent = [...checkDocument(resolved), ...this.unknownInstances(resolved)];
    this.diagnostics.push(...incoherent);
    return { resolved };
  }

  private unknownInstances(document: ResolvedDocument): Diagnostic[] {
    const named = "instances" in document.value ? (document.value.instances ?? []) : [];
    return named.flatMap((name, i) => {
      if (this.instanceNames.has(name)) return [];
      const suggestion = nearest(name, this.instanceNames);
      return [diagnose("instance-unknown", { name, suggestion, environment: this.environment.document.name }, document.locate(["instances", i]))];
    });
  }
}

/** A value that the environment does not have leaves its place empty: no shape fits, and that is no second mistake. */
function isSamePlace(a: Diagnostic, b: Diagnostic): boolean {
  return a.file === b.file && a.range?.start.line === b.range?.start.line && a.range?.start.column === b.range?.start.column;
}

/** Policies go by the display name of a named value. */
function displayNameOf(kind: DocumentKind, value: unknown): string[] {
  const name = kind === "NamedValue" && isObject(value) ? value["displayName"] : undefined;
  return typeof name === "string" ? [name] : [];
}

function holdsName(texts: readonly string[], name: string): boolean {
  return texts.some((text) => text.split(/[^A-Za-z0-9._-]+/).includes(name));
}

function nameOf(kind: DocumentKind, value: unknown): string | undefined {
  const name = isObject(value) ? value["name"] : undefined;
  // What there is one of need not be named.
  if (kind === "GlobalPolicy") return typeof name === "string" ? name : "global";
  const type = documentKinds[kind].segment;
  if (name === undefined && isObject(value) && isResourceType(type) && kindOf(type).fixedName !== undefined) return type;
  const revision = kind === "Api" && isObject(value) ? value["revision"] : undefined;
  if (typeof name !== "string") return undefined;
  return typeof revision === "string" || typeof revision === "number" ? `${name};rev=${revision}` : name;
}

function indexFor(workspace: string | undefined, documents: DocumentIndex, workspaces: Map<string, DocumentIndex>): DocumentIndex {
  if (workspace === undefined) return documents;
  const index = workspaces.get(workspace) ?? new DocumentIndex();
  workspaces.set(workspace, index);
  return index;
}

/** A reusable policy may hold functions, which no schema knows. */
function shapeOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { check, ...shape } = value;
  const known = typeof check === "function" ? shape : value;
  return typeof value["policies"] === "function" ? { ...known, policies: [] } : known;
}
