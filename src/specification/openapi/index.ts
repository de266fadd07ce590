import { isObject } from "../../catalog/arm/index.js";
import { diagnose, hasErrors, type Diagnostic } from "../../diagnostics/index.js";
import { defined } from "../defined.js";
import type { ParsedOperation, ParsedSpecification, SentSpecification, SpecificationOutcome, SpecificationSource, StructuredText } from "../parsed.js";
import { checkOpenApi } from "./check.js";
import { httpContract } from "./contract.js";
import { pathItemOf, type OpenApiDocument, type OpenApiOperation, type PathItem } from "./document.js";
import { notCarried } from "./not-carried.js";
import { operationPlaces, parsedOperation, type OpenApiPlace } from "./operations.js";
import { danglingReference, externalReferences } from "./references.js";

/** An OpenAPI document, 2.0 or 3.x: checked, bundled, and in the terms of the service. */
export async function parseOpenApi(source: SpecificationSource, structured: StructuredText): Promise<SpecificationOutcome> {
  const { value, locate } = structured;
  const diagnostics = await checkOpenApi(value, locate);
  if (hasErrors(diagnostics)) return { parsed: undefined, diagnostics };
  const document = await bundle(source, structured, diagnostics);
  if (document === undefined) return { parsed: undefined, diagnostics };
  const places = operationPlaces(document);
  diagnostics.push(...notCarried(document, places, locate));
  return { parsed: openApiSpecification(document, places), diagnostics };
}

async function bundle(source: SpecificationSource, { value, locate }: StructuredText, diagnostics: Diagnostic[]): Promise<OpenApiDocument | undefined> {
  const document = value as OpenApiDocument;
  const broken = danglingReference(document);
  if (broken !== undefined) {
    diagnostics.push(diagnose("openapi-reference", { problem: `\`${broken.reference}\` points to nothing` }, locate(broken.path)));
    return undefined;
  }
  if (source.bundle === undefined || externalReferences(document).length === 0) return document;
  return (await source.bundle(document, (d) => diagnostics.push(d))) as OpenApiDocument | undefined;
}

/** Of a valid document without references to other files. */
export function openApiSpecification(document: OpenApiDocument, places: readonly OpenApiPlace[]): ParsedSpecification {
  const { title, description, termsOfService, contact, license } = document.info;
  return {
    language: document.swagger === undefined ? "openapi" : "swagger",
    apiType: "http",
    info: defined({ title, description, termsOfService, contact, license }),
    operations: places.map((place) => parsedOperation(document, place)),
    operationsAreKnown: true,
    schemas: [],
    resolverPaths: [],
    get contract() {
      return httpContract(document, places);
    },
    send: (operations) => sentDocument(document, places, operations),
  };
}

/**
 * The document to send. Names, summaries and descriptions are written out, so that nothing depends on how the import
 * fills gaps; where the service is, is left out, because the import would take the service URL from it.
 */
function sentDocument(document: OpenApiDocument, places: readonly OpenApiPlace[], operations: readonly ParsedOperation[]): SentSpecification {
  const paths = Object.fromEntries(Object.entries(document.paths ?? {}).map(([path, item]): [string, PathItem] => [path, path.startsWith("x-") ? item : withoutOwnReference(document, item)]));
  places.forEach(({ path, method, operation }, i) => {
    const wanted = operations[i];
    const item = paths[path];
    if (wanted === undefined || item === undefined) return;
    const written: OpenApiOperation = { ...operation, operationId: wanted.name, summary: wanted.displayName, ...defined({ description: wanted.description }) };
    Object.assign(item, { [method]: written });
  });
  const { servers: _servers, host: _host, basePath: _basePath, schemes: _schemes, ...rest } = document;
  const value = JSON.stringify({ ...rest, paths });
  return document.swagger === undefined ? { format: "openapi+json", value, linkFormat: "openapi+json-link" } : { format: "swagger-json", value, linkFormat: "swagger-link-json" };
}

/** A path that refers to another is written out where the import is to find other names in it. */
function withoutOwnReference(document: OpenApiDocument, item: PathItem): PathItem {
  const { $ref: _reference, ...own } = isObject(item) ? pathItemOf(document, item) : item;
  return own;
}
