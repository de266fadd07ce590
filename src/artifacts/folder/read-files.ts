import { isObject, type JsonObject } from "../../catalog/arm/index.js";
import { hasErrors, startOfFile, type SourceLocation } from "../../diagnostics/index.js";
import { textOfFile, type ArtifactFile } from "../file-tree.js";
import { withRelativeIds } from "../ids.js";
import { readJson, type JsonText } from "../json-text.js";
import { rawPolicy } from "../policy-text.js";
import { serviceEnvelope, type Findings } from "../reading.js";
import { languageOf } from "../specification-language.js";
import type { CollectedResources } from "./collected.js";
import { linkResource, type LinkEnds, type LinkFiles } from "./links.js";
import type { Located } from "./locate.js";

interface Reading {
  readonly resources: CollectedResources;
  readonly findings: Findings;
}

type Of<K extends Located["kind"]> = Extract<Located, { readonly kind: K }>;

/** Puts what one file says among the resources. */
export function readArtifact(file: ArtifactFile, located: Located, reading: Reading): void {
  switch (located.kind) {
    case "information":
    case "singleton":
      readInformation(file, located.armPath, reading);
      return;
    case "policy":
      readPolicy(file, located.armPath, reading);
      return;
    case "fragment":
      readPolicy(file, located.armPath, reading, true);
      return;
    case "specification":
      readSpecification(file, located, reading);
      return;
    case "link":
      readLink(file, located, reading);
      return;
    case "list":
      readList(file, located, reading);
  }
}

const wholeFile = (file: ArtifactFile): SourceLocation => ({ file: file.path, range: startOfFile });

function readObject(file: ArtifactFile, { findings }: Reading): { body: JsonObject; json: JsonText } | undefined {
  const { json, diagnostics } = readJson(textOfFile(file), file.path);
  findings.diagnostics.push(...diagnostics);
  if (json !== undefined && isObject(json.value)) return { body: json.value as JsonObject, json };
  findings.notCarried.push({ path: file.path, reason: json === undefined ? "it is not valid JSON" : "it is not a JSON object" });
  return undefined;
}

/** What says where a resource was read from, not what it is; `_markdownContent` is a rendering of the documents beside it. */
const identity = new Set(["id", "name", "type", "_markdownContent"]);

function readInformation(file: ArtifactFile, armPath: string, reading: Reading): void {
  if (file.path.endsWith(".md") && !textOfFile(file).trimStart().startsWith("{")) {
    reading.findings.notCarried.push({ path: file.path, reason: "a wiki is a list of documentations; this is a text, which apiops-cli does not write" });
    return;
  }
  const read = readObject(file, reading);
  if (read === undefined) return;
  const { properties = {}, ...siblings } = read.body;
  if (!isObject(properties)) {
    reading.findings.notCarried.push({ path: `${file.path}#/properties`, reason: "it is not a JSON object" });
    return;
  }
  const others = Object.fromEntries(Object.entries(siblings).filter(([k]) => !identity.has(k)));
  if (armPath !== "") reportSiblings(file, others, reading);
  const own = armPath === "" && Object.keys(others).length > 0 ? { [serviceEnvelope]: others } : {};
  const relative = withRelativeIds(armPath, properties);
  reading.resources.add(armPath, { ...withRawValue(armPath, relative, file, reading), ...own }, read.json.locate(["properties"]));
}

function reportSiblings({ path }: ArtifactFile, siblings: JsonObject, { findings }: Reading): void {
  for (const key of Object.keys(siblings)) findings.notCarried.push({ path: `${path}#/${key}`, reason: "a resource has `properties` only" });
}

/** A fragment may hold its document inline: without a format, as the service gives it out, it is in the `xml` form. */
function withRawValue(armPath: string, properties: JsonObject, file: ArtifactFile, { findings }: Reading): JsonObject {
  const { value, format, ...rest } = properties;
  if (!/\/policyFragments\/[^/]+$/.test(armPath) || typeof value !== "string") return properties;
  const raw = rawPolicy(value, format === "rawxml" ? "rawxml" : "xml", file.path);
  if (raw.value !== undefined) return { ...rest, format: "rawxml", value: raw.value };
  findings.notCarried.push({ path: `${file.path}#/properties/value`, reason: "it is not valid XML" });
  return rest;
}

