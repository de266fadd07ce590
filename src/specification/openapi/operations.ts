import { operationNameOf } from "../../catalog/arm/operation-name.js";
import { defined } from "../defined.js";
import type { ParsedOperation } from "../parsed.js";
import { uniqueNames } from "../unique-names.js";
import { representations, requestBodyOf, responseContracts } from "./bodies.js";
import { methods, pathItemOf, type Method, type OpenApiDocument, type OpenApiOperation, type OpenApiParameter, type PathItem } from "./document.js";
import { parameterContract, parametersOf, undeclared } from "./parameters.js";

/** One operation of the document, with the name that the import gives it. */
export interface OpenApiPlace {
  readonly name: string;
  readonly path: string;
  readonly item: PathItem;
  readonly method: Method;
  readonly operation: OpenApiOperation;
  readonly parameters: readonly OpenApiParameter[];
}

/** The operations in document order. */
export function operationPlaces(document: OpenApiDocument): OpenApiPlace[] {
  const unique = uniqueNames();
  return Object.entries(document.paths ?? {}).flatMap(([path, written]) => {
    if (path.startsWith("x-")) return [];
    const item = pathItemOf(document, written);
    return methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const name = unique(operationNameOf(operation.operationId ?? `${method}-${path}`));
      return [{ name, path, item, method, operation, parameters: parametersOf(document, item, operation) }];
    });
  });
}

/** The import drops the bodies of these (API import restrictions, API Management during OpenAPI import). */
export const bodiless: readonly Method[] = ["get", "head", "options"];

export function parsedOperation(document: OpenApiDocument, { name, path, method, operation, parameters }: OpenApiPlace): ParsedOperation {
  const where = (place: OpenApiParameter["in"]) => parameters.filter((p) => p.in === place).map((p) => parameterContract(document, p));
  const body = bodiless.includes(method) ? undefined : requestBodyOf(document, operation, parameters);
  return {
    name,
    displayName: operation.summary ?? operation.operationId ?? `${method.toUpperCase()} - ${path}`,
    ...defined({ description: operation.description }),
    method: method.toUpperCase(),
    urlTemplate: path,
    details: {
      templateParameters: [...where("path"), ...undeclared(path, parameters)],
      request: defined({ description: body?.description, queryParameters: where("query"), headers: where("header"), representations: representations(body?.content) }),
      responses: responseContracts(document, operation),
    },
  };
}
