import { isObject } from "../catalog/arm/index.js";
import { environmentValues, instanceOf } from "./environment.js";
import { workspaceOf } from "./model.js";
import type { Project } from "./project.js";

/** Names of the Backends that any environment has, as definitions read their values by. */
export function backendNames(project: Project): readonly string[] {
  const sources = project.definitions.filter(({ kind }) => kind === "Backend");
  const names = new Set<string>();
  for (const { document, locate } of project.environments.values()) {
    for (const instance of document.instances) {
      const { values } = environmentValues(document, instance, { variables: {}, missing: "accept" }, locate);
      for (const source of sources) {
        const { value } = source.evaluate({ environment: document.name, instance: instanceOf(instance), values });
        const name = isObject(value) ? value["name"] : undefined;
        const workspace = workspaceOf(value);
        if (typeof name === "string") names.add(workspace === undefined ? name : `${workspace}/${name}`);
      }
    }
  }
  return [...names].sort();
}
