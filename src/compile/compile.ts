import type { Instance, Resource } from "../catalog/arm/index.js";
import { hasErrors, uniqueDiagnostics, type Diagnostic, type Outcome } from "../diagnostics/index.js";
import type { InstanceModel, Model } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import { compileResources } from "./arm/index.js";
import { compileContext, workspaceContext } from "./context.js";
import { checkFragmentCycles } from "./fragment-cycles.js";
import { checkUnique } from "./unique.js";
import { inWorkspace } from "./workspace.js";

/** What the definitions want every instance of one environment to hold. */
export interface Compiled {
  readonly project: string;
  readonly environment: string;
  readonly instances: readonly CompiledInstance[];
}

export interface CompiledInstance {
  readonly instance: Instance;
  /** By address. */
  readonly resources: readonly Resource[];
}

/** Model → policy XML and ARM resources, with everything checked on the way. */
export function compileModel(model: Model, specifications: ReadonlyMap<string, LoadedSpecification>): Outcome<Compiled> {
  const diagnostics: Diagnostic[] = [];
  const instances = model.instances.map((instanceModel) => {
    const resources = compileInstance(instanceModel, specifications, (d) => diagnostics.push(d));
    diagnostics.push(...checkUnique(resources), ...checkFragmentCycles(resources));
    return { instance: instanceModel.instance, resources };
  });
  const unique = uniqueDiagnostics(diagnostics);
  if (hasErrors(unique)) return { value: undefined, diagnostics: unique };
  return { value: { project: model.project, environment: model.environment.name, instances }, diagnostics: unique };
}

/** What lies in the service itself, and in each of its workspaces. */
function compileInstance(model: InstanceModel, specifications: ReadonlyMap<string, LoadedSpecification>, report: (d: Diagnostic) => void): Resource[] {
  const service = compileContext(model, specifications, report);
  const own = compileResources(service);
  const held = [...model.workspaces].flatMap(([workspace, documents]) => {
    const context = workspaceContext(service, workspace, documents);
    return inWorkspace(compileResources(context), workspace, context.scopeId, service.scopeId);
  });
  return held.length === 0 ? own : [...own, ...held].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
}
