import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined, idOf, type CompileContext } from "../context.js";
import { namedValuesOf } from "../named-values.js";

export function compileNamedValue({ name, value, locate }: ResolvedDocument<"NamedValue">): Resource[] {
  const { displayName, keyVault, tags } = value;
  // A value from the environment's secrets is secret whether the document says so or not.
  const secret = value.secret ?? (typeof value.value === "object" || keyVault !== undefined);
  const properties = defined({ displayName: displayName ?? name, value: value.value, secret, keyVault, tags });
  return [{ ...resourceName("named-value", name), properties, references: [], at: locate([displayName === undefined ? "name" : "displayName"]) }];
}

const schemes = { segment: "Segment", query: "Query", header: "Header" } as const;

export function compileVersionSet({ name, value, at }: ResolvedDocument<"VersionSet">): Resource[] {
  const { displayName, description, scheme, queryName, headerName } = value;
  const properties = defined({
    displayName: displayName ?? name,
    description,
    versioningScheme: schemes[scheme],
    versionQueryName: queryName,
    versionHeaderName: headerName,
  });
  return [{ ...resourceName("version-set", name), properties, references: [], at }];
}

export function compileTag({ name, value, at }: ResolvedDocument<"Tag">): Resource[] {
  return [{ ...resourceName("tag", name), properties: { displayName: value.displayName ?? name }, references: [], at }];
}

export function compileGroup({ name, value, at }: ResolvedDocument<"Group">): Resource[] {
  const { displayName, description, type, externalId } = value;
  const properties = defined({ displayName: displayName ?? name, description, type: type ?? "custom", externalId });
  return [{ ...resourceName("group", name), properties, references: [], at }];
}

export function compileLogger(document: ResolvedDocument<"Logger">, context: CompileContext): Resource[] {
  const { name, value, at } = document;
  const { type, description, credentials, resourceId, isBuffered } = value;
  const properties = defined({ loggerType: type, description, credentials, resourceId, isBuffered });
  return [{ ...resourceName("logger", name), properties, references: namedValuesOf(document, "credentials", context), at }];
}

export function compileSubscription({ name, value, at }: ResolvedDocument<"Subscription">, context: CompileContext): Resource[] {
  const { displayName, product, api, state, allowTracing, primaryKey, secondaryKey } = value;
  const path = product !== undefined ? `/products/${product}` : api !== undefined ? `/apis/${api}` : "/apis";
  const references = product !== undefined ? [`product/${product}`] : api !== undefined ? [`api/${api}`] : [];
  const properties = defined({ displayName: displayName ?? name, scope: idOf(context, path), state: state ?? "active", allowTracing, primaryKey, secondaryKey });
  return [{ ...resourceName("subscription", name), properties, references, at }];
}
