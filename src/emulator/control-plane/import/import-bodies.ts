import { isObject, objectOf, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { componentName, resolveRef } from "./document-refs.js";
import { importParameter } from "./import-parameters.js";

/** One representation a content type. The type is named where the schema is one of `components.schemas`. */
export function importRepresentations(content: Json | undefined, document: JsonObject, schemaId: string | undefined): JsonObject[] {
  return Object.entries(objectOf(content)).map(([contentType, media]) => {
    const typeName = componentName(objectOf(media).schema);
    return present({
      contentType,
      examples: examplesOf(objectOf(media), document),
      schemaId: typeName === undefined ? undefined : schemaId,
      typeName: schemaId === undefined ? undefined : typeName,
    });
  });
}

/** `default` and ranges such as `2XX` have no status code and are left out. */
export function importResponses(responses: Json | undefined, document: JsonObject, schemaId: string | undefined): JsonObject[] {
  return Object.entries(objectOf(responses)).flatMap(([status, listed]): JsonObject[] => {
    if (!/^\d{3}$/.test(status)) return [];
    const response = resolveRef(listed, document);
    const headers = Object.entries(objectOf(response.headers)).map(([name, header]) =>
      importParameter(name, resolveRef(header, document), document),
    );
    return [
      present({
        statusCode: Number(status),
        description: stringOf(response.description),
        representations: importRepresentations(response.content, document, schemaId),
        headers,
      }),
    ];
  });
}

function examplesOf(media: JsonObject, document: JsonObject): JsonObject | undefined {
  if (media.example !== undefined) return { default: { value: media.example } };
  if (!isObject(media.examples)) return undefined;
  const named = Object.entries(media.examples).map(([name, listed]): [string, Json] => {
    const { summary, description, value, externalValue } = resolveRef(listed, document);
    return [name, present({ summary, description, value, externalValue })];
  });
  return Object.fromEntries(named);
}
