import { plainText, sameJson, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { associate } from "../associations.js";
import type { Context } from "../context.js";
import { validationError } from "../errors.js";
import { operationProperties } from "../kinds/operation.js";
import { operationTag } from "../kinds/tag.js";
import type { Imported, ImportedOperation, ImportedSchema } from "./imported.js";

/**
 * Makes the API's operations and schemas those of the document. Matched ones are rewritten and keep what is below them, policies
 * above all; the others go (DOC, import restrictions).
 */
export function applyImport(api: Entity, imported: Imported, context: Context): void {
  applySchemas(api, imported.schemas ?? [], context);
  if (imported.operations !== undefined) applyOperations(api, imported.operations, context);
}

/** Schemas that somebody wrote one by one stay: only those the last import made are replaced. */
function applySchemas(api: Entity, schemas: readonly ImportedSchema[], context: Context): void {
  const kept = new Set(schemas.map(({ name, contentType, document }) => putChild(api, "apiSchema", "schemas", name, { contentType, document, imported: true }, context)));
  for (const schema of context.store.list(api.key, "apiSchema"))
    if (schema.properties.imported === true && !kept.has(schema.key)) context.store.removeTree(schema.key);
}

function applyOperations(api: Entity, operations: readonly ImportedOperation[], context: Context): void {
  const { store } = context;
  const before = store.list(api.key, "operation");
  const byTemplate = new Map(before.map((operation) => [templateOf(operation.properties), operation]));
  const templates = new Map<string, string>();
  const written = new Set<string>();
  for (const operation of operations) {
    const properties = operationProperties(operation.properties);
    refuseSameTemplate(properties, operation.name, templates);
    const key = operationKey(api, operation.name);
    const isNew = store.get(key) === undefined;
    written.add(putChild(api, "operation", "operations", operation.name, properties, context));
    if (operation.policy !== undefined) putPolicy(key, operation.policy, context);
    else if (isNew) copyPolicy(byTemplate.get(templateOf(properties)), key, context);
    for (const tag of operation.tags ?? []) putTag(key, tag, context);
  }
  for (const operation of before) if (!written.has(operation.key)) store.removeTree(operation.key);
}

function refuseSameTemplate(properties: JsonObject, name: string, templates: Map<string, string>): void {
  const template = templateOf(properties);
  const other = templates.get(template);
  templates.set(template, name);
  if (other === undefined) return;
  throw validationError({
    target: "urlTemplate",
    message: `Operation with the same METHOD and URI template already exists: ${plainText(properties.method)}, ${plainText(properties.urlTemplate)}`,
  });
}

function templateOf({ method, urlTemplate }: JsonObject): string {
  return `${plainText(method)} ${plainText(urlTemplate)}`.toLowerCase();
}

function operationKey(api: Entity, name: string): string {
  return `${api.key}/operations/${name}`.toLowerCase();
}

/** A new operation takes over the policy of the one that had its method and template under another name (DOC). */
function copyPolicy(from: Entity | undefined, operation: string, { store, now }: Context): void {
  if (from === undefined) return;
  const moment = now().toISOString();
  for (const policy of store.list(from.key, "operationPolicy"))
    store.put({ ...policy, key: `${operation}/policies/policy`, parent: operation, createdAt: moment, updatedAt: moment });
}

/** What was changed by hand since an earlier import stays. */
function putPolicy(operation: string, value: string, { store, now }: Context): void {
  const key = `${operation}/policies/policy`;
  if (store.get(key) !== undefined) return;
  const moment = now().toISOString();
  store.put({ key, parent: operation, kind: "operationPolicy", segment: "policies", name: "policy", properties: { value, references: [] }, createdAt: moment, updatedAt: moment });
}

/** The tags of a document become tags of the service (REC: OpenApiTest of the .NET client). Those of a workspace are not known to. */
function putTag(operation: string, displayName: string, context: Context): void {
  const { store, service, container, now } = context;
  const name = displayName.replace(/[*#&+:<>?/\\]+/g, "-").slice(0, 80);
  if (name === "" || container.key !== service.key) return;
  const key = `${service.key}/tags/${name}`.toLowerCase();
  const moment = now().toISOString();
  const tag = store.get(key) ?? store.put({ key, parent: service.key, kind: "tag", segment: "tags", name, properties: { displayName: displayName.slice(0, 160) }, createdAt: moment, updatedAt: moment });
  if (store.get(`${operation}/tags/${name}`.toLowerCase()) === undefined) associate(operationTag, operation, tag, context);
}

function putChild(api: Entity, kind: string, segment: string, name: string, properties: JsonObject, { store, now }: Context): string {
  const key = `${api.key}/${segment}/${name}`.toLowerCase();
  const existing = store.get(key);
  if (existing !== undefined && sameJson(existing.properties, properties)) return key;
  const moment = now().toISOString();
  store.put({ key, parent: api.key, kind, segment, name: existing?.name ?? name, properties, createdAt: existing?.createdAt ?? moment, updatedAt: moment });
  return key;
}
