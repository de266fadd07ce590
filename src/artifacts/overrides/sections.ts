/** Sections of override files and extractor filters, by the collection of ARM they name. Sources: peers of both tools' configuration schemas. */
export const sections: Readonly<Record<string, string>> = {
  apis: "apis",
  backends: "backends",
  certificates: "certificates",
  diagnostics: "diagnostics",
  documentations: "documentations",
  gateways: "gateways",
  groups: "groups",
  loggers: "loggers",
  namedValues: "namedValues",
  operations: "operations",
  policies: "policies",
  policyFragments: "policyFragments",
  policyRestrictions: "policyRestrictions",
  products: "products",
  releases: "releases",
  resolvers: "resolvers",
  schemas: "schemas",
  subscriptions: "subscriptions",
  tagDescriptions: "tagDescriptions",
  tags: "tags",
  versionSets: "apiVersionSets",
  apiVersionSets: "apiVersionSets",
  workspaces: "workspaces",
};

/** What both tools take overrides of, by the collections on the ARM path; in a workspace the same. */
export const overridable: ReadonlySet<string> = new Set([
  ...["namedValues", "backends", "apis", "diagnostics", "loggers", "policies", "gateways", "apiVersionSets", "groups", "subscriptions", "products", "tags", "policyFragments"],
  ...["apis/diagnostics", "apis/operations/policies", "apis/policies", "apis/releases", "products/policies"],
]);

/** Older filters name sections by what stands in their lists: `apiNames`. */
const aliases: Readonly<Record<string, string>> = {
  apinames: "apis",
  backendnames: "backends",
  diagnosticnames: "diagnostics",
  gatewaynames: "gateways",
  groupnames: "groups",
  loggernames: "loggers",
  namedvaluenames: "namedValues",
  policyfragmentnames: "policyFragments",
  productnames: "products",
  subscriptionnames: "subscriptions",
  tagnames: "tags",
  versionsetnames: "versionSets",
  workspacenames: "workspaces",
};

/** Both tools read keys in any case. */
const byKey = new Map(Object.keys(sections).map((s) => [s.toLowerCase(), s]));

export function sectionNamed(key: string): string | undefined {
  return byKey.get(key.toLowerCase()) ?? (Object.hasOwn(aliases, key.toLowerCase()) ? aliases[key.toLowerCase()] : undefined);
}

/** `prod` of `configuration.prod.yaml`, `extractor` of a filter; "" of one without. */
export function configurationName(path: string): string | undefined {
  const found = /(?:^|\/)configuration(?:\.([^/]+))?\.ya?ml$/i.exec(path);
  return found === null ? undefined : (found[1] ?? "");
}

/** Settings of the tools' own, in lower case; they say nothing of a service's resources. */
export const toolSettings = new Set(["apimservicename", "apispecificationformat", "api_specification_format", "logging", "$schema"]);
