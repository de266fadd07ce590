import { isObject, objectOf, stringOf, type Json } from "../../../state/json.js";
import type { Imported, ImportSource } from "../imported.js";
import { parsingError } from "../parsing-error.js";
import { importDocument } from "./import-document.js";
import { schemaProblems } from "./version-2-schema.js";
import { version2 } from "./version-2.js";

/** OpenAPI 2.0, in JSON only (DOC). */
export function importSwagger(source: ImportSource): Imported {
  let document: Json;
  try {
    document = JSON.parse(source.text) as Json;
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
  if (!isObject(document)) throw invalid("The document is not an object.");
  if (stringOf(document.swagger) !== "2.0") throw invalid("The document is not OpenAPI 2.0.");
  if ((stringOf(objectOf(document.info).title) ?? "") === "") throw invalid("Required properties are missing from object: title. Path 'info'");
  if (!isObject(document.paths)) throw invalid("Required properties are missing from object: paths. Path ''");
  const problems = schemaProblems(document);
  if (problems.length > 0) throw invalid(...problems);
  return importDocument(document, version2, source);
}

function invalid(...problems: readonly string[]): Error {
  const specification = "https://github.com/OAI/OpenAPI-Specification/blob/master";
  return parsingError(
    ...problems,
    `The input OpenAPI file is not valid for the OpenAPI specification ${specification}/versions/2.0.md (schema ${specification}/schemas/v2.0/schema.json).`,
  );
}
