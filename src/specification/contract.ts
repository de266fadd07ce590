/** What callers of an API rely on: operations over JSON schemas, or over the types of a language of its own. */
export type Contract = HttpContract | TypeContract;

export interface HttpContract {
  readonly kind: "http";
  readonly operations: readonly HttpOperation[];
  /** The schema that a reference leads to; the value itself when it is none. Undefined when it leads nowhere. */
  readonly resolve: (schema: unknown) => unknown;
}

export interface HttpOperation {
  /** As the import names it. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly HttpParameter[];
  readonly body?: { readonly required: boolean; readonly content: HttpContent };
  readonly responses: ReadonlyMap<string, HttpResponse>;
}

export interface HttpParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: unknown;
  /** How lists and objects are written in it, where that is not the default of its place. */
  readonly style?: string;
}

export interface HttpResponse {
  readonly content: HttpContent;
  readonly headers: ReadonlyMap<string, { readonly required: boolean; readonly schema: unknown }>;
}

/** Schemas by content type. */
export type HttpContent = ReadonlyMap<string, unknown>;

export interface TypeContract {
  readonly kind: "types";
  readonly operations: readonly TypedOperation[];
  readonly types: ReadonlyMap<string, ContractType>;
}

export interface TypedOperation {
  readonly name: string;
  /** How the operation reads in a finding: `Query.orders`, `GET /Orders`. */
  readonly label: string;
  /** What makes it another operation for callers: a SOAP action, whether a call streams. */
  readonly signature: string;
  readonly inputs: readonly ContractField[];
  readonly outputs: readonly ContractField[];
}

export interface ContractType {
  readonly kind: "object" | "enum" | "union" | "scalar";
  readonly fields: ReadonlyMap<string, ContractField>;
  /** Of an enum its values, of a union its members. */
  readonly values: ReadonlySet<string>;
}

export interface ContractField {
  readonly name: string;
  /** The name of a type, or of a scalar of the language. */
  readonly type: string;
  readonly list: boolean;
  /** Must be sent; is always there in what is received. */
  readonly required: boolean;
  /** Of a list: none of its elements is null. */
  readonly elementsRequired?: boolean;
  /** What it is known by on the wire, where that is not the name: the number of a proto field. */
  readonly tag?: string;
  readonly arguments?: readonly ContractField[];
}
