import path from "node:path";
import { rmSync } from "node:fs";
import { adoptDrift, recordAdopted, yamlReader, type Adoption, type CompiledEnvironments, type DriftedInstance } from "../adopt/index.js";
import { replaceFile } from "../azure/state/replace-file.js";
import { policySource } from "../compile/index.js";
import { hasErrors } from "../diagnostics/index.js";
import { overlayProject, type Overlay } from "../load/index.js";
import type { DriftInstance } from "../plan/index.js";
import type { Invocation } from "./command.js";
import { compileEnvironment } from "./compile-project.js";
import type { PlanRun } from "./plan-environment.js";

/** Writes what moved on the instances into the definitions, and records it as applied. All texts are proven before the first file is written. */
export async function adoptEnvironment(invocation: Invocation, run: PlanRun, drift: readonly DriftInstance[], preferLive: boolean): Promise<Adoption> {
  const { project, sides } = run;
  const environment = project.environments.get(run.plan.environment);
  if (environment === undefined) throw new Error(`No environment ${run.plan.environment}.`);
  const compile = (overlay: Overlay): Promise<CompiledEnvironments> => compileAll(invocation, run, overlay);
  const before = await compile(new Map());
  const yaml = yamlReader(project);
  const drifted = drift.flatMap((one): DriftedInstance[] => {
    const [input, model] = [sides.get(one.instance.name), run.sources.model.instances.find((i) => i.instance.name === one.instance.name)];
    return input === undefined || model === undefined ? [] : [{ ...one, sides: input, sources: { project, environment, model, instance: one.instance, yaml, policy: (type, names) => policySource(model, run.sources.specifications, type, names) } }];
  });
  const adoption = await adoptDrift(drifted, { preferLive, holdsSecret: (text) => invocation.secrets.holds(text) }, { read: (file) => project.files.read(file, "")?.text, compile, expected: { environment: run.plan.environment, before, sides } });
  writeTexts(project.root, adoption.texts);
  await record(run, drift, adoption, await compile(adoption.texts));
  return adoption;
}

/** Every environment: what one shares with another is not to change there. */
async function compileAll({ terminal }: Invocation, { project }: PlanRun, overlay: Overlay): Promise<CompiledEnvironments> {
  const { value, diagnostics } = overlayProject(project, overlay);
  const compiled = new Map<string, CompiledEnvironments extends ReadonlyMap<string, infer C> ? C : never>();
  for (const name of project.environments.keys()) {
    const result = value === undefined || hasErrors(diagnostics) ? undefined : await compileEnvironment(value, name, { secrets: { variables: terminal.variables, missing: "accept" } });
    const problems = [...diagnostics, ...(result?.diagnostics ?? [])].filter((d) => d.severity === "error");
    compiled.set(name, result?.compiled === undefined ? { problems } : { instances: result.compiled.instances });
  }
  return compiled;
}

function writeTexts(root: string, texts: Overlay): void {
  for (const [file, text] of texts) {
    const absolute = path.join(root, file);
    if (text === undefined) rmSync(absolute);
    else replaceFile(absolute, text);
  }
}

async function record({ plan, sides, recorded, state }: PlanRun, drift: readonly DriftInstance[], { adopted }: Adoption, after: CompiledEnvironments): Promise<void> {
  const compiled = after.get(plan.environment);
  if (compiled === undefined || "problems" in compiled) return;
  for (const { instance, drift: rows } of drift) {
    const [input, owned, now] = [sides.get(instance.name), recorded.get(instance.name), compiled.instances.find((i) => i.instance.name === instance.name)];
    if (input === undefined || owned === undefined || now === undefined || rows.length === 0) continue;
    await state.write(plan.environment, instance, recordAdopted({ drift: rows, sides: input, recorded: owned, desired: now.resources }, adopted.filter((a) => a.instance.name === instance.name)));
  }
}
