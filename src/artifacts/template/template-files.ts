import { isObject, type JsonObject, type JsonValue } from "../../catalog/arm/index.js";
import { diagnose, startOfFile } from "../../diagnostics/index.js";
import { nameOf, textOfFile, type ArtifactFile, type FileTree } from "../file-tree.js";
import { readJson, type JsonText } from "../json-text.js";
import type { Findings } from "../reading.js";
import type { Holes } from "./holes.js";

export interface TemplateOptions {
  /** The template to read, by path; without it every template of the folder that no other one links to. */
  readonly template?: string;
  /**
   * The file with the values of parameters; without it the only one that lies there. Several are environments of one template, which
   * is then read without values.
   */
  readonly parameters?: string;
}

export interface JsonFile {
  readonly path: string;
  readonly json: JsonText;
  readonly value: JsonObject;
}

export interface TemplateFiles {
  /** Those to deploy by themselves. */
  readonly roots: readonly JsonFile[];
  readonly templates: readonly JsonFile[];
  readonly parameters: readonly JsonFile[];
}

/** Of a named template only it and the parameters are read: the folder may hold anything else. */
export function findTemplates(files: FileTree, { template, parameters }: TemplateOptions, findings: Findings): TemplateFiles {
  for (const path of [template, parameters]) {
    if (path !== undefined && !files.some((f) => f.path === path)) findings.diagnostics.push(diagnose("file-missing", { path, what: path === template ? "template" : "parameters file" }));
  }
  const wanted = files.filter((f) => (template === undefined ? f.path.endsWith(".json") : f.path === template || f.path === parameters || isParametersFile(f)));
  const json = wanted.flatMap((file) => readObject(file, findings));
  const templates = json.filter((f) => (template === undefined ? isTemplate(f.value) : f.path === template));
  if (template !== undefined && templates.some((f) => !("resources" in f.value))) findings.diagnostics.push(diagnose("template-shape", { problem: "it has no `resources`" }, { file: template, range: startOfFile }));
  const linked = template === undefined ? linkedNames(templates) : new Set<string>();
  return {
    roots: templates.filter((t) => !linked.has(nameOf(t.path))),
    templates,
    parameters: json.filter((f) => (parameters === undefined ? isParameters(f.value) : f.path === parameters)),
  };
}

function readObject(file: ArtifactFile, findings: Findings): JsonFile[] {
  const { json, diagnostics } = readJson(textOfFile(file), file.path);
  findings.diagnostics.push(...diagnostics);
  return json !== undefined && isObject(json.value) ? [{ path: file.path, json, value: json.value as JsonObject }] : [];
}

const isParametersFile = (file: ArtifactFile): boolean => /\.json$/.test(file.path) && /"\$schema"\s*:\s*"[^"]*\/deploymentParameters\.json/i.test(textOfFile(file).slice(0, 2_000));
const schemaOf = (value: JsonObject): string => (typeof value["$schema"] === "string" ? value["$schema"].toLowerCase() : "");
const isTemplate = (value: JsonObject): boolean => /\/\w*deploymenttemplate\.json/.test(schemaOf(value)) && "resources" in value;
const isParameters = (value: JsonObject): boolean => schemaOf(value).includes("/deploymentparameters.json");

/** The values of a parameters file, by lower-case name. */
export function givenValues({ value }: JsonFile, holes: Holes): ReadonlyMap<string, JsonValue> {
  const given = new Map<string, JsonValue>();
  for (const [name, parameter] of isObject(value["parameters"]) ? Object.entries(value["parameters"]) : []) {
    if (!isObject(parameter)) continue;
    if (parameter["value"] !== undefined) given.set(name.toLowerCase(), parameter["value"]);
    // A secret of a key vault.
    else if (parameter["reference"] !== undefined) given.set(name.toLowerCase(), holes.mark({ kind: "secret", parameter: name }));
  }
  return given;
}

/** File names that stand in the link of some template. */
function linkedNames(templates: readonly JsonFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (value: JsonValue): void => {
    if (typeof value !== "object" || value === null) return;
    const link = isObject(value) ? value["templateLink"] : undefined;
    const address = isObject(link) ? (link["uri"] ?? link["relativePath"]) : undefined;
    for (const name of typeof address === "string" ? address.match(/[\w.@ -]+\.json/g) ?? [] : []) names.add(name.trim());
    for (const child of Object.values<JsonValue>(value as JsonObject)) walk(child);
  };
  for (const { value } of templates) walk(value);
  return names;
}

/** Why a file of the folder is none of its templates. */
export function whyNoTemplate(path: string): string {
  if (/\.bicep(param)?$/.test(path)) return "Bicep is read as what `bicep build` makes of it";
  return path.endsWith(".json") ? "it is no deployment template" : "no template links to it";
}
