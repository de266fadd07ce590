import type { FailoverInput } from "../catalog/documents/index.js";
import type { EnvironmentSource, Project } from "./project.js";

/** The project as it is in a failover of one of its environments: the same definitions with the values of that case. */
export function inFailover(project: Project, { document, ...source }: EnvironmentSource, failover: FailoverInput): Project {
  const values = { ...document.values, ...failover.values };
  const instances = document.instances.map((i) => ({ ...i, values: { ...i.values, ...failover.instances?.[i.name] } }));
  return { ...project, environments: new Map([...project.environments, [document.name, { ...source, document: { ...document, values, instances } }]]) };
}
