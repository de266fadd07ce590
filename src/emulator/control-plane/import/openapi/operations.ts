import { objectsOf, plainText, stringOf, type Json, type JsonObject } from "../../../state/json.js";
import { stringsOf } from "../../fields.js";
import type { ImportedOperation } from "../imported.js";
import { parsingError } from "../parsing-error.js";
import { importRepresentations, importResponses } from "./bodies.js";
import type { Dialect, Operation } from "./dialect.js";
import type { NamedTypes } from "./named-types.js";
import { importParameters } from "./parameters.js";

export interface OperationImport {
  readonly of: Operation;
  readonly dialect: Dialect;
  readonly types: NamedTypes;
  /** Required query parameters become part of the template. */
  readonly asTemplate: boolean;
}

/** These send nothing: a body is dropped (DOC). */
const bodiless = new Set(["get", "head", "options"]);

export function importOperation(what: OperationImport): Omit<ImportedOperation, "name"> {
  const { path, method, operation } = what.of;
  const { summary, description, operationId, tags } = operation;
  const displayName = (text(summary) ?? text(operationId) ?? `${method.toUpperCase()} - ${path}`).slice(0, 300);
  return {
    properties: {
      displayName,
      method: method.toUpperCase(),
      ...templateOf(what),
      description: (text(description) ?? displayName).slice(0, 1000),
      responses: importResponses(what),
    },
    tags: stringsOf(tags),
  };
}

function text(value: Json | undefined): string | undefined {
  const given = stringOf(value);
  return given === "" ? undefined : given;
}

function templateOf(what: OperationImport): JsonObject {
  const { of, asTemplate } = what;
  const parameters = importParameters(what);
  const [template = "", ownQuery] = of.path.split("?");
  const namedInPath = new Set([...(ownQuery ?? "").matchAll(/\{([^}]+)\}/g)].map((match) => match[1]));
  const inTemplate = asTemplate ? parameters.query.filter((p) => p.required === true && !namedInPath.has(stringOf(p.name))) : [];
  const inPath = declared(of.path, [...parameters.path, ...parameters.query]);
  refuseSameName([...inPath, ...inTemplate]);
  const query = [...(ownQuery === undefined ? [] : [ownQuery]), ...inTemplate.map((p) => `${plainText(p.name)}={${plainText(p.name)}}`)];
  return {
    urlTemplate: query.length === 0 ? template : `${template}?${query.join("&")}`,
    templateParameters: [...inPath, ...inTemplate],
    request: requestOf(what, {
      queryParameters: parameters.query.filter((p) => !inTemplate.includes(p) && !namedInPath.has(stringOf(p.name))),
      headers: parameters.header,
    }),
  };
}

function requestOf(what: OperationImport, parameters: JsonObject): JsonObject {
  const { of, dialect } = what;
  const body = bodiless.has(of.method) ? undefined : dialect.bodyOf(of);
  return {
    ...(body?.description === undefined ? {} : { description: body.description }),
    ...parameters,
    representations: body === undefined ? [] : importRepresentations(body.content, what),
  };
}

/** In the order of the path; what the document forgot to declare is a text. */
function declared(path: string, parameters: readonly JsonObject[]): JsonObject[] {
  const names = new Set([...path.matchAll(/\{\*?([^}]+)\}/g)].flatMap((match) => match[1] ?? []));
  return [...names].map((name) => ({ ...(parameters.find((p) => p.name === name) ?? { name, type: "string" }), required: true }));
}

/** Path and query are one template to the service, so a name may stand in one of them only, whatever its case (DOC). */
function refuseSameName(parameters: readonly JsonObject[]): void {
  const seen = new Set<string>();
  for (const { name } of objectsOf(parameters)) {
    const key = plainText(name).toLowerCase();
    if (seen.has(key)) throw parsingError(`Parameter '${plainText(name)}' occurs more than once in the URL template: required path and query parameters must have unique names.`);
    seen.add(key);
  }
}
