import { objectOf, plainText, sameJson, stringOf, type JsonObject } from "../../state/json.js";
import { generatedName } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { operationProperties } from "../kinds/operation.js";
import { resolveRef } from "./document-refs.js";
import { importParameters } from "./import-parameters.js";
import { importRepresentations, importResponses } from "./import-bodies.js";
import { OperationNames } from "./operation-names.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * Makes the API's operations those of the document. Matched ones are rewritten and keep what is below them, policies above
 * all; the others go (arm-behaviour section 6, import).
 */
export function importOperations(api: Entity, document: JsonObject, context: Context, asTemplate = true): void {
  const schemaId = importSchemas(api, document, context);
  const names = new OperationNames();
  const imported = new Set<string>();
  for (const [path, listed] of Object.entries(objectOf(document.paths))) {
    const pathItem = resolveRef(listed, document);
    for (const method of methods) {
      if (pathItem[method] === undefined) continue;
      const operation = objectOf(pathItem[method]);
      const name = names.nameFor(stringOf(operation.operationId), method, path);
      const properties = importOperation({ path, method, pathItem, operation, document, schemaId, asTemplate });
      imported.add(putChild(api, "operation", "operations", name, operationProperties(properties), context));
    }
  }
  for (const operation of context.store.list(api.key, "operation"))
    if (!imported.has(operation.key)) context.store.removeTree(operation.key);
}

interface Source {
  readonly path: string;
  readonly method: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
  readonly document: JsonObject;
  readonly schemaId: string | undefined;
  readonly asTemplate: boolean;
}

function importOperation(source: Source): JsonObject {
  const { path, method, pathItem, operation, document, schemaId, asTemplate } = source;
  const { summary, description, operationId } = operation;
  const parameters = importParameters(pathItem, operation, document);
  const inTemplate = asTemplate ? parameters.query.filter((p) => p.required === true) : [];
  const displayName = stringOf(summary) ?? stringOf(operationId) ?? `${method.toUpperCase()} - ${path}`;
  const body = resolveRef(operation.requestBody, document);
  return {
    displayName: displayName.slice(0, 300),
    method: method.toUpperCase(),
    urlTemplate: templateOf(path, inTemplate),
    templateParameters: [...declared(path, parameters.path), ...inTemplate],
    description: (stringOf(description) ?? displayName).slice(0, 1000),
    request: {
      description: stringOf(body.description),
      queryParameters: parameters.query.filter((p) => !inTemplate.includes(p)),
      headers: parameters.header,
      representations: importRepresentations(body.content, document, schemaId),
    },
    responses: importResponses(operation.responses, document, schemaId),
  };
}

/** Required query parameters become part of the template unless the request says otherwise (SDK, translateRequiredQueryParameters). */
function templateOf(path: string, query: readonly JsonObject[]): string {
  if (query.length === 0) return path;
  return `${path}?${query.map((p) => `${plainText(p.name)}={${plainText(p.name)}}`).join("&")}`;
}

/** In the order of the path; what the document forgot to declare is a text. */
function declared(path: string, parameters: readonly JsonObject[]): JsonObject[] {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].flatMap((match) => match[1] ?? []);
  return names.map((name) => ({ ...(parameters.find((p) => p.name === name) ?? { name, type: "string" }), required: true }));
}

/** `components.schemas` is one schema of the API. */
function importSchemas(api: Entity, document: JsonObject, context: Context): string | undefined {
  const schemas = objectOf(objectOf(document.components).schemas);
  const name = generatedName("schema", api.key);
  if (Object.keys(schemas).length === 0) {
    context.store.removeTree(`${api.key}/schemas/${name}`);
    return undefined;
  }
  const contentType = "application/vnd.oai.openapi.components+json";
  putChild(api, "apiSchema", "schemas", name, { contentType, document: { components: { schemas } } }, context);
  return name;
}

function putChild(api: Entity, kind: string, segment: string, name: string, properties: JsonObject, { store, now }: Context): string {
  const key = `${api.key}/${segment}/${name}`.toLowerCase();
  const existing = store.get(key);
  if (existing !== undefined && sameJson(existing.properties, properties)) return key;
  const moment = now().toISOString();
  store.put({
    key,
    parent: api.key,
    kind,
    segment,
    name: existing?.name ?? name,
    properties,
    createdAt: existing?.createdAt ?? moment,
    updatedAt: moment,
  });
  return key;
}
