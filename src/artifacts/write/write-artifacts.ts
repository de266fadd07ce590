import { isObject } from "../../catalog/arm/index.js";
import type { OutputFile } from "../../compile/output/output-file.js";
import { sortedBy } from "../file-tree.js";
import type { NotCarried } from "../reading.js";
import { specificationFile } from "../specification-language.js";
import { writeConfiguration, type WritableEnvironment } from "./configuration.js";
import { writeLinks, type WrittenLink } from "./links.js";
import { folderPath, inFolder, information, nameFor, textOf, type WritableLayout } from "./naming.js";
import { placeResource, type Step } from "./place.js";
import { openResource, type OpenResource, type WritableResource } from "./writable.js";

export interface WrittenArtifacts {
  /** By path. */
  readonly files: readonly OutputFile[];
  /** What the layout has no place for, and secrets. `path` is the ARM path, with the property behind `#`. */
  readonly notCarried: readonly NotCarried[];
}

export interface WriteOptions {
  /** `both` writes a folder that both tools read: each ignores the other's files. */
  readonly layout: WritableLayout | "both";
  /** Adds the override file of each. */
  readonly environments?: readonly WritableEnvironment[];
}

/** The resources of one service as a folder of the APIOps Toolkit. */
export function writeArtifacts(resources: readonly WritableResource[], { layout, environments = [] }: WriteOptions): WrittenArtifacts {
  const open = sortedBy(resources, (r) => r.armPath).map(openResource);
  const layouts: readonly WritableLayout[] = layout === "both" ? ["apiops", "apiops-cli"] : [layout];
  const written = layouts.map((l) => writeLayout(open, l));
  const files = new Map(written.flatMap((w) => w.files.map((f) => [f.path, f])));
  const configurations = environments.map(writeConfiguration);
  for (const { file } of configurations) files.set(file.path, file);
  // With two layouts a resource is carried if either holds it.
  const missing = written.map((w) => new Map(w.notCarried.map((n) => [n.path, n])));
  const everywhere = [...(missing[0]?.values() ?? [])].filter((n) => missing.every((m) => m.has(n.path)));
  const secrets = open.flatMap((r) => r.secrets.map((s) => ({ path: `${r.armPath}#/${s}`, reason: "a secret is not written: put it into a named value, or supply it in an override" })));
  const [sound, unsound] = [[...files.values()].filter(isInFolder), [...files.values()].filter((f) => !isInFolder(f))];
  const nowhere = unsound.map((f) => ({ path: f.path, reason: "no file can have such a name" }));
  return { files: sortedBy(sound, (f) => f.path), notCarried: sortedBy([...everywhere, ...secrets, ...nowhere, ...configurations.flatMap((c) => c.notCarried)], (n) => n.path) };
}

/** A resource may be called `..`, by a template at least; what is written stays below the folder. */
const isInFolder = ({ path }: OutputFile): boolean => path.split("/").every((s) => s !== "" && s !== "." && s !== "..") && !/[\\\0]/.test(path);

interface Writing {
  readonly layout: WritableLayout;
  readonly byPath: ReadonlyMap<string, OpenResource>;
  readonly files: OutputFile[];
  readonly notCarried: NotCarried[];
  readonly links: WrittenLink[];
}

function writeLayout(resources: readonly OpenResource[], layout: WritableLayout): { files: readonly OutputFile[]; notCarried: readonly NotCarried[] } {
  const writing: Writing = { layout, byPath: new Map(resources.map((r) => [r.armPath, r])), files: [], notCarried: [], links: [] };
  for (const resource of resources) writeResource(resource, writing);
  writing.files.push(...writeLinks(writing.links, layout, writing.byPath, (path, reason) => writing.notCarried.push({ path, reason })));
  return writing;
}

function writeResource(resource: OpenResource, writing: Writing): void {
  const { armPath, properties } = resource;
  const place = placeResource(armPath);
  const skip = (reason: string): void => void writing.notCarried.push({ path: armPath, reason });
  if (place.kind === "unknown") {
    skip(armPath === "" ? "the toolkit does not manage the service itself" : "the toolkit has no such resource");
    return;
  }
  if (place.kind === "link") {
    writing.links.push({ place, armPath, properties });
    return;
  }
  const folder = folderPath(place.steps, writing.layout);
  if (folder === undefined) skip("this layout has no such resource");
  else if (place.kind === "resource") writeOwn(resource, place.steps, folder, writing, skip);
  else if (place.kind === "policy") writing.files.push({ path: inFolder(folder, `${place.name}.xml`), text: textOf(properties["value"]) });
  else if (writing.layout === "apiops-cli") writing.files.push({ path: inFolder(folder, place.file), text: information(properties) });
  else skip("this layout has no such resource");
}

function writeOwn(resource: OpenResource, steps: readonly Step[], folder: string, writing: Writing, skip: (reason: string) => void): void {
  const { armPath, properties, specification } = resource;
  const collection = steps.at(-1)?.collection;
  const file = nameFor(collection?.files ?? [], writing.layout);
  if (specification !== undefined) writing.files.push({ path: inFolder(folder, specificationFile(specification.language, specification.text)), text: specification.text });
  if (file !== undefined && collection?.policy === "fragment" && writing.layout === "apiops") {
    const { value, format: _format, ...rest } = properties;
    writing.files.push({ path: inFolder(folder, file), text: information(rest) });
    if (value !== undefined) writing.files.push({ path: inFolder(folder, "policy.xml"), text: textOf(value) });
  } else if (file !== undefined) writing.files.push({ path: inFolder(folder, file), text: information(properties) });
  else if (!comesWithSpecification(armPath, writing) && !writeGraphql(resource, folder, writing)) skip("this layout has no file for it");
}

/** v7 holds the schema of a synthetic GraphQL API as its specification, and imports it as the schema named so. */
function writeGraphql({ armPath, properties }: OpenResource, folder: string, { files }: Writing): boolean {
  const { document } = properties;
  const text = isObject(document) ? document["value"] : undefined;
  if (!/\/apis\/[^/]+\/schemas\/graphql$/.test(armPath) || typeof text !== "string") return false;
  files.push({ path: inFolder(folder.replace(/\/schemas\/graphql$/, ""), "specification.graphql"), text });
  return true;
}

/** Operations and schemas are in the specification, which v7 imports. */
function comesWithSpecification(armPath: string, { byPath }: Writing): boolean {
  const api = /^(.*\/apis\/[^/]+)\/(?:operations|schemas)\/[^/]+$/.exec(armPath)?.[1];
  return api !== undefined && byPath.get(api)?.specification !== undefined;
}
