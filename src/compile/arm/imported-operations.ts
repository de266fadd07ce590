import { operationNameOf } from "../../catalog/arm/operation-name.js";
import type { ArmProperties } from "../../catalog/arm/index.js";
import type { OperationInput } from "../../catalog/documents/index.js";
import {
  dereference,
  methods,
  type Method,
  type OpenApiBody,
  type OpenApiDocument,
  type OpenApiOperation,
  type OpenApiParameter,
  type OpenApiResponse,
  type PathItem,
  type Referable,
} from "../../model/openapi.js";
import { defined } from "../context.js";

/** One operation as the service's import makes it. */
export interface ImportedOperation {
  readonly name: string;
  readonly path: string;
  readonly method: Method;
  readonly displayName: string;
  readonly description: string;
  readonly properties: ArmProperties;
}

type Overrides = Readonly<Record<string, OperationInput>>;

/** The operations of a specification, in document order; the definitions may give another display name or description. */
export function importedOperations(document: OpenApiDocument, overrides: Overrides): ImportedOperation[] {
  const taken = new Set<string>();
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [importedOperation(document, { path, item, method, operation }, overrides, taken)];
    }),
  );
}

interface Place {
  readonly path: string;
  readonly item: PathItem;
  readonly method: Method;
  readonly operation: OpenApiOperation;
}

function importedOperation(document: OpenApiDocument, place: Place, overrides: Overrides, taken: Set<string>): ImportedOperation {
  const { path, item, method, operation } = place;
  const name = uniqueName(operationNameOf(operation.operationId ?? `${method}-${path}`), taken);
  const override = overrides[name];
  const displayName = (override?.displayName ?? operation.summary ?? operation.operationId ?? `${method.toUpperCase()} - ${path}`).slice(0, longest.displayName);
  const description = (override?.description ?? operation.description ?? displayName).slice(0, longest.description);
  const parameters = mergeParameters(document, item.parameters ?? [], operation.parameters ?? []);
  const where = (place: OpenApiParameter["in"]): ArmProperties[] => parameters.filter((p) => p.in === place).map((p) => parameter(document, p));
  const body = dereference<OpenApiBody>(document, operation.requestBody);
  const properties: ArmProperties = {
    displayName,
    description,
    method: method.toUpperCase(),
    urlTemplate: path,
    templateParameters: [...where("path"), ...undeclared(path, parameters)],
    request: defined({ description: body?.description, queryParameters: where("query"), headers: where("header"), representations: representations(body) }),
    responses: responses(document, operation),
  };
  return { name, path, method, displayName, description, properties };
}

/** Longer texts are cut by the import (arm-operations: OperationContract). */
const longest = { displayName: 300, description: 1000 } as const;

/** Parameters that the path has and the document does not declare: the import makes them text. */
function undeclared(path: string, parameters: readonly OpenApiParameter[]): ArmProperties[] {
  const names = [...path.matchAll(/\{\*?([^}]+)\}/g)].map((m) => m[1] ?? "");
  return names.filter((name) => !parameters.some((p) => p.in === "path" && p.name === name)).map((name) => ({ name, type: "string", required: true }));
}

/** The service numbers names that come twice. */
function uniqueName(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 1; taken.has(candidate); n++) candidate = `${name}-${n}`;
  taken.add(candidate);
  return candidate;
}

/** Parameters of the path hold for all its operations; an operation's own come first. */
function mergeParameters(document: OpenApiDocument, ofPath: readonly Referable<OpenApiParameter>[], own: readonly Referable<OpenApiParameter>[]): OpenApiParameter[] {
  const resolve = (list: readonly Referable<OpenApiParameter>[]): OpenApiParameter[] => list.flatMap((p) => dereference<OpenApiParameter>(document, p) ?? []);
  const ours = resolve(own);
  return [...resolve(ofPath).filter((p) => !ours.some((o) => o.name === p.name && o.in === p.in)), ...ours];
}

function parameter(document: OpenApiDocument, { name, description, required, schema, content, in: place }: OpenApiParameter): ArmProperties {
  const shape = dereference(document, schema ?? Object.values(content ?? {})[0]?.schema);
  const type = Array.isArray(shape?.type) ? (shape.type as string[]).find((t) => t !== "null") : shape?.type;
  return defined({
    name,
    description,
    type: typeof type === "string" ? type : "string",
    required: place === "path" || required === true,
    defaultValue: shape?.default === undefined || shape.default === null ? undefined : text(shape.default),
    values: shape?.enum?.map(text),
  });
}

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function representations(body: OpenApiBody | undefined): ArmProperties[] {
  return Object.keys(body?.content ?? {}).map((contentType) => ({ contentType }));
}

/** `default` and ranges such as 2XX have no status code of their own, so the import leaves them out. */
function responses(document: OpenApiDocument, operation: OpenApiOperation): ArmProperties[] {
  return Object.entries(operation.responses ?? {}).flatMap(([status, referable]) => {
    const response = dereference<OpenApiResponse>(document, referable);
    if (!/^\d{3}$/.test(status) || response === undefined) return [];
    const headers = Object.entries(response.headers ?? {}).flatMap(([name, header]) => {
      const found = dereference<Omit<OpenApiParameter, "name" | "in">>(document, header);
      return found === undefined ? [] : [parameter(document, { ...found, name, in: "header" })];
    });
    return [{ ...defined({ statusCode: Number(status), description: response.description }), headers, representations: representations(response) }];
  });
}

/**
 * The document to send. Names, summaries and descriptions are written out, so that nothing depends on how the import
 * fills gaps; servers are left out, because the import would take the service URL from them.
 */
export function importDocument(document: OpenApiDocument, operations: readonly ImportedOperation[]): unknown {
  const paths = Object.fromEntries(Object.entries(document.paths ?? {}).map(([path, item]) => [path, { ...item }]));
  for (const { path, method, name, displayName, description } of operations) {
    const item = paths[path];
    const operation = item?.[method];
    if (item !== undefined && operation !== undefined) Object.assign(item, { [method]: { ...operation, operationId: name, summary: displayName, description } });
  }
  const { servers: _servers, ...rest } = document;
  return { ...rest, paths };
}
