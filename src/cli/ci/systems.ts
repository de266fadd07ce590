import { azureDevOps } from "./azure-devops.js";
import type { CiSystem, Variables } from "./ci-system.js";
import { githubActions } from "./github-actions.js";

/** The systems whose commands are spoken. */
export const ciSystems = { "github-actions": githubActions, "azure-devops": azureDevOps } as const satisfies Record<string, CiSystem>;

export function ciSystemOf(variables: Variables): CiSystem | undefined {
  return Object.values<CiSystem>(ciSystems).find((system) => system.runs(variables));
}

/** Whether nobody sits there: any other system says so with CI. */
export function isUnattended(variables: Variables): boolean {
  const ci = variables["CI"]?.toLowerCase() ?? "";
  return (ci !== "" && ci !== "false" && ci !== "0") || ciSystemOf(variables) !== undefined;
}
