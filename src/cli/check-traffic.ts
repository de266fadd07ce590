import type { Diagnostic } from "../diagnostics/index.js";
import { lintModel } from "../lint/index.js";
import type { Project } from "../model/project.js";
import { trafficOf } from "../traffic/index.js";
import { budgetOf } from "./budget-of.js";
import type { CompileSources } from "./compile-project.js";

/** What the rules find that look at whole calls, and what the arithmetic of budgets does. The calls are walked once for both. */
export async function checkTraffic(project: Project, sources: CompileSources, environment: string): Promise<Diagnostic[]> {
  const traffic = await trafficOf(sources.model, sources.specifications);
  const { diagnostics } = await budgetOf(project, sources, environment, traffic);
  return [...lintModel(sources.model, traffic), ...diagnostics];
}
