import type { EnvironmentValueInput } from "../catalog/documents/index.js";
import type { Project } from "../model/project.js";

/** The values of the project's environments as TypeScript, so that `env.name` is typed in definitions. */
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
  return `// Made by \`apiops schema --out\`; make it again when the values of an environment change.\nimport "apiops";\n\ndeclare module "apiops" {\n  interface EnvironmentValues {\n${lines.join("\n")}\n  }\n}\n`;
}

/** A secret is text to the definition that passes it on. */
function typeOf(value: EnvironmentValueInput): string {
  if (Array.isArray(value)) {
    const items = [...new Set(value.map((v) => typeof v))].sort();
    return items.length === 1 ? `readonly ${items[0] ?? "string"}[]` : `readonly (${items.join(" | ") || "string"})[]`;
  }
  return typeof value === "object" ? "string" : typeof value;
}
