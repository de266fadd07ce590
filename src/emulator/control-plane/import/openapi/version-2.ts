import { arrayOf, objectOf, objectsOf, plainText, present, stringOf, type Json, type JsonObject } from "../../../state/json.js";
import { stringsOf } from "../../fields.js";
import type { Body, Dialect, Operation } from "./dialect.js";
import { resolveRef } from "./document-refs.js";
import { absoluteUrl, firstUrl } from "./servers.js";

export const version2: Dialect = {
  schemasOf: ({ definitions }) => objectOf(definitions),
  refPrefix: "#/definitions/",
  schemaContentType: "application/vnd.ms-azure-apim.swagger.definitions+json",
  schemaDocument: (definitions) => ({ definitions }),
  bodyOf,
  responseContent,
  schemaOf: (parameter) => parameter,
  serviceUrlOf,
  protocolsOf: ({ schemes }) => (stringsOf(schemes).length === 0 ? undefined : stringsOf(schemes).map((scheme) => scheme.toLowerCase())),
};

/** Parameters of a form are left out (DOC). */
function bodyOf(of: Operation): Body | undefined {
  const { item, operation, document } = of;
  const parameters = [...arrayOf(item.parameters), ...arrayOf(operation.parameters)].map((listed) => resolveRef(listed, document));
  const body = parameters.find((parameter) => parameter.in === "body");
  if (body === undefined) return undefined;
  const content = Object.fromEntries(contentTypes("consumes", of).map((type): [string, Json] => [type, present({ schema: body.schema })]));
  return { description: stringOf(body.description), content };
}

function responseContent({ schema, examples }: JsonObject, of: Operation): JsonObject {
  const listed = objectOf(examples);
  if (schema === undefined && Object.keys(listed).length === 0) return {};
  const types = new Set([...contentTypes("produces", of), ...Object.keys(listed)]);
  return Object.fromEntries([...types].map((type): [string, Json] => [type, present({ schema, example: listed[type] })]));
}

function contentTypes(which: "consumes" | "produces", { operation, document }: Operation): readonly string[] {
  const own = stringsOf(operation[which] ?? document[which]);
  return own.length === 0 ? ["application/json"] : own;
}

/** `x-servers` is version 3's `servers` (DOC). */
function serviceUrlOf(document: JsonObject, link: string | undefined): string | undefined {
  const servers = objectsOf(document["x-servers"]).map(({ url }) => absoluteUrl(plainText(url), link));
  if (servers.length > 0) return firstUrl(servers);
  const source = link === undefined ? undefined : new URL(link);
  const host = stringOf(document.host) ?? source?.host;
  if (host === undefined) return undefined;
  const schemes = stringsOf(document.schemes);
  const usual = source === undefined ? ["https"] : [source.protocol.slice(0, -1)];
  return firstUrl((schemes.length === 0 ? usual : schemes).map((scheme) => `${scheme}://${host}${stringOf(document.basePath) ?? ""}`));
}
