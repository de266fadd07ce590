import { objectsOf, plainText, type JsonObject } from "../../state/json.js";
import { badRequest, validationError } from "../errors.js";
import { list, readFields, writeFields, type Fields } from "../fields.js";
import { referenceTo } from "../ids.js";
import type { EntityKind, WriteInput } from "../kind.js";

const fields: Fields = [list("documents")];

/** The pages that the developer portal shows beside an API or a product, in their order; `default` is the only name. */
function wiki(name: string, parent: string): EntityKind {
  return {
    form: "entity",
    name,
    segment: "wikis",
    parents: [parent],
    serviceOnly: true,
    title: "Wiki",
    write: writeWiki,
    read: (entity) => readFields(fields, entity.properties),
  };
}

export const apiWiki = wiki("apiWiki", "api");
export const productWiki = wiki("productWiki", "product");

function writeWiki(input: WriteInput): JsonObject {
  if (input.name.toLowerCase() !== "default") throw badRequest("");
  const documents = objectsOf(writeFields(fields, input).documents).map(({ documentationId }) => ({ documentationId: plainText(documentationId) }));
  for (const { documentationId } of documents)
    if (input.context.store.get(referenceTo("documentations", `/documentations/${documentationId}`, input.context)?.key ?? "") === undefined)
      throw validationError({ target: "documentationId", message: `Documentation with id '${documentationId}' could not be found.` });
  return { documents };
}
