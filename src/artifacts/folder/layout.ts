import { apiops, cli, links, older, type LayoutName, type LinkFiles } from "./links.js";

/**
 * One collection of ARM in a folder: `<folder>/<resource>/<file>`. Sources: Azure/apiops `src/common` (v7) and
 * `tools/code/common` (v2 to v6), Azure/apiops-cli `src/models/resource-types.ts`.
 */
export interface Collection {
  readonly collection: string;
  readonly folders: readonly LayoutName[];
  readonly files: readonly LayoutName[];
  /** What an XML file in the resource's folder is: a document of its own named by the file, or the value of the fragment. */
  readonly policy?: "document" | "fragment";
  readonly specification?: true;
  /** JSON files that are a child of the resource with a fixed name. */
  readonly singletons?: Readonly<Record<string, string>>;
  readonly children?: readonly Collection[];
  readonly links?: readonly LinkFiles[];
}

const one = (name: string): readonly LayoutName[] => [{ name }];

const diagnostics: Collection = { collection: "diagnostics", folders: one("diagnostics"), files: one("diagnosticInformation.json") };
const schemas: Collection = { collection: "schemas", folders: one("schemas"), files: [cli("schemaInformation.json"), older("apiSchemaInformation.json")] };

export const apiCollection: Collection = {
  collection: "apis",
  folders: one("apis"),
  files: one("apiInformation.json"),
  policy: "document",
  specification: true,
  singletons: { "wiki.md": "wikis/default", "mcpServerInformation.json": "mcpServers/default" },
  links: links.apis,
  children: [
    { collection: "operations", folders: one("operations"), files: [cli("operationInformation.json")], policy: "document" },
    { collection: "releases", folders: one("releases"), files: [cli("releaseInformation.json"), apiops("apiReleaseInformation.json")] },
    { collection: "resolvers", folders: [cli("resolvers")], files: one("resolverInformation.json"), policy: "document" },
    { collection: "tagDescriptions", folders: [cli("tagDescriptions")], files: one("tagDescriptionInformation.json") },
    diagnostics,
    schemas,
  ],
};

const shared: readonly Collection[] = [
  { collection: "namedValues", folders: [cli("namedValues"), apiops("named values")], files: one("namedValueInformation.json") },
  { collection: "policyFragments", folders: [cli("policyFragments"), apiops("policy fragments")], files: one("policyFragmentInformation.json"), policy: "fragment" },
  { collection: "apiVersionSets", folders: [cli("versionSets"), apiops("version sets"), older("apiVersionSets")], files: [{ name: "versionSetInformation.json" }, older("apiVersionSetInformation.json")] },
  { collection: "backends", folders: one("backends"), files: one("backendInformation.json") },
  { collection: "loggers", folders: one("loggers"), files: one("loggerInformation.json") },
  { collection: "groups", folders: one("groups"), files: one("groupInformation.json") },
  { collection: "subscriptions", folders: one("subscriptions"), files: one("subscriptionInformation.json") },
  { collection: "tags", folders: one("tags"), files: one("tagInformation.json"), links: links.tags },
  { collection: "products", folders: one("products"), files: one("productInformation.json"), policy: "document", singletons: { "wiki.md": "wikis/default" }, links: links.products },
  apiCollection,
  diagnostics,
  schemas,
];

export const workspaceCollection: Collection = { collection: "workspaces", folders: one("workspaces"), files: [cli("workspaceInformation.json")], policy: "document", children: shared };

/** The folder of a service itself. Its own description was written before v3 only. */
export const serviceFolder: Collection = {
  collection: "",
  folders: [],
  files: [older("serviceInformation.json")],
  policy: "document",
  children: [
    ...shared,
    workspaceCollection,
    { collection: "gateways", folders: one("gateways"), files: one("gatewayInformation.json"), links: links.gateways },
    { collection: "policyRestrictions", folders: [cli("policyRestrictions")], files: one("policyRestrictionInformation.json") },
    { collection: "documentations", folders: [cli("documentations")], files: one("documentationInformation.json") },
    { collection: "authorizationServers", folders: [older("authorizationServers")], files: one("authorizationServerInformation.json") },
  ],
};
