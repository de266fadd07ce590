import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readArmTemplates, readArtifacts, readFolder, serviceEnvelope, withOverrides, type ArtifactReading, type ToSupply } from "../../artifacts/index.js";
import { isObject, type JsonObject, type JsonValue, type Snapshot } from "../../catalog/arm/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { secretMarker, type NotCarried } from "../../extract/index.js";
import { instanceOf } from "../../model/environment.js";
import { text, type Invocation } from "../command.js";
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
  const base = withSecrets(withFlatService(reading.snapshot), reading.toSupply.filter((s) => s.environment === undefined));
  const environment = (name: string, snapshot: Snapshot, service: string | undefined): ProvenEnvironment => ({ name, snapshot, instance: instanceFor(name, service, options) });
  const others = reading.environments.map((e) => environment(e.name, withSecrets(withOverrides(base, e), reading.toSupply.filter((s) => s.environment === e.name)), e.service));
  const isNamed = others.some((e) => e.name === "default");
  const unmatched = reading.environments.flatMap((e) => e.unmatched.map(({ path: what, reason }): NotCarried => ({ what: `${e.file} ${what}`, why: reason })));
  return {
    environments: [environment(isNamed ? "base" : "default", base, undefined), ...others],
    notCarried: [...reading.notCarried.map(({ path: what, reason }): NotCarried => ({ what, why: reason })), ...unmatched],
    toSupply: reading.toSupply,
    diagnostics: reading.diagnostics,
    source,
  };
}

/** Where the files do not say which service it is, what has to be written there stands for it. */
function instanceFor(environment: string, service: string | undefined, options: Invocation["options"]): ProvenEnvironment["instance"] {
  const name = environment.toLowerCase().replace(/[^a-z0-9-]+/g, "-").replace(/^-+/, "").slice(0, 31) || "main";
  return instanceOf({
    name,
    service: text(options, "service") ?? service ?? `apim-${name}`,
    resourceGroup: text(options, "resourceGroup") ?? `rg-${name}`,
    subscription: text(options, "subscription") ?? "00000000-0000-0000-0000-000000000000",
    region: "westeurope",
  });
}

/** What stands beside the properties of the service's body, with them. */
function withFlatService({ resources }: Snapshot): Snapshot {
  return {
    resources: resources.map((resource) => {
      const { [serviceEnvelope]: beside, ...properties } = resource.properties;
      return resource.armPath !== "" || !isObject(beside) ? resource : { ...resource, properties: { ...properties, ...(beside) } };
    }),
  };
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
  const map = isObject(value) ? (value) : {};
  return { ...map, [step]: withValue(map[step], rest, held) };
}
