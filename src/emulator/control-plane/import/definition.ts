import { parse as parseYaml } from "yaml";
import { isObject, objectOf, objectsOf, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { validationError, type ArmError } from "../errors.js";

export interface ApiDefinition {
  /** What the document says of the API itself; what the request says goes before it. */
  readonly api: JsonObject;
  /** The whole document, when the request has one. */
  readonly document: JsonObject | undefined;
}

const none: ApiDefinition = { api: {}, document: undefined };
const read = new WeakMap<JsonObject, ApiDefinition>();

/** The `format` and `value` of a PUT of an API. */
export function readDefinition(body: JsonObject): ApiDefinition {
  const [format, value] = [stringOf(body.format), stringOf(body.value)];
  if (format === undefined || value === undefined) return none;
  const before = read.get(body);
  if (before !== undefined) return before;
  const document = parseDocument(format, value);
  const definition = { api: apiOf(document), document };
  read.set(body, definition);
  return definition;
}

function parseDocument(format: string, value: string): JsonObject {
  if (format !== "openapi" && format !== "openapi+json") throw unsupported(format);
  let document: Json;
  try {
    document = value.trimStart().startsWith("{") || format === "openapi+json" ? (JSON.parse(value) as Json) : (parseYaml(value) as Json);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  if (!isObject(document)) throw unreadable("The document is not an object.");
  if (!/^3\./.test(stringOf(document.openapi) ?? "")) throw unreadable("The document is not OpenAPI 3.");
  if ((stringOf(objectOf(document.info).title) ?? "") === "") throw unreadable("The document has no info.title.");
  if (!isObject(document.paths)) throw unreadable("The document has no paths.");
  return document;
}

function unsupported(format: string): ArmError {
  const why = format.endsWith("-link") ? "it fetches no documents" : "it reads OpenAPI 3 only";
  return validationError({ target: "format", message: `The emulator does not import '${format}': ${why}. Send openapi or openapi+json with the text.` });
}

function unreadable(problem: string): ArmError {
  return validationError({ target: "value", message: `Parsing error(s): ${problem}` });
}

function apiOf({ info, servers }: JsonObject): JsonObject {
  const { title, description, termsOfService, contact, license } = objectOf(info);
  const url = stringOf(objectsOf(servers)[0]?.url);
  const { name, url: contactUrl, email } = objectOf(contact);
  return present({
    displayName: title,
    description,
    serviceUrl: url !== undefined && /^https?:\/\//.test(url) ? url.replace(/\/+$/, "") : undefined,
    termsOfServiceUrl: termsOfService,
    contact: isObject(contact) ? present({ name, url: contactUrl, email }) : undefined,
    license: isObject(license) ? present({ name: license.name, url: license.url }) : undefined,
  });
}
