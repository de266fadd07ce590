import { objectOf, plainText, stringOf, type Json, type JsonObject } from "../../state/json.js";
import type { Entity, Store } from "../../state/store.js";
import { serviceKeyOf } from "../container.js";

/** What an export is written from: the API as it is now, with what was changed by hand since it was imported. */
export interface ApiModel {
  readonly key: string;
  readonly store: Store;
  readonly properties: JsonObject;
  /** Where the gateway answers for it. */
  readonly url: string;
  readonly operations: readonly OperationModel[];
  readonly schemas: readonly SchemaModel[];
}

export interface OperationModel {
  readonly name: string;
  readonly properties: JsonObject;
  readonly tags: readonly string[];
}

export interface SchemaModel {
  readonly name: string;
  readonly contentType: string;
  readonly value: string | undefined;
  /** Types by name, where it is one of OpenAPI. */
  readonly types: JsonObject;
}

export function apiModel(api: Entity, store: Store): ApiModel {
  const tagName = (association: Entity): string[] => {
    const tag = store.get(plainText(association.properties.target));
    return tag === undefined ? [] : [plainText(tag.properties.displayName)];
  };
  return {
    key: api.key,
    store,
    properties: api.properties,
    url: urlOf(api, store),
    operations: store.list(api.key, "operation").map(({ key, name, properties }) => ({ name, properties, tags: store.list(key, "operationTag").flatMap(tagName) })),
    schemas: store.list(api.key, "apiSchema").map(({ name, properties }) => {
      const contentType = plainText(properties.contentType).toLowerCase();
      const value = stringOf(objectOf(properties.document).value);
      return { name, contentType, value, types: typesOf(contentType.endsWith("+json") && value !== undefined ? parsed(value) : objectOf(properties.document)) };
    }),
  };
}

/** Types of OpenAPI may be sent as the text of their JSON, and come back so (REC: ApiSchemaTests of the .NET client). */
function parsed(value: string): JsonObject {
  try {
    const document = objectOf(JSON.parse(value) as Json);
    return document.definitions === undefined && document.components === undefined ? { definitions: document } : document;
  } catch {
    return {};
  }
}

function typesOf({ definitions, components }: JsonObject): JsonObject {
  return { ...objectOf(definitions), ...objectOf(objectOf(components).schemas) };
}

function urlOf({ parent, properties }: Entity, store: Store): string {
  const service = store.get(serviceKeyOf(parent));
  const gateway = stringOf(service?.properties.gatewayUrl) ?? `https://${plainText(service?.name)}.azure-api.net`;
  const set = typeof properties.apiVersionSetId === "string" ? store.get(properties.apiVersionSetId.toLowerCase()) : undefined;
  const version = set?.properties.versioningScheme === "Segment" ? plainText(properties.apiVersion) : "";
  const path = [plainText(properties.path), version].filter((part) => part !== "").join("/");
  return path === "" ? gateway : `${gateway}/${path}`;
}
