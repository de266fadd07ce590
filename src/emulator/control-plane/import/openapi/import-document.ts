import { isObject, objectOf, present, stringOf, type JsonObject } from "../../../state/json.js";
import type { Imported, ImportedOperation, ImportSource } from "../imported.js";
import { parsingError } from "../parsing-error.js";
import { OperationNames } from "../operation-names.js";
import type { Dialect } from "./dialect.js";
import { resolveRef } from "./document-refs.js";
import { importOperation } from "./operations.js";
import { NamedTypes } from "./named-types.js";

/** `trace` is left out (DOC). */
const methods = ["get", "put", "post", "delete", "options", "head", "patch"];

export function importDocument(document: JsonObject, dialect: Dialect, source: ImportSource): Imported {
  const schemaId = source.generated("schema");
  const types = new NamedTypes(document, dialect, schemaId);
  const asTemplate = source.request.translateRequiredQueryParameters !== "query";
  const names = new OperationNames();
  const operations = operationsOf(document).map(({ path, method, item, operation }): ImportedOperation => {
    const of = { path, method, item, operation, document };
    return { name: names.nameFor(stringOf(operation.operationId), method, path), ...importOperation({ of, dialect, types, asTemplate }) };
  });
  const schemas = types.all();
  const { schemaContentType: contentType, schemaDocument } = dialect;
  return {
    api: apiOf(document, dialect, source.url),
    operations,
    schemas: Object.keys(schemas).length === 0 ? [] : [{ name: schemaId, contentType, document: schemaDocument(schemas) }],
  };
}

interface Listed {
  readonly path: string;
  readonly method: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** `x-ms-paths` are paths that differ in their query (DOC). */
function operationsOf(document: JsonObject): Listed[] {
  const paths = [...Object.entries(objectOf(document.paths)), ...Object.entries(objectOf(document["x-ms-paths"]))];
  return paths.flatMap(([path, listed]) => {
    if (path.startsWith("x-")) return [];
    if (!path.startsWith("/")) throw parsingError(`The path item name '${path}' MUST begin with a slash. [#/paths]`);
    const item = resolveRef(listed, document);
    return methods.flatMap((method) => (item[method] === undefined ? [] : [{ path, method, item, operation: objectOf(item[method]) }]));
  });
}

function apiOf(document: JsonObject, dialect: Dialect, link: string | undefined): JsonObject {
  const { title, description, termsOfService, contact, license } = objectOf(document.info);
  const { name, url, email } = objectOf(contact);
  return present({
    displayName: title,
    description,
    serviceUrl: dialect.serviceUrlOf(document, link),
    protocols: dialect.protocolsOf(document),
    termsOfServiceUrl: termsOfService,
    contact: isObject(contact) ? present({ name, url, email }) : undefined,
    license: isObject(license) ? present({ name: license.name, url: license.url }) : undefined,
  });
}
