import { isObject, objectOf, present, stringOf, type Json, type JsonObject } from "../../../state/json.js";
import { resolveRef } from "./document-refs.js";
import type { OperationImport } from "./operations.js";
import { importParameter } from "./parameters.js";

/** One representation a content type. */
export function importRepresentations(content: JsonObject, what: OperationImport, status?: string): JsonObject[] {
  return Object.entries(content).map(([contentType, listed]) => {
    const media = objectOf(listed);
    return present({
      contentType,
      examples: examplesOf(media, what.of.document),
      ...what.types.referenceTo(media.schema, what.of, { contentType, ...(status === undefined ? {} : { status }) }),
    });
  });
}

/** `default` and ranges such as `2XX` have no status code and are left out. */
export function importResponses(what: OperationImport): JsonObject[] {
  const { operation, document } = what.of;
  return Object.entries(objectOf(operation.responses)).flatMap(([status, listed]): JsonObject[] => {
    if (!/^\d{3}$/.test(status)) return [];
    const response = resolveRef(listed, document);
    const headers = Object.entries(objectOf(response.headers)).map(([name, header]) => importParameter(name, resolveRef(header, document), what));
    return [
      present({
        statusCode: Number(status),
        description: stringOf(response.description),
        representations: importRepresentations(what.dialect.responseContent(response, what.of), what, status),
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
