import { isObject, type JsonObject, type JsonValue } from "../../catalog/arm/index.js";
import { diagnose } from "../../diagnostics/index.js";
import type { YamlDocument } from "../../load/yaml/parse.js";
import { withRelativeIds } from "../ids.js";
import type { JsonPath } from "../json-text.js";
import { isPolicyPath, rawPolicy } from "../policy-text.js";
import type { EnvironmentOverrides, Findings, ResourceOverride, ToSupply, UnmatchedOverride } from "../reading.js";
import { openValues } from "./open-values.js";
import type { ReadConfiguration } from "./read-configuration.js";
import type { ResourceNames } from "./resource-names.js";
import { sectionNamed, sections, toolSettings } from "./sections.js";


interface Reading {
  readonly environment: string;
  readonly file: string;
  readonly document: YamlDocument;
  readonly names: ResourceNames;
  readonly findings: Findings;
  readonly overrides: ResourceOverride[];
  readonly unmatched: UnmatchedOverride[];
  readonly toSupply: ToSupply[];
}

/** One resource of a section, and those below it. */
interface Item {
  readonly written: string;
  readonly armPath: string;
  readonly path: JsonPath;
}

export function readOverrides(name: string, file: string, document: YamlDocument, names: ResourceNames, findings: Findings): ReadConfiguration {
  const reading: Reading = { environment: name, file, document, names, findings, overrides: [], unmatched: [], toSupply: [] };
  const root = document.value as JsonObject;
  const service = Object.entries(root).find(([k]) => k.toLowerCase() === "apimservicename")?.[1];
  for (const [key, value] of Object.entries(root)) {
    if (sectionNamed(key) !== undefined) readSection(key, value, { written: "", armPath: "", path: [] }, reading);
    else if (!toolSettings.has(key.toLowerCase())) findings.notCarried.push({ path: `${file}#/${key}`, reason: "neither tool has such a section" });
  }
  const environment: EnvironmentOverrides = { name, file, ...(typeof service === "string" ? { service } : {}), overrides: reading.overrides, unmatched: reading.unmatched };
  return { environment, toSupply: reading.toSupply };
}

/** A list of items with a `name`; apiops-cli took a map by name before. */
function readSection(key: string, value: JsonValue, parent: Item, reading: Reading): void {
  const path = [...parent.path, key];
  const section = sectionNamed(key) ?? key;
  const report = (where: string, problem: string, at: JsonPath): void => void reading.findings.diagnostics.push(diagnose("override-shape", { where, problem }, reading.document.locate(at)));
  if (value === null) return;
  if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) readItem(section, name, item, [...path, name], parent, reading);
    return;
  }
  if (!Array.isArray(value)) {
    report(`\`${path.join(".")}\``, "is no list", path);
    return;
  }
  (value as readonly JsonValue[]).forEach((item, i) => {
    const name = isObject(item) ? item["name"] : undefined;
    if (typeof name === "string" || typeof name === "number") readItem(section, String(name), item, [...path, i], parent, reading);
    else report(`Item ${i + 1} of \`${path.join(".")}\``, "has no `name`", [...path, i]);
  });
}

function readItem(section: string, name: string, item: JsonValue, path: JsonPath, parent: Item, reading: Reading): void {
  if (!isObject(item)) return;
  const collection = `${parent.armPath}/${sections[section] ?? section}`;
  const found = reading.names.find(collection, name);
  if (found !== undefined && found !== name) reading.findings.diagnostics.push(diagnose("override-case", { written: name, name: found }, reading.document.locate([...path, "name"])));
  const own: Item = { written: `${parent.written === "" ? "" : `${parent.written}/`}${section}/${name}`, armPath: `${collection}/${found ?? name}`, path };
  const { name: _name, properties, ...rest } = item;
  const children = Object.entries(rest).filter(([k, v]) => isSection(k, v, section));
  const direct = Object.fromEntries(Object.entries(rest).filter(([k, v]) => !isSection(k, v, section)));
  // apiops-cli takes properties beside the name where there is no `properties`.
  if (isObject(properties)) {
    addOverride(own, properties, [...path, "properties"], reading);
    for (const key of Object.keys(direct)) reading.findings.notCarried.push({ path: `${reading.file}#/${[...path, key].join("/")}`, reason: "beside `properties` neither tool reads it" });
  } else if (Object.keys(direct).length > 0) addOverride(own, direct, path, reading);
  for (const [key, value] of children) readSection(key, value, own, reading);
}

/** `policies` of an API are a section, `groups` of a list of texts are a property. */
function isSection(key: string, value: JsonValue, parent: string): boolean {
  const holds = ["apis", "products", "workspaces", "operations", "resolvers"].includes(parent);
  return holds && sectionNamed(key) !== undefined && Array.isArray(value) && (value as readonly JsonValue[]).every(isObject);
}

/** A publisher decides these itself. */
const ofApis = new Set(["apirevision", "iscurrent"]);

function addOverride({ written, armPath }: Item, properties: JsonObject, path: JsonPath, reading: Reading): void {
  const at = reading.document.locate(path);
  const isApi = /\/apis\/[^/]+$/.test(armPath);
  const own = withRelativeIds(armPath, Object.fromEntries(Object.entries(properties).filter(([k]) => !isApi || !ofApis.has(k.toLowerCase()))));
  if (!reading.names.has(armPath)) {
    reading.unmatched.push({ path: written, reason: "the folder has no such resource: neither tool applies it", at });
    return;
  }
  const policy = withRawPolicy(armPath, own, path, reading);
  if (policy === undefined) return;
  const open = openTokens(armPath, policy, path, reading);
  if (Object.keys(open).length > 0) reading.overrides.push({ armPath, properties: open, at });
}

function withRawPolicy(armPath: string, properties: JsonObject, path: JsonPath, reading: Reading): JsonObject | undefined {
  const { value, format } = properties as { readonly value?: JsonValue; readonly format?: JsonValue };
  if (!isPolicyPath(armPath) || typeof value !== "string") return properties;
  const at = reading.document.locate([...path, "value"]);
  const raw = rawPolicy(value, format === "xml" ? "xml" : "rawxml", reading.file);
  reading.findings.diagnostics.push(...raw.diagnostics.map((d) => ({ ...d, file: at.file, range: at.range })));
  if (raw.value !== undefined) return { ...properties, format: "rawxml", value: raw.value };
  reading.findings.notCarried.push({ path: `${reading.file}#/${[...path, "value"].join("/")}`, reason: "it is not valid XML" });
  return undefined;
}

/** Lists what a pipeline fills in. What makes a named value a secret may stand in the folder only. */
function openTokens(armPath: string, properties: JsonObject, path: JsonPath, reading: Reading): JsonObject {
  const isSecret = properties["secret"] === undefined && reading.names.isSecret(armPath);
  const { properties: rest, open } = openValues(armPath, isSecret ? { ...properties, secret: true } : properties);
  for (const { kind, name, property } of open) {
    const at = reading.document.locate([...path, ...property.split(".")]);
    reading.toSupply.push({ kind, name: name ?? armPath.slice(armPath.lastIndexOf("/") + 1), armPath, property, environment: reading.environment, at });
  }
  if (!isSecret) return rest;
  const { secret: _known, ...own } = rest;
  return own;
}
