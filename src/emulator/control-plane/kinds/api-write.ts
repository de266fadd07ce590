import { objectOf, plainText, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { parentNotFound, validationError } from "../errors.js";
import { flag, list, object, stringsOf, text, writeFields, type Fields } from "../fields.js";
import { referenceTo } from "../ids.js";
import { applyImport } from "../import/apply-import.js";
import { handshake } from "../import/websocket.js";
import { readDefinition } from "../import/definition.js";
import type { WriteInput } from "../kind.js";
import { orderedContact } from "./api-reply.js";
import { currentRevision, findRevision, parseRevisionName, rootKeyOf } from "./api-revisions.js";
import { checkType, sentType } from "./api-type.js";
import { copyRevisionContent } from "./api-revision-copy.js";

const fields: Fields = [
  text("displayName", { required: true, max: 300 }),
  text("description"),
  flag("subscriptionRequired", { default: true }),
  text("serviceUrl", { max: 2000 }),
  text("path", { max: 400 }),
  list("protocols"),
  object("authenticationSettings"),
  object("subscriptionKeyParameterNames"),
  text("termsOfServiceUrl"),
  object("contact"),
  object("license"),
  text("apiRevisionDescription", { max: 256 }),
  text("apiVersion", { max: 100 }),
  text("apiVersionDescription", { max: 256 }),
  text("apiVersionSetId"),
];

export function writeApi(input: WriteInput): JsonObject {
  const { context, existing, key } = input;
  const source = sourceOf(input);
  const current = currentRevision(context.store, parseRevisionName(key).root);
  if (existing === undefined && current === undefined && parseRevisionName(key).revision !== "1") throw parentNotFound();
  const definition = readDefinition(input);
  const body = { ...inherited(source), ...definition?.api, ...present(input.body) };
  const written = writeFields(fields, { ...input, body: withNulls(body, input) });
  const path = trimmedPath(written.path);
  const versionSet = versionSetOf(written.apiVersionSetId, context);
  const type = sentType(input.body) ?? definition?.type ?? existing?.properties.type ?? source?.properties.type ?? "http";
  const properties: JsonObject = {
    ...written,
    path,
    protocols: protocolsOf(written.protocols, type),
    subscriptionKeyParameterNames: keyNames(written.subscriptionKeyParameterNames),
    contact: orderedContact(written.contact),
    apiVersionSetId: versionSet?.id ?? null,
    type,
    apiRevision: parseRevisionName(key).revision ?? "1",
    isCurrent: existing === undefined ? current === undefined : existing.properties.isCurrent === true,
    origin: definition === undefined ? (existing?.properties.origin ?? source?.properties.origin ?? null) : (definition.origin ?? null),
    imported: stringOf(input.body.value) === undefined ? (existing?.properties.imported ?? false) : true,
  };
  checkType(properties, context);
  checkUnique(input, properties, context);
  return properties;
}

/** A revision starts as a copy of its source; an import may leave out what the document says. */
function sourceOf({ body, context, existing }: WriteInput): Entity | undefined {
  const sourceApiId = stringOf(body.sourceApiId);
  if (sourceApiId === undefined || existing !== undefined) return undefined;
  const reference = referenceTo("apis", sourceApiId, context);
  const source = reference === undefined ? undefined : findRevision(context.store, reference.key);
  if (source === undefined) throw parentNotFound();
  return source;
}

function inherited(source: Entity | undefined): JsonObject {
  if (source === undefined) return {};
  return present({ ...source.properties, apiRevisionDescription: null });
}

/** An explicit null in a PATCH unsets; `present` took it away. */
function withNulls(body: JsonObject, { patch, body: sent }: WriteInput): JsonObject {
  if (!patch) return body;
  return { ...body, ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value === null)) };
}

/** `/api/x` is stored as `api/x` (arm-behaviour section 6). */
function trimmedPath(path: Json | undefined): string {
  if (path === undefined || path === null) throw validationError({ target: "path", message: "The path field is required." });
  return plainText(path).replace(/^\/+|\/+$/g, "");
}

function protocolsOf(protocols: Json | undefined, type: Json): Json {
  const sent = stringsOf(protocols);
  const unknown = sent.filter((p) => !["http", "https", "ws", "wss"].includes(p));
  if (unknown.length > 0) throw validationError({ target: "protocols", message: `'${unknown.join("', '")}' is no protocol of an API.` });
  return sent.length === 0 ? [type === "websocket" ? "wss" : "https"] : sent;
}

function keyNames(names: Json | undefined): JsonObject {
  const { header, query } = objectOf(names);
  return { header: header ?? "Ocp-Apim-Subscription-Key", query: query ?? "subscription-key" };
}

function versionSetOf(id: Json | undefined, context: Context): { id: string } | undefined {
  if (typeof id !== "string") return undefined;
  const reference = referenceTo("apiVersionSets", id, context);
  if (reference === undefined || context.store.get(reference.key) === undefined)
    throw validationError({ target: "apiVersionSetId", message: `ApiVersionSet with id '${reference?.name ?? id}' could not be found.` });
  return reference;
}

/** One path an API, but for the versions of one set; one version a set (arm-behaviour section 4). */
function checkUnique({ key }: WriteInput, properties: JsonObject, context: Context): void {
  const { store, container } = context;
  const root = parseRevisionName(key).root;
  const name = root.slice(root.lastIndexOf("/") + 1);
  const set = properties.apiVersionSetId;
  const sameSet = (other: Entity): boolean => set !== null && plainText(other.properties.apiVersionSetId).toLowerCase() === plainText(set).toLowerCase();
  for (const other of store.find(`path:${container.key}/${plainText(properties.path).toLowerCase()}`)) {
    if (rootKeyOf(other) === root) continue;
    if (!sameSet(other))
      throw validationError({
        target: "path",
        message: `Cannot create API '${name}' with the same Path '${plainText(properties.path)}' as API '${other.name}'  unless it's a part of the same version set`,
      });
  }
  if (set === null) return;
  for (const other of store.find(`version-set:${plainText(set).toLowerCase()}`)) {
    if (rootKeyOf(other) === root || other.properties.isCurrent !== true) continue;
    if (plainText(other.properties.apiVersion ?? "") === plainText(properties.apiVersion ?? ""))
      throw validationError({ target: "version", message: `API with specified version '${plainText(properties.apiVersion ?? "")}' already exists` });
  }
}

/** After the API itself: the content of the revision it starts from, or of the imported document. */
export function completeApi(entity: Entity, input: WriteInput): void {
  const { context, existing } = input;
  const source = sourceOf(input);
  if (existing === undefined && source !== undefined) copyRevisionContent(source, entity, context);
  const definition = readDefinition(input);
  if (definition !== undefined) applyImport(entity, definition, context);
  const isFresh = entity.properties.type === "websocket" && context.store.list(entity.key, "operation").length === 0;
  if (isFresh) applyImport(entity, { api: {}, operations: [handshake] }, context);
}

