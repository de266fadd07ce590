import { isObject, type JsonObject, type JsonValue, type SnapshotResource } from "../../catalog/arm/index.js";
import { diagnose, sortDiagnostics, startOfFile, uniqueDiagnostics } from "../../diagnostics/index.js";
import { nameOf, sortedBy, textOfFile, type ArtifactFile, type FileTree } from "../file-tree.js";
import { settleRevisions } from "../folder/revisions.js";
import { secretsOf } from "../folder/secrets.js";
import { readJson, type JsonText } from "../json-text.js";
import { noFindings, type ArtifactReading, type Findings } from "../reading.js";
import { TemplateWalk } from "./deployment.js";
import { TemplateFindings } from "./findings.js";
import { Holes } from "./holes.js";
import type { FoundResource } from "./resource.js";

export interface TemplateOptions {
  /** The template to read, by path; without it every template of the folder that no other one links to. */
  readonly template?: string;
  /** The file with the values of parameters; without it the only one that lies there. */
  readonly parameters?: string;
}

interface JsonFile {
  readonly path: string;
  readonly json: JsonText;
  readonly value: JsonObject;
}

/** Deployment templates: exported ones, those of the resource kits, compiled Bicep. Nothing is fetched: links lead to files beside. */
export function readArmTemplates(files: FileTree, options: TemplateOptions = {}): ArtifactReading {
  const findings = noFindings();
  const holes = new Holes();
  const template = new TemplateFindings(findings, files, holes);
  const json = jsonFiles(files, options, findings);
  const given = parametersOf(json, options, template, holes);
  const walk = new TemplateWalk(holes, template);
  const templates = json.filter((f) => (options.template === undefined ? isTemplate(f.value) : f.path === options.template));
  if (options.template !== undefined && templates.some((f) => !("resources" in f.value))) findings.diagnostics.push(diagnose("template-shape", { problem: "it has no `resources`" }, { file: options.template, range: startOfFile }));
  const linked = options.template === undefined ? linkedNames(templates) : new Set<string>();
  for (const { path, json, value } of templates) if (!linked.has(nameOf(path))) walk.template(value, { json, file: path, path: [] }, given);
  if (options.template === undefined) reportOthers(files, new Set([...templates.map((t) => t.path), ...template.used]), findings);
  return assemble(walk.found, findings);
}

function assemble(found: readonly FoundResource[], findings: Findings): ArtifactReading {
  const { resources, toSupply } = secretsOf(settleRevisions(merged(found), findings));
  const known = new Set(findings.toSupply.map((s) => `${s.armPath}#${s.property}`));
  return {
    snapshot: { resources },
    environments: [],
    notCarried: sortedBy(findings.notCarried, (n) => n.path),
    toSupply: sortedBy([...findings.toSupply, ...toSupply.filter((s) => !known.has(`${s.armPath}#${s.property}`))], (s) => s.armPath),
    filters: [],
    diagnostics: sortDiagnostics(uniqueDiagnostics(findings.diagnostics)),
    layout: ["arm"],
  };
}

/** A later write of a resource goes over an earlier one: the resource kit's creator writes an API twice. */
function merged(found: readonly FoundResource[]): SnapshotResource[] {
  const byPath = new Map<string, SnapshotResource>();
  for (const resource of found) {
    const known = byPath.get(resource.armPath);
    byPath.set(resource.armPath, known === undefined ? resource : { ...known, ...resource, properties: { ...known.properties, ...resource.properties } });
  }
  return sortedBy(byPath.values(), (r) => r.armPath);
}

/** Of a named template only it and the parameters are read: the folder may hold anything else. */
function jsonFiles(files: FileTree, { template, parameters }: TemplateOptions, findings: Findings): JsonFile[] {
  const wanted = files.filter((f) => (template === undefined ? f.path.endsWith(".json") : f.path === template || f.path === parameters || isParametersFile(f)));
  return wanted.flatMap((file) => {
    const { json, diagnostics } = readJson(textOfFile(file), file.path);
    findings.diagnostics.push(...diagnostics);
    return json !== undefined && isObject(json.value) ? [{ path: file.path, json, value: json.value as JsonObject }] : [];
  });
}

const isParametersFile = (file: ArtifactFile): boolean => /\.json$/.test(file.path) && /"\$schema"\s*:\s*"[^"]*\/deploymentParameters\.json/i.test(textOfFile(file).slice(0, 2_000));
const schemaOf = (value: JsonObject): string => (typeof value["$schema"] === "string" ? value["$schema"].toLowerCase() : "");
const isTemplate = (value: JsonObject): boolean => /\/\w*deploymenttemplate\.json/.test(schemaOf(value)) && "resources" in value;
const isParameters = (value: JsonObject): boolean => schemaOf(value).includes("/deploymentparameters.json");

function parametersOf(json: readonly JsonFile[], options: TemplateOptions, template: TemplateFindings, holes: Holes): ReadonlyMap<string, JsonValue> {
  const candidates = json.filter((f) => (options.parameters === undefined ? isParameters(f.value) : f.path === options.parameters));
  const [only, ...more] = candidates;
  const given = new Map<string, JsonValue>();
  if (only === undefined) return given;
  if (more.length > 0) {
    for (const { path } of candidates) template.skip(path, "there are several files of parameters: name the one to use");
    for (const { path } of candidates) template.used.add(path);
    return given;
  }
  template.used.add(only.path);
  for (const [name, parameter] of isObject(only.value["parameters"]) ? Object.entries(only.value["parameters"]) : []) {
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

function reportOthers(files: FileTree, used: ReadonlySet<string>, findings: Findings): void {
  for (const { path } of files) if (!used.has(path)) findings.notCarried.push({ path, reason: path.endsWith(".json") ? "it is no deployment template" : "no template links to it" });
}
