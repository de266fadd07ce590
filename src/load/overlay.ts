import { environmentSchema, type EnvironmentDocument } from "../catalog/documents/index.js";
import { hasErrors, type Diagnostic, type Outcome } from "../diagnostics/index.js";
import type { DefinitionSource, EnvironmentSource, Project, ProjectFiles } from "../model/project.js";
import { validateShape } from "../model/validate-shape.js";
import { yamlDefinitions } from "./yaml/definitions.js";
import { parseYaml } from "./yaml/parse.js";

/** Texts that stand in for files of the project, by name; undefined for a file that is not there. */
export type Overlay = ReadonlyMap<string, string | undefined>;

/** The project as it would be read with other texts in some of its YAML and XML files. Definitions in TypeScript stay as they are. */
export function overlayProject(project: Project, overlay: Overlay): Outcome<Project> {
  const diagnostics: Diagnostic[] = [];
  const environments = overlayEnvironments(project.environments, overlay, diagnostics);
  const definitions = overlayDefinitions(project.definitions, overlay, diagnostics);
  return { value: { ...project, environments, definitions, files: overlayFiles(project.files, overlay) }, diagnostics };
}

/** In the order of the project: a file's documents stand where its first one stood. */
function overlayDefinitions(definitions: readonly DefinitionSource[], overlay: Overlay, diagnostics: Diagnostic[]): DefinitionSource[] {
  const seen = new Set<string>();
  return definitions.flatMap((definition) => {
    const { file } = definition.at;
    if (!overlay.has(file)) return [definition];
    const text = seen.has(file) ? undefined : overlay.get(file);
    seen.add(file);
    if (text === undefined) return [];
    const read = yamlDefinitions(text, file);
    diagnostics.push(...read.diagnostics);
    return read.definitions;
  });
}

function overlayEnvironments(environments: Project["environments"], overlay: Overlay, diagnostics: Diagnostic[]): Map<string, EnvironmentSource> {
  const result = new Map<string, EnvironmentSource>();
  const read = new Set<string>();
  for (const [name, source] of environments) {
    const { file } = source.locate(["name"]);
    const text = overlay.get(file);
    if (text === undefined) result.set(name, source);
    else if (!read.has(file)) {
      read.add(file);
      for (const each of readEnvironments(text, file, diagnostics)) result.set(each.document.name, each);
    }
  }
  return result;
}

function readEnvironments(text: string, file: string, diagnostics: Diagnostic[]): EnvironmentSource[] {
  const parsed = parseYaml(text, file);
  diagnostics.push(...parsed.diagnostics);
  return parsed.documents.flatMap(({ value, locate }) => {
    const problems = validateShape("Environment", environmentSchema, value, locate);
    diagnostics.push(...problems);
    return hasErrors(problems) ? [] : [{ document: value as EnvironmentDocument, locate }];
  });
}

function overlayFiles(files: ProjectFiles, overlay: Overlay): ProjectFiles {
  return {
    templates: files.templates,
    read(name, from) {
      const found = files.read(name, from);
      if (found === undefined || !overlay.has(found.file)) return found;
      const text = overlay.get(found.file);
      return text === undefined ? undefined : { file: found.file, text };
    },
  };
}
