import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isObject, objectOf, stringOf, type Json, type JsonObject } from "../../../state/json.js";
import type { Importer } from "../imported.js";
import { parsingError } from "../parsing-error.js";
import { importDocument } from "./import-document.js";
import { ruleProblems } from "./rules.js";
import { version3 } from "./version-3.js";

/** OpenAPI 3.0 and 3.1, as YAML or JSON or as JSON only. */
export function importOpenApi(language: "any" | "json"): Importer {
  return (source) => importDocument(readDocument(source.text, language), version3, source);
}

function readDocument(text: string, language: "any" | "json"): JsonObject {
  const document = parse(text, language);
  if (!isObject(document)) throw invalid("The document is not an object.");
  if (!/^3\.[01](?:\.|$)/.test(stringOf(document.openapi) ?? "")) throw invalid("The document is not OpenAPI 3.0 or 3.1.");
  if ((stringOf(objectOf(document.info).title) ?? "") === "") throw invalid("The field 'title' in 'info' object is REQUIRED. [#/info]");
  if (!isObject(document.paths) && !/^3\.1/.test(stringOf(document.openapi) ?? "")) throw invalid("The field 'paths' in 'document' object is REQUIRED. [#/]");
  const problems = ruleProblems(document);
  if (problems.length > 0) throw invalid(problems.join(" "));
  return document;
}

function parse(text: string, language: "any" | "json"): Json {
  try {
    return language === "json" || text.trimStart().startsWith("{") ? (JSON.parse(text) as Json) : (load(text, { schema: CORE_SCHEMA }) as Json);
  } catch (error) {
    throw invalid(error instanceof YAMLException ? placed(error) : error instanceof Error ? error.message : String(error));
  }
}

/** In the form of the service's reader; the words are another's (REC: azure-cli#29405). */
function placed({ reason, mark }: YAMLException): string {
  if (mark === undefined) return reason;
  const place = `(Lin: ${mark.line + 1}, Col: ${mark.column + 1}, Chr: ${mark.position})`;
  return `${place} - ${place}: ${reason}`;
}

/** The second finding is always the same one (REC: azure-cli#29405). */
function invalid(problem: string): Error {
  const specification = "https://github.com/OAI/OpenAPI-Specification/blob/master";
  return parsingError(
    problem,
    `The input OpenAPI file is not valid for the OpenAPI specification ${specification}/versions/3.0.1.md (schema ${specification}/schemas/v3.0/schema.yaml).`,
  );
}
