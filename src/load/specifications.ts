import type { ApiDocument } from "../catalog/documents/index.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import { missingFile } from "../model/missing-file.js";
import type { Model, ResolvedDocument } from "../model/model.js";
import type { ProjectFiles, ProjectText } from "../model/project.js";
import { specificationKey, wsdlChoice, type LoadedSpecification } from "../model/specification.js";
import { mayBeStructured, parseSpecification, recognizeLanguage, type StructuredText } from "../specification/index.js";
import { bundleReferences } from "./bundle-references.js";
import { parseStructured } from "./structured-text.js";

type Api = ResolvedDocument<"Api">;

/** The specifications that the model's APIs name, each read, checked and bundled once. */
export async function loadSpecifications(root: string, model: Model): Promise<{ specifications: Map<string, LoadedSpecification>; diagnostics: Diagnostic[] }> {
  const specifications = new Map<string, LoadedSpecification>();
  const diagnostics: Diagnostic[] = [];
  const read = new Set<string>();
  for (const { documents, workspaces, files } of model.instances) {
    for (const api of [documents, ...workspaces.values()].flatMap((scope) => scope.all("Api"))) {
      const file = specificationOf(api, files, diagnostics);
      if (file === undefined) continue;
      const key = specificationKey(file.file, api.value);
      const { loaded, found } = await loadOnce(key, { root, api, files, file });
      if (!read.has(key)) diagnostics.push(...found);
      read.add(key);
      if (loaded === undefined) continue;
      specifications.set(key, loaded);
      diagnostics.push(...checkType(api, loaded));
    }
  }
  return { specifications, diagnostics };
}

function specificationOf(api: Api, files: ProjectFiles, diagnostics: Diagnostic[]): ProjectText | undefined {
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
const loadings = new WeakMap<ProjectText, Map<string, Loading>>();

interface Wanted {
  readonly root: string;
  readonly api: Api;
  readonly files: ProjectFiles;
  readonly file: ProjectText;
}

async function loadOnce(key: string, wanted: Wanted): Promise<Loading> {
  const known = loadings.get(wanted.file) ?? new Map<string, Loading>();
  loadings.set(wanted.file, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const loading = await loadSpecification(wanted);
  known.set(key, loading);
  return loading;
}

async function loadSpecification({ root, api, files, file: { file, text } }: Wanted): Promise<Loading> {
  const start = { file, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };
  if (text.trim() === "") return { loaded: undefined, found: [diagnose("openapi-invalid", { problem: "the file is empty", where: "" }, start)] };
  let structured: StructuredText | undefined;
  if (mayBeStructured(file, text)) {
    const parsed = parseStructured(text, file);
    // What cannot be read as YAML may be no YAML at all.
    if (parsed.value === undefined && (/\.(json|ya?ml)$/i.test(file) || recognizeLanguage(file, text) === undefined)) return { loaded: undefined, found: parsed.diagnostics };
    structured = parsed.value;
  }
  const language = recognizeLanguage(file, text, structured?.value);
  if (language === undefined) return { loaded: undefined, found: [diagnose("specification-unclear", { file }, structured?.locate([]) ?? start)] };
  const source = {
    file,
    text,
    ...(structured === undefined ? {} : { structured, bundle: (document: object, report: (d: Diagnostic) => void) => bundleReferences({ root, file, document, locate: structured.locate, report }) }),
    read: (path: string, from: string) => files.read(path, from),
    wsdl: wsdlChoice(api.value),
    ...(api.value.entitySets === undefined ? {} : { entitySets: api.value.entitySets }),
    entitySetAt: (index: number) => api.locate(["entitySets", index]),
    choiceAt: (property: string) => api.locate(api.value.wsdl === undefined ? ["specification"] : ["wsdl", property]),
  };
  if (api.value.entitySets !== undefined && language !== "odata") return { loaded: undefined, found: [diagnose("entity-sets-unwanted", { file }, api.locate(["entitySets"], "key"))] };
  const { parsed, diagnostics } = await parseSpecification(source, language);
  return { loaded: parsed === undefined ? undefined : { file, parsed }, found: diagnostics };
}

/** The type of an API follows from its specification, and may be written. */
function checkType(api: Api, { parsed }: LoadedSpecification): Diagnostic[] {
  const written: ApiDocument["type"] = api.value.type;
  // A WebSocket API with a specification has its own finding.
  if (written === undefined || written === parsed.apiType || written === "websocket") return [];
  return [diagnose("specification-type", { written, found: parsed.apiType, language: languageNames[parsed.language] }, api.locate(["type"]))];
}

const languageNames = { openapi: "OpenAPI 3", swagger: "OpenAPI 2.0", wsdl: "WSDL", wadl: "WADL", graphql: "a GraphQL schema", odata: "OData metadata", grpc: "a .proto file" } as const;
