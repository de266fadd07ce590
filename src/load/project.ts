import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { environmentSchema, projectSchema, type EnvironmentDocument, type ProjectFile } from "../catalog/documents/index.js";
import { diagnose, hasErrors, type Diagnostic, type Outcome } from "../diagnostics/index.js";
import type { DefinitionSource, EnvironmentSource, Project } from "../model/project.js";
import { validateShape } from "../model/validate-shape.js";
import { listProject, projectFiles } from "./files.js";
import { yamlDefinitions } from "./yaml/definitions.js";
import { parseYaml } from "./yaml/parse.js";

/** Reads a project folder. What can be read is returned beside the diagnostics, so that one run reports everything. */
export async function loadProject(root: string): Promise<Outcome<Project>> {
  const projectPath = path.join(root, "apiops.yaml");
  if (!existsSync(projectPath)) return { value: undefined, diagnostics: [diagnose("project-missing", { folder: root })] };
  const diagnostics: Diagnostic[] = [];
  const file = readProjectFile(readFileSync(projectPath, "utf8"), diagnostics);
  const listing = listProject(root);
  const environments = readEnvironments(root, listing.environments, diagnostics);
  const definitions: DefinitionSource[] = [];
  for (const name of listing.yaml) collect(yamlDefinitions(readFileSync(path.join(root, name), "utf8"), name), definitions, diagnostics);
  if (listing.typescript.length > 0) {
    const { typescriptDefinitions } = await import("./typescript/definitions.js");
    collect(await typescriptDefinitions(root, listing.typescript), definitions, diagnostics);
  }
  if (file === undefined) return { value: undefined, diagnostics };
  const files = projectFiles(root, listing.templates);
  const broken = new Set(diagnostics.filter((d) => d.severity === "error").map((d) => d.file ?? ""));
  const unread = [...listing.yaml, ...listing.typescript].filter((f) => broken.has(f)).flatMap((f) => files.read(f, "")?.text ?? []);
  return { value: { root, file, environments, definitions, files, unread }, diagnostics };
}

function collect(from: { definitions: DefinitionSource[]; diagnostics: readonly Diagnostic[] }, definitions: DefinitionSource[], diagnostics: Diagnostic[]): void {
  definitions.push(...from.definitions);
  diagnostics.push(...from.diagnostics);
}

function readProjectFile(text: string, diagnostics: Diagnostic[]): ProjectFile | undefined {
  const parsed = parseYaml(text, "apiops.yaml");
  diagnostics.push(...parsed.diagnostics);
  const document = parsed.documents[0];
  if (document === undefined) return undefined;
  const problems = validateShape("apiops.yaml", projectSchema, document.value, document.locate);
  diagnostics.push(...problems);
  return hasErrors(problems) ? undefined : (document.value as ProjectFile);
}

function readEnvironments(root: string, files: readonly string[], diagnostics: Diagnostic[]): Map<string, EnvironmentSource> {
  const environments = new Map<string, EnvironmentSource>();
  for (const file of files) {
    const parsed = parseYaml(readFileSync(path.join(root, file), "utf8"), file);
    diagnostics.push(...parsed.diagnostics);
    for (const { value, locate } of parsed.documents) {
      const problems = validateShape("Environment", environmentSchema, value, locate);
      diagnostics.push(...problems);
      if (hasErrors(problems)) continue;
      const document = value as EnvironmentDocument;
      const other = environments.get(document.name);
      if (other !== undefined)
        diagnostics.push(diagnose("name-duplicate", { kind: "Environment", name: document.name, other: place(other) }, locate(["name"])));
      else environments.set(document.name, { document, locate });
    }
  }
  return environments;
}

function place(source: EnvironmentSource): string {
  const { file, range } = source.locate(["name"]);
  return `${file}:${range.start.line}`;
}
