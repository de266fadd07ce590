import { isObject, type SpecificationLanguage } from "../catalog/arm/index.js";
import { parseYaml } from "../load/yaml/parse.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { readJson } from "./json-text.js";

export interface FoundLanguage {
  readonly language: SpecificationLanguage | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** By what the document says, not by what its file is called. */
export function languageOf(text: string, extension: string, file: string): FoundLanguage {
  if (extension === "graphql" || extension === "gql") return found("graphql");
  if (extension === "proto") return found("grpc");
  const start = text.trimStart();
  if (start.startsWith("<")) return found(languageOfXml(start));
  if (start.startsWith("{")) {
    const { json, diagnostics } = readJson(text, file);
    return { language: languageOfObject(json?.value), diagnostics };
  }
  if (extension !== "yaml" && extension !== "yml" && extension !== "json") return found(undefined);
  const { documents, diagnostics } = parseYaml(text, file);
  return { language: languageOfObject(documents[0]?.value), diagnostics };
}

const found = (language: SpecificationLanguage | undefined): FoundLanguage => ({ language, diagnostics: [] });

function languageOfObject(value: unknown): SpecificationLanguage | undefined {
  if (!isObject(value)) return undefined;
  if (value["openapi"] !== undefined) return "openapi";
  return value["swagger"] === undefined ? undefined : "swagger";
}

const roots: Readonly<Record<string, SpecificationLanguage>> = { definitions: "wsdl", description: "wsdl", application: "wadl", edmx: "odata" };

/** By the name of the root element: WSDL 1.1 has `definitions`, 2.0 `description`; OData metadata `Edmx`. */
function languageOfXml(text: string): SpecificationLanguage | undefined {
  const root = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>]*>|\s)*<(?:[\w.-]+:)?([\w.-]+)/i.exec(text)?.[1];
  return root === undefined ? undefined : roots[root.toLowerCase()];
}

/** The file that both tools look for. */
export function specificationFile(language: SpecificationLanguage, text: string): string {
  switch (language) {
    case "openapi":
    case "swagger":
      return text.trimStart().startsWith("{") ? "specification.json" : "specification.yaml";
    case "graphql":
    case "wsdl":
    case "wadl":
      return `specification.${language}`;
    case "odata":
      return "specification.edmx";
    case "grpc":
      return "specification.proto";
  }
}
