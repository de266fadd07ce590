import { objectOf, objectsOf, stringOf, type JsonObject } from "../../../state/json.js";
import type { Dialect } from "./dialect.js";
import { resolveRef } from "./document-refs.js";
import { absoluteUrl, firstUrl } from "./servers.js";

export const version3: Dialect = {
  schemasOf: ({ components }) => objectOf(objectOf(components).schemas),
  refPrefix: "#/components/schemas/",
  schemaContentType: "application/vnd.oai.openapi.components+json",
  schemaDocument: (schemas) => ({ components: { schemas } }),
  bodyOf({ operation, document }) {
    const body = resolveRef(operation.requestBody, document);
    return operation.requestBody === undefined ? undefined : { description: stringOf(body.description), content: objectOf(body.content) };
  },
  responseContent: ({ content }) => objectOf(content),
  schemaOf: ({ schema, content }) => schema ?? objectOf(Object.values(objectOf(content))[0]).schema,
  serviceUrlOf: ({ servers }, link) => firstUrl(objectsOf(servers).map((server) => absoluteUrl(expanded(server), link))),
  protocolsOf: () => undefined,
};

/** `{region}` of a server is what its variable has as default. */
function expanded({ url, variables }: JsonObject): string {
  return (stringOf(url) ?? "").replace(/\{([^}]+)\}/g, (whole, name: string) => stringOf(objectOf(objectOf(variables)[name]).default) ?? whole);
}
