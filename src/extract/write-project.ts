import type { Instance } from "../catalog/arm/index.js";
import { printYaml, type Plain, type PlainMap } from "../policy/decompile/index.js";
import type { ExtractedDocument, ExtractedSecret, Extraction } from "./extraction.js";
import { placeOf } from "./layout.js";
import { plainOf, printYamlDocuments } from "./print-yaml-documents.js";
import { printTypeScriptModule } from "./print-typescript-module.js";
import { FileText, isMap, isValueList, PolicyText, type Value } from "./value.js";

export interface WriteOptions {
  readonly project: string;
  readonly form: "yaml" | "ts";
  /** The first is the default. */
  readonly environments: readonly WrittenEnvironment[];
}

export interface WrittenEnvironment {
  readonly name: string;
  readonly emulator?: true;
  readonly endpoint?: string;
  readonly instance: Instance;
  readonly overrides?: PlainMap;
}

/** A file of the project; `path` is relative to it. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a project that says what was extracted. */
export function writeProject(extraction: Extraction, options: WriteOptions): ProjectFile[] {
  const groups = new Map<string, ExtractedDocument[]>();
  for (const document of extraction.documents) groups.set(placeOf(document), [...(groups.get(placeOf(document)) ?? []), withFragmentFile(document)]);
  const print = options.form === "ts" ? printTypeScriptModule : printYamlDocuments;
  const definitions = [...groups].flatMap(([place, documents]) => [
    { path: `${place}.${options.form}`, text: print(documents, place) },
    ...documents.flatMap((document) => filesIn(document.value).map((file) => ({ path: fileOf(document, file), text: file.text }))),
  ]);
  return [projectFile(options), ...options.environments.map((environment) => environmentFile(extraction, environment)), { path: ".gitignore", text: ".apiops/\n" }, ...definitions].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The path of a file beside the document that names it. */
export function fileOf(document: ExtractedDocument, { name }: FileText): string {
  const place = placeOf(document);
  return `${place.slice(0, place.lastIndexOf("/"))}/${name}`;
}

/** A fragment that stays XML names its file in another property. */
function withFragmentFile(document: ExtractedDocument): ExtractedDocument {
  const { policies, ...others } = document.value;
  if (document.kind !== "Fragment" || !(policies instanceof PolicyText) || policies.file === undefined) return document;
  return { ...document, value: { ...others, file: new FileText(policies.file, policies.xml) } };
}

function filesIn(value: Value): FileText[] {
  if (value instanceof FileText) return [value];
  if (value instanceof PolicyText) return value.file === undefined ? [] : [new FileText(value.file, `${value.xml.replace(/\r\n/g, "\n").trimEnd()}\n`)];
  if (isValueList(value)) return value.flatMap(filesIn);
  return isMap(value) ? Object.values(value).flatMap(filesIn) : [];
}

const layout = { width: 120, listKeys: new Set(["instances", "gateways"]) };

function projectFile({ project, environments: [first] }: WriteOptions): ProjectFile {
  return { path: "apiops.yaml", text: printYaml({ name: project, ...(first === undefined ? {} : { defaultEnvironment: first.name }) }, layout) };
}

function environmentFile({ gateways, secrets }: Extraction, environment: WrittenEnvironment): ProjectFile {
  const { instance, overrides = {} } = environment;
  const values = Object.fromEntries(secrets.map((secret): [string, PlainMap] => [secret.name, valueOf(secret)]));
  const text = printYaml(
    {
      kind: "Environment",
      name: environment.name,
      ...(environment.emulator === undefined ? {} : { emulator: true }),
      ...(environment.endpoint === undefined ? {} : { endpoint: environment.endpoint }),
      ...(secrets.length === 0 ? {} : { values }),
      instances: [instanceValue(instance)],
      ...(gateways.length === 0 ? {} : { gateways: gateways.map((gateway) => literalOf(gateway)) }),
      ...(Object.keys(overrides).length === 0 ? {} : { overrides }),
    },
    layout,
  );
  return { path: `environments/${environment.name}.yaml`, text };
}

/** An environment's gateways are taken as they are written: `${` is nothing special there. */
function literalOf(value: Value): Plain {
  if (typeof value === "string") return value;
  if (isValueList(value)) return value.map(literalOf);
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, literalOf(v)])) : plainOf(value);
}

/** Until the variable is set, the instance keeps the secret it has. */
function valueOf({ variable, isShown }: ExtractedSecret): PlainMap {
  return { fromEnv: variable, ...(isShown === true ? {} : { optional: true }) };
}

function instanceValue({ name, service, resourceGroup, subscription, region, additionalLocations, sku }: Instance): PlainMap {
  return { name, service, resourceGroup, subscription, region, ...(additionalLocations.length === 0 ? {} : { additionalLocations: [...additionalLocations] }), sku: { name: sku.name, capacity: sku.capacity } };
}
