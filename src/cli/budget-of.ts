import { budgetCase, budgetFindings, capacityFindings, type BudgetCase, type BudgetReport } from "../budget/index.js";
import { hasErrors, type Diagnostic } from "../diagnostics/index.js";
import { loadSpecifications } from "../load/index.js";
import type { FailoverInput } from "../catalog/documents/index.js";
import { inFailover } from "../model/failover.js";
import type { EnvironmentSource, Project } from "../model/project.js";
import { resolveModel } from "../model/resolve.js";
import { sitesOf, trafficOf, type Traffic } from "../traffic/index.js";
import type { CompileSources } from "./compile-project.js";

export interface EnvironmentBudget {
  readonly report: BudgetReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** The arithmetic of an environment that has no errors, when all is well and in each of its failovers. */
export async function budgetOf(project: Project, sources: CompileSources, environment: string, traffic: Traffic): Promise<EnvironmentBudget> {
  const source = project.environments.get(environment);
  if (source === undefined) throw new Error(`${environment} was compiled, so it is there.`);
  const { capacity = {}, failovers = [] } = source.document;
  const cases: BudgetCase[] = [budgetCase(traffic, capacity)];
  const diagnostics: Diagnostic[] = [...capacityFindings(source, knownIn(sources))];
  for (const failover of failovers) {
    const then = await trafficThen(project, source, failover);
    // What cannot be added up has its findings; what is only worth a warning has it without the failover too.
    if (hasErrors(then.diagnostics)) diagnostics.push(...then.diagnostics.filter((d) => d.severity === "error"));
    else cases.push(budgetCase(then.traffic, capacity, failover));
  }
  const places = { capacity: source.document.capacity === undefined ? undefined : source.locate(["capacity"], "key"), failover: (name: string) => source.locate(["failovers", failovers.findIndex((f) => f.name === name), "name"]) };
  return { report: { environment, cases }, diagnostics: [...diagnostics, ...budgetFindings(cases, places)] };
}

/** How calls run with the values of a failover, which definitions may refuse. */
async function trafficThen(project: Project, source: EnvironmentSource, failover: FailoverInput): Promise<{ readonly traffic: Traffic; readonly diagnostics: readonly Diagnostic[] }> {
  const { value: model, diagnostics } = resolveModel(inFailover(project, source, failover), source.document.name, { secrets: { variables: {}, missing: "accept" } });
  if (model === undefined) return { traffic: new Map(), diagnostics };
  const { specifications, diagnostics: found } = await loadSpecifications(project.root, model);
  const wrong: Diagnostic[] = [];
  const traffic = await trafficOf(model, specifications, (d) => wrong.push(d));
  return { traffic, diagnostics: [...diagnostics, ...found, ...wrong] };
}

function knownIn({ model }: CompileSources): Parameters<typeof capacityFindings>[1] {
  const names = (kind: "Product" | "Backend" | "Api"): string[] => [...new Set(model.instances.flatMap((i) => [i.documents, ...i.workspaces.values()].flatMap((index) => index.names(kind))))].sort();
  return { products: names("Product"), backends: names("Backend"), apis: names("Api"), sites: model.instances.flatMap((i) => sitesOf(i).map((s) => s.name)) };
}
