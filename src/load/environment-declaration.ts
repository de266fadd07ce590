import type { EnvironmentValueInput } from "../catalog/documents/index.js";
import { backendNames } from "../model/backend-names.js";
import type { Project } from "../model/project.js";

/** The values of the project's environments and the names of its Backends as TypeScript, so that `env.name` and `backends.name` are typed in definitions. */
export function environmentDeclaration(project: Project): string {
  const types = new Map<string, Set<string>>();
  const take = (values: Readonly<Record<string, EnvironmentValueInput>> | undefined): void => {
    for (const [name, value] of Object.entries(values ?? {})) types.set(name, (types.get(name) ?? new Set()).add(typeOf(value)));
  };
  for (const { document } of project.environments.values()) {
    take(document.values);
    for (const instance of document.instances) take(instance.values);
  }
  const lines = [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, found]) => `    readonly ${name}: ${[...found].sort().join(" | ")};`);
  const names = backendNames(project).map((name) => `    readonly ${JSON.stringify(name)}: BackendValues;`);
  const backends = names.length === 0 ? "" : `\n\n  interface BackendNames {\n${names.join("\n")}\n  }`;
  const imported = names.length === 0 ? `import "apiops";` : `import type { BackendValues } from "apiops";`;
  return `// Made by \`apiops schema --out\`; make it again when the values of an environment change.\n${imported}\n\ndeclare module "apiops" {\n  interface EnvironmentValues {\n${lines.join("\n")}\n  }${backends}\n}\n`;
}

/** A secret is text to the definition that passes it on. */
function typeOf(value: EnvironmentValueInput): string {
  if (Array.isArray(value)) {
    const items = [...new Set(value.map((v) => typeof v))].sort();
    return items.length === 1 ? `readonly ${items[0] ?? "string"}[]` : `readonly (${items.join(" | ") || "string"})[]`;
  }
  return typeof value === "object" ? "string" : typeof value;
}
