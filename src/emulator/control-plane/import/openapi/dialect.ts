import type { Json, JsonObject } from "../../../state/json.js";

/** What versions 2 and 3 of OpenAPI say in different places. */
export interface Dialect {
  /** Where named types are: `components.schemas`, `definitions`. */
  readonly schemasOf: (document: JsonObject) => JsonObject;
  readonly refPrefix: string;
  readonly schemaContentType: string;
  /** The named types as a schema of the API holds them. */
  readonly schemaDocument: (schemas: JsonObject) => JsonObject;
  /** By content type, as version 3 writes it. */
  readonly bodyOf: (operation: Operation) => Body | undefined;
  readonly responseContent: (response: JsonObject, operation: Operation) => JsonObject;
  /** The schema of a parameter or header. */
  readonly schemaOf: (parameter: JsonObject) => Json | undefined;
  readonly serviceUrlOf: (document: JsonObject, link: string | undefined) => string | undefined;
  readonly protocolsOf: (document: JsonObject) => readonly string[] | undefined;
}

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
  readonly document: JsonObject;
}

export interface Body {
  readonly description: string | undefined;
  readonly content: JsonObject;
}