function readPolicy(file: ArtifactFile, armPath: string, { resources, findings }: Reading, isFragment = false): void {
  const { value, diagnostics } = rawPolicy(textOfFile(file), "rawxml", file.path);
  findings.diagnostics.push(...diagnostics);
  if (value === undefined) findings.notCarried.push({ path: file.path, reason: "it is not valid XML" });
  else if (isFragment) resources.override(armPath, { format: "rawxml", value }, wholeFile(file));
  else resources.add(armPath, { format: "rawxml", value }, wholeFile(file));
}

function readSpecification(file: ArtifactFile, { armPath, extension }: Of<"specification">, { resources, findings }: Reading): void {
  const text = textOfFile(file);
  const { language, diagnostics } = languageOf(text, extension, file.path);
  findings.diagnostics.push(...diagnostics);
  const skip = (reason: string): void => void findings.notCarried.push({ path: file.path, reason });
  if (language === undefined) skip(hasErrors(diagnostics) ? "it cannot be read" : "it is a description in no language that API Management imports");
  else if (!resources.addSpecification(armPath, { language, text }, wholeFile(file))) skip("the API has another specification, which both tools read first");
}

function addLink(link: LinkFiles, ends: LinkEnds, file: ArtifactFile, at: SourceLocation, { resources, findings }: Reading): void {
  const resource = linkResource(link.relation, ends);
  if (resource === undefined) findings.notCarried.push({ path: file.path, reason: "a workspace has no such relation" });
  else if (ends.scope !== "" && ends.name === undefined) resources.addNameless(resource.armPath, resource.properties, at);
  else resources.add(resource.armPath, resource.properties, at);
}

const endsOf = ({ link, scope, name }: Of<"link"> | Of<"list">, other: string): LinkEnds =>
  link.side === "owner" ? { scope, owner: name, member: other } : { scope, owner: other, member: name };

function readLink(file: ArtifactFile, located: Of<"link">, reading: Reading): void {
  const read = readObject(file, reading);
  if (read === undefined) return;
  const { name, properties, ...siblings } = read.body;
  reportSiblings(file, Object.fromEntries(Object.entries(siblings).filter(([k]) => !identity.has(k))), reading);
  const said = isObject(properties) ? withRelativeIds("", properties) : {};
  const id = linkedId(said);
  // A tag's own name stands with the tag.
  for (const key of Object.keys(said)) if (!idNames.includes(key) && key !== "displayName") reading.findings.notCarried.push({ path: `${file.path}#/properties/${key}`, reason: "a link has no properties of its own" });
  const other = id === undefined ? located.other : (id.split("/").at(-1) ?? located.other);
  // Before v7 a workspace's folder was named by the link; v7 names it by what it links to, and has the link's name inside.
  const own = typeof name === "string" ? name : id === undefined ? undefined : located.other;
  const ends = { ...endsOf(located, other), ...(located.scope === "" || own === undefined ? {} : { name: own }), ...(id === undefined ? {} : { id }) };
  addLink(located.link, ends, file, read.json.locate([]), reading);
}

const idNames = ["apiId", "groupId", "productId"];

function linkedId(properties: JsonObject): string | undefined {
  return idNames.map((k) => properties[k]).find((v) => typeof v === "string");
}

function readList(file: ArtifactFile, located: Of<"list">, reading: Reading): void {
  const { findings } = reading;
  const { json, diagnostics } = readJson(textOfFile(file), file.path);
  findings.diagnostics.push(...diagnostics);
  const items: readonly unknown[] | undefined = Array.isArray(json?.value) ? json.value : undefined;
  if (json === undefined || items === undefined) {
    findings.notCarried.push({ path: file.path, reason: json === undefined ? "it is not valid JSON" : "it is not a list of names" });
    return;
  }
  items.forEach((item, i) => {
    const other = typeof item === "string" ? item : isObject(item) && typeof item["name"] === "string" ? item["name"] : undefined;
    if (other === undefined) {
      findings.notCarried.push({ path: `${file.path}#/${i}`, reason: "it has no `name`" });
      return;
    }
    const ofService = located.scope !== "" && isObject(item) && item["scope"] === "service";
    const target = located.link.side === "owner" ? located.link.relation.member : located.link.relation.owner;
    const ends = endsOf(located, other);
    addLink(located.link, ofService ? { ...ends, id: `/${target}/${other}` } : ends, file, json.locate([i]), reading);
  });
}
