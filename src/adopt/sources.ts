import { isObject, type Instance } from "../catalog/arm/index.js";
import type { Position } from "../diagnostics/index.js";
import type { InstanceModel } from "../model/model.js";
import type { EnvironmentSource, Path, Project } from "../model/project.js";
import { documentKinds } from "../catalog/documents/index.js";
import { kindOf, type ResourceType } from "../catalog/resources/index.js";
import { overrideAddress } from "../model/overrides.js";
import type { XmlElement } from "../xml/index.js";
import { namesOf, writtenAs } from "./written-as.js";
import { YamlText } from "./yaml/yaml-text.js";

/** The definitions as they are written, for one instance. */
export interface Sources {
  readonly project: Project;
  readonly environment: EnvironmentSource;
  readonly model: InstanceModel;
  readonly instance: Instance;
  /** Parsed once a file; undefined when there is no such YAML file. */
  readonly yaml: (file: string) => YamlText | undefined;
  /** The tree of a policy, each node with the place it was written at. */
  readonly policy: (type: ResourceType, names: readonly string[]) => XmlElement | undefined;
}

export function yamlReader(project: Project): (file: string) => YamlText | undefined {
  const read = new Map<string, YamlText | undefined>();
  return (file) => {
    if (!read.has(file)) {
      const text = /\.ya?ml$/.test(file) ? project.files.read(file, "")?.text : undefined;
      read.set(file, text === undefined ? undefined : new YamlText(text));
    }
    return read.get(file);
  };
}

/** Where a resource is written: a document, and the path in it. */
export interface ResourcePlace {
  readonly file: string;
  readonly document: Position;
  readonly path: Path;
  /** What stands at the path once values and overrides are in. */
  readonly value: unknown;
  /** The overrides that reach into the document, the narrowest first. */
  readonly overrides: readonly { readonly key: string; readonly value: unknown }[];
  /** Whether `${name}` is replaced there. */
  readonly substitutes: boolean;
}

export function resourcePlace(type: ResourceType, address: string, sources: Sources): ResourcePlace | undefined {
  const all = namesOf(address);
  const workspace = type.startsWith("workspace/") ? all[0] : undefined;
  const names = workspace === undefined ? all : all.slice(1);
  const { kind, at } = writtenAs[type];
  const below = at?.(names) ?? [];
  if (kind === "Environment") return gatewayPlace(names[0] ?? "", below, sources);
  const index = workspace === undefined ? sources.model.documents : sources.model.workspaces.get(workspace);
  const isOnly = kind === "GlobalPolicy" || kindOf(documentKinds[kind].segment as ResourceType).fixedName !== undefined;
  const document = isOnly ? index?.all(kind)[0] : index?.get(kind, names[0] ?? "");
  if (document === undefined) return undefined;
  const own = overrideAddress(kind, isOnly ? documentKinds[kind].segment : document.name, workspace);
  return {
    file: document.at.file,
    document: document.at.range.start,
    path: below,
    value: valueAt(document.value, below),
    overrides: overridesOf(own, sources),
    substitutes: true,
  };
}

function gatewayPlace(name: string, below: Path, { environment, model }: Sources): ResourcePlace | undefined {
  const index = (environment.document.gateways ?? []).findIndex((g) => g.name === name);
  const at = environment.locate(["name"]);
  if (index === -1 || !model.gateways.some((g) => g.name === name)) return undefined;
  const path = ["gateways", index, ...below];
  return { file: at.file, document: at.range.start, path, value: valueAt(environment.document, path), overrides: [], substitutes: false };
}

function overridesOf(address: string, { environment, instance }: Sources): ResourcePlace["overrides"] {
  const { overrides = {} } = environment.document;
  return [`${instance.name}/${address}`, address].flatMap((key) => (overrides[key] === undefined ? [] : [{ key, value: overrides[key] }]));
}

export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) found = Array.isArray(found) ? (found as unknown[])[Number(step)] : isObject(found) ? found[String(step)] : undefined;
  return found;
}

/** Where a value at a path of a resource's document really comes from: its own file, or an override. */
export function writtenPlace(place: ResourcePlace, path: Path, { environment }: Sources): { readonly file: string; readonly document: Position; readonly path: Path } {
  const found = place.overrides.find(({ value }) => sets(value, path));
  if (found === undefined) return { file: place.file, document: place.document, path };
  const at = environment.locate(["name"]);
  return { file: at.file, document: at.range.start, path: ["overrides", found.key, ...path] };
}

/** Maps merge; a list or a single value of an override replaces all there was. */
function sets(override: unknown, path: Path): boolean {
  let value = override;
  for (const step of path) {
    if (!isObject(value)) return true;
    if (!Object.hasOwn(value, String(step))) return false;
    value = value[String(step)];
  }
  return path.length > 0;
}
