import { serviceFolder, type Collection } from "../folder/layout.js";
import { relations } from "../folder/links.js";

/** Collections that no folder has. Source: the resource types of Microsoft.ApiManagement at 2024-05-01. */
const others = [
  "accessPolicies",
  "authorizationProviders",
  "authorizations",
  "caches",
  "certificateAuthorities",
  "certificates",
  "contentItems",
  "contentTypes",
  "hostnameConfigurations",
  "identityProviders",
  "issues",
  "mcpServers",
  "notifications",
  "openidConnectProviders",
  "operationLinks",
  "policies",
  "portalconfigs",
  "portalRevisions",
  "portalsettings",
  "recipientEmails",
  "recipientUsers",
  "templates",
  "tenant",
  "users",
  "wikis",
];

const collectionsOf = (collection: Collection): string[] => [collection.collection, ...(collection.children ?? []).flatMap(collectionsOf)];
const links = Object.values(relations).flatMap((r) => ("workspace" in r ? [r.workspace.collection] : []));
const bySpelling = new Map([...collectionsOf(serviceFolder), ...links, ...others].map((c) => [c.toLowerCase(), c]));

/** Names that the resource kits' api-versions had. */
const renamed: Readonly<Record<string, string>> = { properties: "namedValues", "api-version-sets": "apiVersionSets" };

/** A collection in the service's spelling: types are the same in any case. */
export function collectionName(written: string): string {
  const name = written.toLowerCase();
  return (Object.hasOwn(renamed, name) ? renamed[name] : undefined) ?? bySpelling.get(name) ?? written;
}
