import type { SpecificationLanguage } from "../catalog/arm/index.js";
import { isCustomServices } from "./custom-service/recognize.js";

/** What a file is written in: languages that the service imports, and those that become one of them here. */
export type DescriptionLanguage = SpecificationLanguage | "custom-service";

const byExtension: Readonly<Record<string, SpecificationLanguage>> = {
  ".wsdl": "wsdl",
  ".wadl": "wadl",
  ".graphql": "graphql",
  ".graphqls": "graphql",
  ".gql": "graphql",
  ".edmx": "odata",
  ".csdl": "odata",
  ".proto": "grpc",
};

const byRoot: readonly (readonly [root: RegExp, language: SpecificationLanguage])[] = [
  [/^(?:\w[\w.-]*:)?definitions$/, "wsdl"],
  [/^(?:\w[\w.-]*:)?application$/, "wadl"],
  [/^(?:\w[\w.-]*:)?(?:Edmx|Schema)$/, "odata"],
];

/**
 * The language of a file: what it says of itself goes before how it is named. Undefined when neither tells.
 * `structured` is the value of a JSON or YAML text.
 */
export function recognizeLanguage(file: string, text: string, structured?: unknown): DescriptionLanguage | undefined {
  const root = rootElement(text);
  if (root !== undefined) return byRoot.find(([pattern]) => pattern.test(root))?.[1];
  if (typeof structured === "object" && structured !== null && !Array.isArray(structured)) {
    if ("swagger" in structured) return "swagger";
    if ("openapi" in structured) return "openapi";
  }
  if (isCustomServices(structured)) return "custom-service";
  const named = byExtension[/\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? ""];
  if (named === "graphql" || named === "grpc") return named;
  if (/^\s*syntax\s*=\s*["']proto[23]["']\s*;/m.test(text)) return "grpc";
  if (/^(?:extend\s+)?(?:type|interface|input|enum|union|scalar|schema|directive)\b[^:]*[{@=]/m.test(text)) return "graphql";
  return named;
}

/** The text may be read as JSON or YAML; other languages are not tried with that reader. */
export function mayBeStructured(file: string, text: string): boolean {
  if (/\.(json|ya?ml)$/i.test(file)) return true;
  return rootElement(text) === undefined && !/\.(graphqls?|gql|proto)$/i.test(file);
}

/** The name of the outermost element of an XML text, behind declarations and comments. */
function rootElement(text: string): string | undefined {
  return /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<([A-Za-z_][\w.:-]*)/.exec(text)?.[1];
}
