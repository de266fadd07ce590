import type { JsonValue } from "../catalog/arm/index.js";
import type { DocumentKind } from "../catalog/documents/index.js";
import { parentAddress } from "../catalog/arm/index.js";
import type { ResourceType } from "../catalog/resources/index.js";
import type { Path } from "../model/project.js";

/** How a resource is written in the definitions: the document that holds it, where, and under which names. */
export interface WrittenAs {
  readonly kind: DocumentKind | "Environment";
  /** Where the resource stands in its document; `names` are those of its address. */
  readonly at?: (names: readonly string[]) => Path;
  /** Properties that go by another name there; `[]` stands for an item of a list. Null: nothing of the document stands for it. */
  readonly properties?: Readonly<Record<string, PropertyName | null>>;
}

/** Another name, with the value as it is written under it. */
export type PropertyName = string | { readonly path: string; readonly written: (live: JsonValue) => JsonValue };

const nameOfId = (id: JsonValue): JsonValue => (typeof id === "string" ? (id.split("/").at(-1) ?? id) : id);
const lowerCase = (value: JsonValue): JsonValue => (typeof value === "string" ? value.toLowerCase() : value);

const diagnostic = { loggerId: { path: "logger", written: nameOfId }, "sampling.samplingType": null } as const;

/** A message's content types are its representations. */
const contentTypes = (message: string): Record<string, PropertyName> => ({
  [`${message}.representations`]: `${message}.contentTypes`,
  [`${message}.representations[].contentType`]: `${message}.contentTypes[]`,
});

/** What compile/arm does, turned round. What is not named here goes by the same name on both sides. */
export const writtenAs: { readonly [T in ResourceType]: WrittenAs } = {
  api: {
    kind: "Api",
    properties: {
      subscriptionKeyParameterNames: "subscriptionKey",
      apiVersion: "version.name",
      apiVersionSetId: { path: "version.set", written: nameOfId },
      apiVersionDescription: "version.description",
      apiRevisionDescription: "revisionDescription",
    },
  },
  "api/diagnostic": { kind: "Api", at: ([, id = ""]) => ["diagnostics", id], properties: diagnostic },
  "api/operation": { kind: "Api", at: ([, name = ""]) => ["operations", name], properties: { ...contentTypes("request"), ...contentTypes("responses[]") } },
  "api/operation/policy": { kind: "Api", at: ([, name = ""]) => ["operations", name, "policies"] },
  "api/operation/tag": { kind: "Api", at: ([, name = ""]) => ["operations", name, "tags"] },
  "api/policy": { kind: "Api", at: () => ["policies"] },
  // The text of a file beside the definitions.
  "api/schema": { kind: "Api", at: () => ["specification"], properties: { contentType: null, document: null } },
  "api/tag": { kind: "Api", at: () => ["tags"] },
  backend: { kind: "Backend" },
  "backend-pool": { kind: "BackendPool", properties: { type: null, "pool.services": "services", "pool.services[].id": { path: "services[].backend", written: nameOfId }, "pool.services[].weight": "services[].weight", "pool.services[].priority": "services[].priority" } },
  certificate: { kind: "Certificate" },
  diagnostic: { kind: "Diagnostic", properties: diagnostic },
  fragment: { kind: "Fragment" },
  gateway: { kind: "Environment", properties: { locationData: "location" } },
  "gateway/api": { kind: "Environment", at: () => ["apis"] },
  group: { kind: "Group" },
  logger: { kind: "Logger", properties: { loggerType: "type" } },
  "named-value": { kind: "NamedValue" },
  policy: { kind: "GlobalPolicy", at: () => ["policies"] },
  product: { kind: "Product" },
  "product/api": { kind: "Product", at: () => ["apis"] },
  "product/group": { kind: "Product", at: () => ["groups"] },
  "product/policy": { kind: "Product", at: () => ["policies"] },
  "product/tag": { kind: "Product", at: () => ["tags"] },
  // Whose subscription it is stands under one of three names.
  subscription: { kind: "Subscription", properties: { scope: null } },
  tag: { kind: "Tag" },
  "version-set": { kind: "VersionSet", properties: { versioningScheme: { path: "scheme", written: lowerCase }, versionQueryName: "queryName", versionHeaderName: "headerName" } },
};

/** Links that may be written on the other side as well: in this list of the document that the link's last name names. */
export const writtenAcross: { readonly [T in ResourceType]?: { readonly type: ResourceType; readonly list: string } } = {
  "product/api": { type: "api", list: "products" },
  "gateway/api": { type: "api", list: "gateways" },
};

/** The names of an address: `api/a/operation/o/policy` has `a` and `o`. */
export function namesOf(address: string): string[] {
  const parent = parentAddress(address);
  const own = address.slice(parent === undefined ? 0 : parent.length + 1).split("/");
  return [...(parent === undefined ? [] : namesOf(parent)), ...own.slice(1)];
}
