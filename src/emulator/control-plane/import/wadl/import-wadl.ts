import { present, type JsonObject } from "../../../state/json.js";
import type { Imported, ImportedOperation, ImportSource } from "../imported.js";
import { OperationNames } from "../operation-names.js";
import { parsingError } from "../parsing-error.js";
import { printTree } from "../xml/print-tree.js";
import { readTree } from "../xml/read-tree.js";
import { childNamed, childrenNamed, type XmlTree } from "../xml/tree.js";
import { wadlOperation } from "./wadl-operation.js";

export const wadlNamespace = "http://wadl.dev.java.net/2009/02";
export const wadlContentType = "application/vnd.ms-azure-apim.wadl.grammars+xml";

export function importWadl(source: ImportSource): Imported {
  const root = readTree(source.text);
  if (root.local !== "application" || root.namespace !== wadlNamespace) throw parsingError("The document is not WADL: its root element is not 'application' of 2009/02.");
  const grammars = childNamed(root, "grammars");
  const schemaId = grammars === undefined || grammars.children.length === 0 ? undefined : source.generated("grammars");
  const names = new OperationNames();
  const asTemplate = source.request.translateRequiredQueryParameters !== "query";
  const operations = childrenNamed(root, "resources").flatMap((resources) =>
    methodsBelow(resources, "", []).map(({ method, path, parameters }): ImportedOperation => {
      const properties = wadlOperation({ method, path, parameters, schemaId, asTemplate });
      return { name: names.nameFor(method.attributes.id, method.attributes.name ?? "get", path), properties };
    }),
  );
  return {
    api: apiOf(root),
    operations,
    schemas: grammars === undefined || schemaId === undefined ? [] : [{ name: schemaId, contentType: wadlContentType, document: { value: printTree(grammars) } }],
  };
}

interface Method {
  readonly method: XmlTree;
  readonly path: string;
  readonly parameters: readonly XmlTree[];
}

function methodsBelow(resource: XmlTree, path: string, above: readonly XmlTree[]): Method[] {
  const parameters = [...above, ...childrenNamed(resource, "param")];
  const own = childrenNamed(resource, "method").map((method) => ({ method, path: path === "" ? "/" : path, parameters }));
  const below = childrenNamed(resource, "resource").flatMap((inner) => methodsBelow(inner, joined(path, inner.attributes.path ?? ""), parameters));
  return [...own, ...below];
}

function joined(path: string, segment: string): string {
  const trimmed = segment.replace(/^\/+|\/+$/g, "");
  return trimmed === "" ? path : `${path}/${trimmed}`;
}

/** The base is kept as it is written (REC: WadlTest of the .NET client). */
function apiOf(root: XmlTree): JsonObject {
  const doc = childNamed(root, "doc");
  const text = doc?.text.trim() ?? "";
  return present({
    displayName: doc?.attributes.title,
    description: text === "" ? undefined : text,
    serviceUrl: childNamed(root, "resources")?.attributes.base,
  });
}
