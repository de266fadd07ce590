import { objectOf, objectsOf, plainText, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { validationError } from "../errors.js";
import { list, object, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, ReadInput, WriteInput } from "../kind.js";

const fields: Fields = [
  text("displayName", { required: true, max: 300 }),
  text("method", { required: true }),
  text("urlTemplate", { required: true, max: 1000 }),
  list("templateParameters"),
  text("description", { max: 1000, showNull: true }),
  object("request"),
  list("responses"),
  text("policies", { showNull: true }),
];

export const operation: EntityKind = {
  form: "entity",
  name: "operation",
  segment: "operations",
  parents: ["api"],
  title: "Operation",
  write: writeOperation,
  read: readOperation,
  indexes: ({ parent, properties }) => [methodIndex(parent, properties)],
};

function writeOperation(input: WriteInput): JsonObject {
  const written = inStoredForm(writeFields(fields, input));
  checkTemplate(written);
  checkSoapAction(written, input);
  checkMethodIsFree(written, input);
  return written;
}

/** For the import, which makes operations itself. */
export function operationProperties(body: JsonObject): JsonObject {
  return inStoredForm(writeFields(fields, { body, existing: undefined, patch: false }));
}

/** Empty lists are shown where nothing was sent (arm-behaviour section 6, operations). */
function inStoredForm(written: JsonObject): JsonObject {
  return {
    ...written,
    templateParameters: parametersOf(written.templateParameters),
    request: requestOf(written.request),
    responses: objectsOf(written.responses).map(responseOf),
  };
}

function readOperation({ properties }: Entity, { reply }: ReadInput): JsonObject {
  const { request, ...shown } = readFields(fields, properties);
  if (reply === "item") return shown;
  const { responses, policies, ...first } = shown;
  return { ...first, request, responses, policies };
}

function parametersOf(value: Json | undefined): JsonObject[] {
  return objectsOf(value).map(({ name, description, type, required, defaultValue, values, schemaId, typeName, examples }) =>
    present({ name, description, type: type ?? "string", required: required ?? false, defaultValue, values: values ?? [], schemaId, typeName, examples }),
  );
}

function requestOf(value: Json | undefined): JsonObject {
  const { description, queryParameters, headers, representations } = objectOf(value);
  return present({
    description,
    queryParameters: parametersOf(queryParameters),
    headers: parametersOf(headers),
    representations: representationsOf(representations),
  });
}

function responseOf({ statusCode, description, representations, headers }: JsonObject): JsonObject {
  if (!Number.isInteger(statusCode)) throw validationError({ target: "responses", message: "The statusCode of a response must be a number." });
  return present({ statusCode, description, representations: representationsOf(representations), headers: parametersOf(headers) });
}

function representationsOf(value: Json | undefined): JsonObject[] {
  return objectsOf(value).map(({ contentType, schemaId, typeName, formParameters, examples }) =>
    present({ contentType, examples, schemaId, typeName, formParameters: formParameters === undefined ? undefined : parametersOf(formParameters) }),
  );
}

/** Every `{name}` of the template is a parameter. `{*name}` takes the rest of the path. */
function checkTemplate({ urlTemplate, templateParameters }: JsonObject): void {
  const declared = new Set(objectsOf(templateParameters).map((p) => stringOf(p.name)?.toLowerCase()));
  const used = [...plainText(urlTemplate).matchAll(/\{\*?([^}]+)\}/g)].flatMap((match) => match[1] ?? []);
  const missing = used.filter((name) => !declared.has(name.toLowerCase()));
  if (missing.length > 0)
    throw validationError({
      target: "templateParameters",
      message: `All template parameters used in the UriTemplate must be defined in the Operation, undefined: ${missing.join(", ")}`,
    });
}

/** Operations of a SOAP API are told apart by their action (MicrosoftDocs/azure-docs#102309). */
function checkSoapAction({ urlTemplate }: JsonObject, { context }: WriteInput): void {
  const isSoap = context.store.get(context.target.parent)?.properties.type === "soap";
  if (isSoap && !/^\/?\?soapAction=/i.test(plainText(urlTemplate)))
    throw validationError({ target: "urlTemplate", message: "SOAP Operation URL should contain action as '/?soapAction=...'" });
}

function checkMethodIsFree(properties: JsonObject, { context, key }: WriteInput): void {
  const taken = context.store.find(methodIndex(context.target.parent, properties)).find((other) => other.key !== key);
  if (taken !== undefined)
    throw validationError({
      target: "urlTemplate",
      message: `Operation with the same METHOD and URI template already exists: ${plainText(properties.method)}, ${plainText(properties.urlTemplate)}`,
    });
}

function methodIndex(parent: string, { method, urlTemplate }: JsonObject): string {
  return `operation:${parent} ${plainText(method).toLowerCase()} ${plainText(urlTemplate).toLowerCase()}`;
}
