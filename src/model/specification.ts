import type { ApiDocument } from "../catalog/documents/index.js";
import type { ParsedSpecification, WsdlChoice } from "../specification/index.js";

/** A specification file, valid, with what it refers to, and as one API uses it. */
export interface LoadedSpecification {
  readonly file: string;
  readonly parsed: ParsedSpecification;
}

/** Which part of the file an API uses. */
export function wsdlChoice({ wsdl, type }: Pick<ApiDocument, "wsdl" | "type">): WsdlChoice {
  return { ...wsdl, mode: wsdl?.mode ?? (type === "http" ? "rest" : "passthrough") };
}

/** APIs that use the same part of the same file share what is loaded. */
export function specificationKey(file: string, document: Pick<ApiDocument, "wsdl" | "type" | "entitySets">): string {
  const { service = "", endpoint = "", mode = "" } = wsdlChoice(document);
  return [file, service, endpoint, mode, ...[...(document.entitySets ?? [])].sort()].join("\n");
}
