/** The parts of an OpenAPI document, 2.0 or 3.x, that become operations. Anything else is passed on to the service as it is. */
export interface OpenApiDocument {
  readonly openapi?: string;
  readonly swagger?: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
    readonly termsOfService?: string;
    readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
    readonly license?: { readonly name?: string; readonly url?: string };
  };
  readonly paths?: Readonly<Record<string, PathItem>>;
  /** OpenAPI 2.0: content types of every operation that names none. */
  readonly consumes?: readonly string[];
  readonly produces?: readonly string[];
  readonly [key: string]: unknown;
}

/** The import makes no operation of `trace` (API import restrictions, Unsupported). */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch"] as const;
export type Method = (typeof methods)[number];

export type PathItem = { readonly [M in Method]?: OpenApiOperation } & { readonly $ref?: string; readonly parameters?: readonly Referable<OpenApiParameter>[]; readonly [key: string]: unknown };

export type Referable<T> = T | { readonly $ref: string };

export interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Referable<OpenApiParameter>[];
  readonly requestBody?: Referable<OpenApiBody>;
  readonly responses?: Readonly<Record<string, Referable<OpenApiResponse>>>;
  readonly consumes?: readonly string[];
  readonly produces?: readonly string[];
  readonly [key: string]: unknown;
}

/** OpenAPI 2.0 has bodies and forms among the parameters, and the schema's own members beside `in`. */
export interface OpenApiParameter extends OpenApiSchema {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "body" | "formData";
  readonly description?: string;
  readonly required?: boolean;
  readonly schema?: Referable<OpenApiSchema>;
  readonly style?: string;
  readonly explode?: boolean;
  readonly collectionFormat?: string;
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
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: unknown } | undefined>>;
}

export interface OpenApiResponse extends OpenApiBody {
  readonly headers?: Readonly<Record<string, Referable<OpenApiHeader>>>;
  /** OpenAPI 2.0. */
  readonly schema?: unknown;
}

export type OpenApiHeader = Omit<OpenApiParameter, "name" | "in">;

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

export function follow(document: unknown, pointer: string): unknown {
  if (pointer === "#") return document;
  if (!pointer.startsWith("#/")) return undefined;
  let current: unknown = document;
  for (const step of pointer.slice(2).split("/")) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Record<string, unknown>)[unescapeStep(step)];
  }
  return current;
}

/** RFC 6901 within a URI fragment. A stray `%` stands for itself. */
function unescapeStep(step: string): string {
  let decoded = step;
  if (step.includes("%")) {
    try {
      decoded = decodeURIComponent(step);
    } catch {
      decoded = step;
    }
  }
  return decoded.replace(/~1/g, "/").replace(/~0/g, "~");
}

/** The path item itself, where it is a reference. */
export function pathItemOf(document: OpenApiDocument, item: PathItem): PathItem {
  return item.$ref === undefined ? item : { ...(dereference<PathItem>(document, { $ref: item.$ref }) ?? {}), ...item };
}
