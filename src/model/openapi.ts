/** The parts of an OpenAPI 3 document that become operations. Anything else is passed on to the service as it is. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
    readonly termsOfService?: string;
    readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
    readonly license?: { readonly name?: string; readonly url?: string };
  };
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly [key: string]: unknown;
}

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type Method = (typeof methods)[number];

export type PathItem = { readonly [M in Method]?: OpenApiOperation } & { readonly parameters?: readonly Referable<OpenApiParameter>[]; readonly [key: string]: unknown };

export type Referable<T> = T | { readonly $ref: string };

export interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Referable<OpenApiParameter>[];
  readonly requestBody?: Referable<OpenApiBody>;
  readonly responses?: Readonly<Record<string, Referable<OpenApiResponse>>>;
  readonly [key: string]: unknown;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly description?: string;
  readonly required?: boolean;
  readonly schema?: Referable<OpenApiSchema>;
  /** In place of a schema: one media type that has it. */
  readonly content?: Readonly<Record<string, { readonly schema?: Referable<OpenApiSchema> }>>;
}

export interface OpenApiSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
}

export interface OpenApiBody {
  readonly description?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

export interface OpenApiResponse extends OpenApiBody {
  readonly headers?: Readonly<Record<string, Referable<Omit<OpenApiParameter, "name" | "in">>>>;
}

/** A specification file, valid and bundled into one document. */
export interface LoadedSpecification {
  readonly file: string;
  readonly document: OpenApiDocument;
}

/** A reference inside one document; undefined when it points nowhere. */
export function dereference<T extends object>(document: OpenApiDocument, value: Referable<T> | undefined): T | undefined {
  let current: unknown = value;
  for (let hops = 0; hops < 50; hops++) {
    if (typeof current !== "object" || current === null) return undefined;
    if (!("$ref" in current) || typeof current.$ref !== "string") return current as T;
    current = follow(document, current.$ref);
  }
  return undefined;
}

function follow(document: OpenApiDocument, pointer: string): unknown {
  if (!pointer.startsWith("#/")) return undefined;
  let current: unknown = document;
  for (const step of pointer.slice(2).split("/")) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Record<string, unknown>)[decodeURIComponent(step).replace(/~1/g, "/").replace(/~0/g, "~")];
  }
  return current;
}
