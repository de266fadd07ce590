import { resourceName, type Snapshot } from "../catalog/arm/index.js";
import { documentKinds, namePattern, type DocumentKind } from "../catalog/documents/index.js";
import { kindOf } from "../catalog/resources/index.js";
import { apiDocument } from "./api-document.js";
import type { ExtractedDocument, Extraction, NotCarried } from "./extraction.js";
import { isLeftAlone } from "./left-alone.js";
import { ResourceReader } from "./resource-value.js";
import { SnapshotIndex, type Located } from "./snapshot-index.js";
import { SecretNames } from "./secrets.js";
import { FileText, type ValueMap } from "./value.js";

export interface ExtractOptions {
  /** Addresses of policies that stay XML files: another form would not say exactly the same. */
  readonly plainPolicies: ReadonlySet<string>;
  /** Addresses of APIs whose operations are written out, because the import of their document would make others. */
  readonly writtenOut: ReadonlySet<string>;
  /** Addresses of operations that are called otherwise than in the document of their API. */
  readonly retold: ReadonlySet<string>;
}

/** A snapshot as definitions. Secrets become values of the environment; what cannot be said is listed. */
export function extractDefinitions(snapshot: Snapshot, options: ExtractOptions): Extraction {
  const index = new SnapshotIndex(snapshot);
  const secrets = new SecretNames();
  const notCarried: NotCarried[] = [...index.unknown];
  const reader = new ResourceReader(index, secrets, options.plainPolicies);
  const documents = topsOf(index).flatMap((located) => documentOf(located, { index, reader, options, notCarried }));
  const gateways = index.below("").filter((l) => l.type === "gateway").map((gateway) => gatewayValue(gateway, index, reader));
  return { documents, gateways, secrets: secrets.found, notCarried };
}

/** What lies at the top of the service, and of each of its workspaces; a folder may hold what lies in a workspace without saying anything of it. */
function topsOf(index: SnapshotIndex): Located[] {
  const service = index.below("");
  const named = new Set(service.filter((l) => l.type === "workspace").map((l) => l.names[0]));
  const inside = [...new Set(index.all().filter((l) => l.type.startsWith("workspace/")).map((l) => l.names[0] ?? ""))].sort();
  const unnamed = inside.filter((name) => !named.has(name)).map((name): Located => ({ ...resourceName("workspace", name), names: [name], resource: { armPath: `/workspaces/${name}`, properties: { displayName: name } } }));
  return [...service, ...unnamed, ...inside.flatMap((name) => index.below(`workspace/${name}`))];
}

interface Extracting {
  readonly index: SnapshotIndex;
  readonly reader: ResourceReader;
  readonly options: ExtractOptions;
  readonly notCarried: NotCarried[];
}

const validName = new RegExp(namePattern);
const kindsBySegment = new Map<string, DocumentKind>((Object.keys(documentKinds) as DocumentKind[]).map((kind) => [documentKinds[kind].segment, kind]));

function documentOf(located: Located, extracting: Extracting): ExtractedDocument[] {
  const { type, names } = located;
  const workspace = type.startsWith("workspace/") ? names[0] : undefined;
  const kind = kindsBySegment.get(kindOf(type).segment);
  // A notification says nothing but who is told.
  const isSilent = kind === "Notification" && extracting.index.below(located.address).length === 0;
  if (kind === undefined || isSilent || isLeftAlone(located)) return [];
  const name = names.slice(workspace === undefined ? 0 : 1)[0];
  const [own = ""] = (name ?? "").split(";");
  if (name !== undefined && !validName.test(own)) {
    extracting.notCarried.push({ what: located.address, why: "its name has characters that no definition may have" });
    return [];
  }
  const value = valueOf(kind, located, extracting);
  const identity = name === undefined ? {} : { name: own };
  const place = workspace === undefined ? {} : { workspace };
  return [{ kind, name: name ?? kindOf(type).segment, ...place, value: { ...identity, ...place, ...value } }];
}

function valueOf(kind: DocumentKind, located: Located, { reader, index, options, notCarried }: Extracting): ValueMap {
  const { properties } = located.resource;
  switch (kind) {
    case "Api":
      return apiDocument(located, { reader, index, isWrittenOut: options.writtenOut.has(located.address), retold: options.retold, notCarried });
    case "GlobalPolicy":
      return { policies: reader.policy(located, "policies") };
    case "Fragment":
      return { ...reader.value(located), policies: reader.policy(located, "fragment") };
    case "Schema":
      return { ...reader.value(located, ["value", "document"]), file: schemaFile(located.names.at(-1) ?? "", properties) };
    default:
      return reader.document(located);
  }
}

function schemaFile(name: string, { schemaType, value, document }: Readonly<Record<string, unknown>>): FileText {
  if (schemaType === "xml") return new FileText(`${name}.xsd`, typeof value === "string" ? value : "");
  const text = typeof value === "string" && document === undefined ? value : JSON.stringify(document ?? value, null, 2);
  return new FileText(`${name}.schema.json`, `${text}\n`);
}

function gatewayValue(gateway: Located, index: SnapshotIndex, reader: ResourceReader): ValueMap {
  const apis = index.below(gateway.address).filter((l) => l.type === "gateway/api").map((l) => l.names.at(-1) ?? "");
  return { name: gateway.names[0] ?? "", ...reader.document(gateway), ...(apis.length === 0 ? {} : { apis }) };
}

