import type { ArmProperties } from "./resource.js";
import type { SpecificationLanguage } from "./snapshot.js";

/** Formats that a PUT of an API takes: with the document itself, and with the address where it is published. */
export const specificationFormats = {
  "openapi+json": { language: "openapi", link: false },
  "openapi+json-link": { language: "openapi", link: true },
  "swagger-json": { language: "swagger", link: false },
  "swagger-link-json": { language: "swagger", link: true },
  wsdl: { language: "wsdl", link: false },
  "wsdl-link": { language: "wsdl", link: true },
  "wadl-xml": { language: "wadl", link: false },
  "wadl-link-json": { language: "wadl", link: true },
  odata: { language: "odata", link: false },
  "odata-link": { language: "odata", link: true },
  grpc: { language: "grpc", link: false },
  "grpc-link": { language: "grpc", link: true },
} as const satisfies Record<string, { readonly language: SpecificationLanguage; readonly link: boolean }>;

export type SpecificationFormat = keyof typeof specificationFormats;

/** An API's specification, imported by the service. */
export interface Specification {
  readonly format: SpecificationFormat;
  /** The document as it is sent; of a link its address. */
  readonly value: string;
  /** Further properties of the import: `wsdlSelector`, `apiType`. */
  readonly settings?: ArmProperties;
  /** Of a link: the document that is published there. */
  readonly text?: string;
  /** SHA-256, hex, of what is imported. */
  readonly digest: string;
}

export function languageOf({ format }: Pick<Specification, "format">): SpecificationLanguage {
  return specificationFormats[format].language;
}

/** What describes the API, wherever the service reads it. */
export function textOfSpecification({ value, text }: Pick<Specification, "value" | "text">): string {
  return text ?? value;
}

/**
 * The properties that import it. Left alone, the import of OpenAPI moves required query parameters into the URL template; they are
 * wanted where the document has them.
 */
export function importProperties({ format, value, settings }: Specification): ArmProperties & { readonly format: string; readonly value: string } {
  const { language } = specificationFormats[format];
  return { format, value, ...(language === "openapi" || language === "swagger" ? { translateRequiredQueryParameters: "query" } : {}), ...settings };
}
