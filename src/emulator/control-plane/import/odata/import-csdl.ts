import { present } from "../../../state/json.js";
import type { Imported, ImportSource } from "../imported.js";
import { parsingError } from "../parsing-error.js";
import { hasElement, readRoot } from "../xml/root-element.js";

export const odataContentType = "application/vnd.ms-azure-apim.odata.schema";

/** Of versions 1 to 3, and of version 4. */
const edmxNamespaces = ["http://schemas.microsoft.com/ado/2007/06/edmx", "http://docs.oasis-open.org/odata/ns/edmx"];

/**
 * The metadata as it is. Entity sets and functions are read from it where they are shown: operations are not known to be made, and
 * the policies of OData go down to the API only (DOC).
 */
export function importCsdl({ text, url }: ImportSource): Imported {
  const root = readRoot(text);
  if (root.local !== "Edmx" || !edmxNamespaces.includes(root.namespace)) throw parsingError("The document is not OData metadata: its root element is not edmx:Edmx.");
  for (const needed of ["DataServices", "Schema", "EntityContainer"]) if (!hasElement(text, needed)) throw parsingError(`The OData metadata has no ${needed}.`);
  return {
    api: present({ serviceUrl: url?.replace(/\/?\$metadata(?:[?#].*)?$/, "") }),
    type: "odata",
    operations: [],
    schemas: [{ name: "odata", contentType: odataContentType, document: { value: text } }],
  };
}
