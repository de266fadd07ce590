import { budgetCase, budgetFindings, capacityFindings, type BudgetCase, type BudgetReport } from "../budget/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { loadSpecifications } from "../load/index.js";
import { inFailover } from "../model/failover.js";
import type { Project } from "../model/project.js";
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
  for (const failover of failovers) {
    const resolved = resolveModel(inFailover(project, source, failover), environment, { secrets: { variables: {}, missing: "accept" } });
    if (resolved.value === undefined) continue;
    const { specifications } = await loadSpecifications(project.root, resolved.value);
    cases.push(budgetCase(trafficOf(resolved.value, specifications), capacity, failover));
  }
  const places = { capacity: source.document.capacity === undefined ? undefined : source.locate(["capacity"], "key"), failover: (name: string) => source.locate(["failovers", failovers.findIndex((f) => f.name === name), "name"]) };
  const diagnostics = [...capacityFindings(source, knownIn(sources)), ...budgetFindings(cases, places)];
  return { report: { environment, cases }, diagnostics };
}

function knownIn({ model }: CompileSources): Parameters<typeof capacityFindings>[1] {
  const names = (kind: "Product" | "Backend" | "Api"): string[] => [...new Set(model.instances.flatMap((i) => [i.documents, ...i.workspaces.values()].flatMap((index) => index.names(kind))))].sort();
  return { products: names("Product"), backends: names("Backend"), apis: names("Api"), sites: model.instances.flatMap((i) => sitesOf(i).map((s) => s.name)) };
}
