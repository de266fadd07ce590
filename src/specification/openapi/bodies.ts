import type { ArmProperties } from "../../catalog/arm/index.js";
import { defined } from "../defined.js";
import { dereference, type OpenApiBody, type OpenApiDocument, type OpenApiHeader, type OpenApiOperation, type OpenApiParameter, type OpenApiResponse } from "./document.js";
import { parameterContract } from "./parameters.js";

/** The body of a request by content type, in either version. */
export interface RequestBody {
  readonly description?: string;
  readonly required: boolean;
  readonly content: ReadonlyMap<string, unknown>;
}

/** OpenAPI 2.0 has one body for all content types that the operation consumes; forms are not carried by the import. */
export function requestBodyOf(document: OpenApiDocument, operation: OpenApiOperation, parameters: readonly OpenApiParameter[]): RequestBody | undefined {
  if (document.swagger === undefined) {
    const body = dereference<OpenApiBody>(document, operation.requestBody);
    return body === undefined ? undefined : { ...defined({ description: body.description }), required: body.required === true, content: mediaOf(body) };
  }
  const body = parameters.find((p) => p.in === "body");
  if (body === undefined) return undefined;
  const types = operation.consumes ?? document.consumes ?? ["application/json"];
  return { ...defined({ description: body.description }), required: body.required === true, content: new Map(types.map((type) => [type, body.schema ?? {}])) };
}

export function contentOf(document: OpenApiDocument, operation: OpenApiOperation, response: OpenApiResponse): ReadonlyMap<string, unknown> {
  if (document.swagger === undefined) return mediaOf(response);
  if (response.schema === undefined) return new Map();
  return new Map((operation.produces ?? document.produces ?? ["application/json"]).map((type) => [type, response.schema]));
}

function mediaOf({ content }: OpenApiBody): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(content ?? {}).map(([type, media]) => [type, media?.schema ?? {}]));
}

export function representations(content: ReadonlyMap<string, unknown> | undefined): ArmProperties[] {
  return [...(content?.keys() ?? [])].map((contentType) => ({ contentType }));
}

/** `default` and ranges such as 2XX have no status code of their own, so the import leaves them out. */
export function responseContracts(document: OpenApiDocument, operation: OpenApiOperation): ArmProperties[] {
  return Object.entries(operation.responses ?? {}).flatMap(([status, referable]) => {
    const response = dereference<OpenApiResponse>(document, referable);
    if (!/^\d{3}$/.test(status) || response === undefined) return [];
    const headers = Object.entries(response.headers ?? {}).flatMap(([name, header]) => {
      const found = dereference<OpenApiHeader>(document, header);
      return found === undefined ? [] : [parameterContract(document, { ...found, name, in: "header" })];
    });
    return [{ ...defined({ statusCode: Number(status), description: response.description }), headers, representations: representations(contentOf(document, operation, response)) }];
  });
}
