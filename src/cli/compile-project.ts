import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { compileModel, type Compiled } from "../compile/index.js";
import { diagnose, hasErrors, type Diagnostic } from "../diagnostics/index.js";
import { loadSpecifications } from "../load/index.js";
import type { SecretSource } from "../model/environment.js";
import type { Model } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import type { Project } from "../model/project.js";
import { resolveModel } from "../model/resolve.js";
import { renderDiagnostics, type ReadSource } from "../render/index.js";
import type { Invocation } from "./command.js";
import { loadForCommand } from "./load-for-command.js";
import { environmentVariables, resourceSecrets } from "./secrets/project-secrets.js";
import { secretVariables, valuesOf } from "./secrets/secret-variables.js";
import { secretsInClear } from "./secrets/secrets-in-clear.js";
import { settleDiagnostics } from "./settle-diagnostics.js";

export interface CompiledEnvironment {
  readonly compiled: Compiled | undefined;
  /** What it was compiled from; undefined when there is no such environment. */
  readonly sources: CompileSources | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileSources {
  readonly model: Model;
  readonly specifications: ReadonlyMap<string, LoadedSpecification>;
}

/** Definitions → one environment's resources. The same steps for every command. */
export async function compileEnvironment(project: Project, environment: string, options: { readonly secrets: SecretSource; readonly instances?: readonly string[] }): Promise<CompiledEnvironment> {
  const resolved = resolveModel(project, environment, options);
  if (resolved.value === undefined) return { compiled: undefined, sources: undefined, diagnostics: resolved.diagnostics };
  const { specifications, diagnostics: found } = await loadSpecifications(project.root, resolved.value);
  const compiled = compileModel(resolved.value, specifications);
  const variables = new Map([...secretVariables(options.secrets.variables), ...valuesOf(environmentVariables(project), options.secrets.variables)]);
  const diagnostics = [...resolved.diagnostics, ...found, ...compiled.diagnostics, ...(compiled.value === undefined ? [] : secretsInClear(compiled.value, variables))];
  return { compiled: hasErrors(diagnostics) ? undefined : compiled.value, sources: { model: resolved.value, specifications }, diagnostics };
}

/** The environment named with -e, or the project's default. */
export function chooseEnvironment(project: Project, named: string | undefined): { environment: string | undefined; diagnostics: Diagnostic[] } {
  const environment = named ?? project.file.defaultEnvironment;
  if (environment !== undefined) return { environment, diagnostics: [] };
  const known = [...project.environments.keys()].join(", ");
  return { environment, diagnostics: [diagnose("environment-unnamed", { known: known === "" ? "none" : known })] };
}

export interface ProjectRun {
  readonly project: Project;
  readonly compiled: Compiled;
  readonly sources: CompileSources;
}

/** Loads and compiles for a command that needs the result. Shows every finding; undefined after an error. */
export async function compileForCommand(invocation: Invocation, secrets: SecretSource["missing"], environment: string | undefined, instances: readonly string[]): Promise<ProjectRun | undefined> {
  const { terminal } = invocation;
  terminal.progress("Compiling the definitions");
  const loaded = await loadForCommand(invocation);
  let diagnostics = loaded.diagnostics;
  let result: CompiledEnvironment | undefined;
  if (loaded.value !== undefined) {
    const chosen = chooseEnvironment(loaded.value, environment);
    diagnostics = [...diagnostics, ...chosen.diagnostics];
    if (chosen.environment !== undefined) {
      const source: SecretSource = { variables: terminal.variables, missing: secrets };
      result = await compileEnvironment(loaded.value, chosen.environment, { secrets: source, ...(instances.length === 0 ? {} : { instances }) });
      diagnostics = [...diagnostics, ...result.diagnostics];
      const found = resourceSecrets((result.compiled?.instances ?? []).flatMap((i) => i.resources));
      invocation.secrets.add(...found.secrets);
      invocation.secrets.addDoubtful(...found.doubtful);
    }
  }
  await showDiagnostics(invocation, diagnostics);
  if (loaded.value === undefined || result?.compiled === undefined || result.sources === undefined || hasErrors(diagnostics)) return undefined;
  return { project: loaded.value, compiled: result.compiled, sources: result.sources };
}

/** Findings go to stderr, so that results on stdout stay clean. */
export async function showDiagnostics(invocation: Invocation, diagnostics: readonly Diagnostic[]): Promise<void> {
  const { terminal, globals } = invocation;
  const shown = settleDiagnostics(diagnostics, sourceReader(globals.project)).kept.filter((d) => globals.logLevel !== "error" || d.severity === "error");
  invocation.ci.annotate(shown, globals.project);
  if (shown.length > 0) terminal.err(renderDiagnostics(shown, sourceReader(globals.project), await terminal.paint(globals.color), diagnostics));
}

export function sourceReader(root: string): ReadSource {
  const cache = new Map<string, string | undefined>();
  return (file) => {
    if (!cache.has(file)) {
      const absolute = path.resolve(root, file);
      cache.set(file, existsSync(absolute) ? readFileSync(absolute, "utf8") : undefined);
    }
    return cache.get(file);
  };
}
