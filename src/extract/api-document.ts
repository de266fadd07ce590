import type { JsonObject, SnapshotSpecification } from "../catalog/arm/index.js";
import type { NotCarried } from "./extraction.js";
import { isEarlierRelease } from "./left-alone.js";
import type { ResourceReader } from "./resource-value.js";
import type { Located, SnapshotIndex } from "./snapshot-index.js";
import { FileText, isMap, type Value, type ValueMap } from "./value.js";
import { withoutImpliedParameters } from "./written-operations.js";

interface ApiContext {
  readonly index: SnapshotIndex;
  readonly reader: ResourceReader;
  /** The operations are written out, whatever document there is. */
  readonly isWrittenOut: boolean;
  /** Addresses of operations that are called otherwise than in the document. */
  readonly retold: ReadonlySet<string>;
  readonly notCarried: NotCarried[];
}

/** An API, or another revision of one, with all that belongs to it. */
export function apiDocument(located: Located, context: ApiContext): ValueMap {
  const { address, names, resource } = located;
  const { index, reader } = context;
  const [name = "", revision] = (names.at(-1) ?? "").split(";rev=");
  const specification = context.isWrittenOut || needsNames(located, index) ? undefined : resource.specification;
  const { releases, schemas, ...children } = reader.children(located, ["operations"]);
  const own = { ...reader.value(located), ...children, ...current(releases, index.below(address)), ...(schemas === undefined ? {} : kept(schemas, specification)) };
  const products = revision === undefined ? index.productsOf(located) : [];
  const operations = operationValues(located, specification, context);
  return {
    ...(revision === undefined ? {} : { revision }),
    ...own,
    ...protocolsOf(resource.properties),
    ...(specification === undefined ? {} : { specification: new FileText(`${name}${revision === undefined ? "" : `.rev${revision}`}.${extensionOf(specification)}`, specification.text) }),
    ...(products.length === 0 ? {} : { products }),
    ...(Object.keys(operations).length === 0 ? {} : { operations }),
  };
}

/** Of a WebSocket API wss goes without saying, and nothing else does. */
function protocolsOf({ apiType, protocols }: JsonObject): ValueMap {
  if (apiType !== "websocket") return {};
  const written = Array.isArray(protocols) && protocols.length > 0 ? protocols.filter((p) => typeof p === "string") : ["https"];
  return { protocols: written };
}

const extensions: Readonly<Record<SnapshotSpecification["language"], string>> = { openapi: "openapi", swagger: "swagger", wsdl: "wsdl", wadl: "wadl", graphql: "graphql", odata: "csdl.xml", grpc: "proto" };

function extensionOf({ language, text }: SnapshotSpecification): string {
  const isJson = /^\s*[{[]/.test(text);
  return language === "openapi" || language === "swagger" ? `${extensions[language]}.${isJson ? "json" : "yaml"}` : extensions[language];
}

/** Releases of the current revision; earlier ones are history. */
function current(releases: Value | undefined, below: readonly Located[]): ValueMap {
  if (releases === undefined || !isMap(releases)) return {};
  const earlier = new Set(below.filter((l) => isEarlierRelease(l.resource.properties)).map((l) => l.names.at(-1)));
  const left = Object.entries(releases).filter(([name]) => !earlier.has(name));
  return left.length === 0 ? {} : { releases: Object.fromEntries(left) };
}

/** Schemas come with the document that is imported. */
function kept(schemas: Value, specification: SnapshotSpecification | undefined): ValueMap {
  return specification === undefined ? { schemas } : {};
}

/** The import makes up the names of their operations, or makes none. */
const unnamed: ReadonlySet<string | undefined> = new Set(["wsdl", "odata", "graphql"]);

/** Only these documents are sent with other texts in them. */
const retellable: ReadonlySet<string | undefined> = new Set(["openapi", "swagger"]);

function textsOf(operation: Located | undefined): ValueMap {
  const { displayName, description } = operation?.resource.properties ?? {};
  return { ...(typeof displayName === "string" ? { displayName } : {}), ...(typeof description === "string" ? { description } : {}) };
}

/** Whether something is said of operations that have no name with their document, while they are all there to be written out. */
function needsNames({ address, resource }: Located, index: SnapshotIndex): boolean {
  if (!unnamed.has(resource.specification?.language)) return false;
  const operations = index.operationsOf(address).map((name) => `${address}/operation/${name}`);
  return operations.some((operation) => index.below(operation).length > 0) && operations.every((operation) => index.get(operation) !== undefined);
}

/** With a document only what is said of its operations; else all of them. */
function operationValues(located: Located, specification: SnapshotSpecification | undefined, { index, reader, retold, notCarried }: ApiContext): ValueMap {
  const isWebSocket = located.resource.properties["apiType"] === "websocket";
  return Object.fromEntries(
    index.operationsOf(located.address).flatMap((name): [string, ValueMap][] => {
      const address = `${located.address}/operation/${name}`;
      const operation = index.get(address);
      const below = index.below(address);
      const tags = below.filter((l) => l.type.endsWith("/tag")).map((l) => l.names.at(-1) ?? "");
      const policy = below.find((l) => l.type.endsWith("/policy"));
      const texts = retold.has(address) && retellable.has(specification?.language) ? textsOf(operation) : {};
      const settings: ValueMap = { ...texts, ...(tags.length === 0 ? {} : { tags }), ...(policy === undefined ? {} : { policies: reader.policy(policy, "policies") }) };
      const isNamed = !unnamed.has(specification?.language);
      if (!isNamed && Object.keys(settings).length > 0) {
        notCarried.push({ what: address, why: "the import makes up the names of such operations, and the source does not hold them to be written out" });
        return [];
      }
      if (specification !== undefined || isWebSocket) return Object.keys(settings).length === 0 ? [] : [[name, settings]];
      if (operation === undefined) {
        notCarried.push({ what: address, why: "the source does not hold the operation itself" });
        return [];
      }
      return [[name, { ...withoutImpliedParameters(reader.value(operation)), ...settings }]];
    }),
  );
}
