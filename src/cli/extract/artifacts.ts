import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readArmTemplates, readArtifacts, readFolder, serviceEnvelope, withOverrides, type ArtifactReading, type ToSupply } from "../../artifacts/index.js";
import { isObject, resourceOfPath, type JsonObject, type JsonValue, type Snapshot } from "../../catalog/arm/index.js";
import { asWritten, kindOf, type PropertySpec } from "../../catalog/resources/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { completeSnapshot, secretMarker, type NotCarried } from "../../extract/index.js";
import { instanceOf } from "../../model/environment.js";
import { text, type Invocation } from "../command.js";
import { described } from "./described.js";
import type { ProvenEnvironment } from "./prove.js";

/** Another tool's files, as environments to write. */
export interface ForeignSource {
  readonly environments: readonly ProvenEnvironment[];
  readonly notCarried: readonly NotCarried[];
  readonly toSupply: readonly ToSupply[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was read. */
  readonly source: string;
}

/** Reads what --from-artifacts or --from-arm names; undefined when neither is given. */
export function readForeign({ terminal, options }: Invocation): ForeignSource | undefined {
  const [folder, template] = [text(options, "fromArtifacts"), text(options, "fromArm")];
  const named = folder ?? template;
  if (named === undefined) return undefined;
  const absolute = path.resolve(terminal.cwd, named);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found === undefined) return { environments: [], notCarried: [], toSupply: [], diagnostics: [diagnose("file-missing", { path: named, what: folder === undefined ? "template" : "folder" })], source: named };
  return environmentsOf(folder === undefined ? readTemplate(absolute, found.isDirectory(), options) : readArtifacts(readFolder(absolute)), named, options);
}

/** Of one template the files beside it are read as well: parameters, and what it links to. */
function readTemplate(absolute: string, isFolder: boolean, options: Invocation["options"]): ArtifactReading {
  const parameters = text(options, "parameters");
  if (isFolder) return readArmTemplates(readFolder(absolute), parameters === undefined ? {} : { parameters });
  const template = path.basename(absolute);
  const beside = readFolder(path.dirname(absolute));
  const files = beside.some((f) => f.path === template) ? beside : [...beside, { path: template, bytes: readFileSync(absolute) }];
  return readArmTemplates(files, { template, ...(parameters === undefined ? {} : { parameters: path.relative(path.dirname(absolute), path.resolve(parameters)).split(path.sep).join("/") }) });
}

function environmentsOf(reading: ArtifactReading, source: string, options: Invocation["options"]): ForeignSource {
  const toSupply = reading.toSupply.filter(mayStand);
  const found = withSecrets(asRead(reading.snapshot), toSupply.filter((s) => s.environment === undefined));
  const { snapshot: base, notCarried: incomplete } = completeSnapshot(found);
  const environment = (name: string, snapshot: Snapshot, service: string | undefined): ProvenEnvironment => ({ name, snapshot, instance: instanceFor(name, service, options, snapshot) });
  const others = reading.environments.map((e) => environment(e.name, withSecrets(withOverrides(base, e), toSupply.filter((s) => s.environment === e.name)), e.service));
  const isNamed = others.some((e) => e.name === "default");
  const unmatched = reading.environments.flatMap((e) => e.unmatched.map(({ path: what, reason }): NotCarried => ({ what: `${e.file} ${what}`, why: reason })));
  return {
    environments: [environment(isNamed ? "base" : "default", base, undefined), ...others],
    notCarried: [...reading.notCarried.map(({ path: what, reason }): NotCarried => ({ what, why: reason })), ...misplaced(reading.toSupply), ...incomplete, ...unmatched],
    toSupply,
    diagnostics: reading.diagnostics,
    source,
  };
}

/** Where the files do not say which service it is, what has to be written there stands for it. */
function instanceFor(environment: string, service: string | undefined, options: Invocation["options"], { resources }: Snapshot): ProvenEnvironment["instance"] {
  const name = environment.toLowerCase().replace(/[^a-z0-9-]+/g, "-").replace(/^-+/, "").slice(0, 31) || "main";
  const instance = instanceOf({
    name,
    service: text(options, "service") ?? service ?? `apim-${name}`,
    resourceGroup: text(options, "resourceGroup") ?? `rg-${name}`,
    subscription: text(options, "subscription") ?? "00000000-0000-0000-0000-000000000000",
    region: "",
  });
  const said = described(instance, resources.find((r) => r.armPath === "")?.properties ?? {});
  return said.region === "" ? { ...said, region: "westeurope" } : said;
}

/** What stands beside the properties of the service's body, with them; and what is read under another name than it is written under, by that one. */
function asRead({ resources }: Snapshot): Snapshot {
  return {
    resources: resources.map((resource) => {
      const { [serviceEnvelope]: beside, ...properties } = resource.properties;
      if (resource.armPath === "") return { ...resource, properties: isObject(beside) ? { ...properties, ...beside } : properties };
      const type = resourceOfPath(resource.armPath, resource.properties)?.type;
      return type === undefined ? resource : { ...resource, properties: asWritten(kindOf(type), resource.properties) };
    }),
  };
}

/** A template's parameter may be secret where the service keeps none: the display name of a subscription. */
function mayStand({ kind, armPath, property }: ToSupply): boolean {
  const type = resourceOfPath(armPath, {})?.type;
  if (kind !== "secret" || type === undefined) return true;
  let specs: Readonly<Record<string, PropertySpec>> | undefined = kindOf(type).properties;
  for (const step of stepsOf(property)) {
    if (typeof step === "number") continue;
    const spec: PropertySpec | undefined = specs?.[step];
    if (spec?.secret === true || spec?.masked === true) return true;
    specs = spec?.properties ?? spec?.items?.properties;
  }
  return false;
}

function misplaced(toSupply: readonly ToSupply[]): NotCarried[] {
  return toSupply.filter((s) => !mayStand(s)).map(({ armPath, property, name }) => ({ what: `${armPath}#/${property}`, why: `it is the secret ${name}, and the service would show it` }));
}

/** Secrets that the files leave out, in their places. */
function withSecrets({ resources }: Snapshot, toSupply: readonly ToSupply[]): Snapshot {
  const secrets = toSupply.filter((s) => s.kind === "secret");
  if (secrets.length === 0) return { resources };
  return {
    resources: resources.map((resource) => {
      const own = secrets.filter((s) => s.armPath === resource.armPath);
      return own.length === 0 ? resource : { ...resource, properties: own.reduce((properties, { property, name }) => withValue(properties, stepsOf(property), `${secretMarker}${name}`) as JsonObject, resource.properties) };
    }),
  };
}

/** `credentials.header.x-key[0]`. */
function stepsOf(property: string): (string | number)[] {
  return property.split(/[.[]/).map((step) => (/^\d+\]$/.test(step) ? Number.parseInt(step, 10) : step));
}

function withValue(value: JsonValue | undefined, [step, ...rest]: readonly (string | number)[], held: JsonValue): JsonValue {
  if (step === undefined) return held;
  if (typeof step === "number") {
    const list = Array.isArray(value) ? [...(value as readonly JsonValue[])] : [];
    list[step] = withValue(list[step], rest, held);
    return list;
  }
  const map = isObject(value) ? value : {};
  return { ...map, [step]: withValue(map[step], rest, held) };
}
