import type { JsonObject } from "../../state/json.js";

/** What an import makes of a document, whatever language it is in. */
export interface Imported {
  /** What the document says of the API itself; what the request says goes before it. */
  readonly api: JsonObject;
  /** The type of API, where the document decides it and the request does not say. */
  readonly type?: string;
  /** What the document says that no operation and no schema keeps, for the export. */
  readonly origin?: JsonObject;
  /** Left out: an API of this language has none. */
  readonly operations?: readonly ImportedOperation[];
  readonly schemas?: readonly ImportedSchema[];
}

export interface ImportedOperation {
  readonly name: string;
  readonly properties: JsonObject;
  readonly tags?: readonly string[];
  /** A policy that the import makes with it. */
  readonly policy?: string;
}

export interface ImportedSchema {
  readonly name: string;
  readonly contentType: string;
  readonly document: JsonObject;
}

export interface ImportSource {
  readonly text: string;
  /** Where the text was fetched from. */
  readonly url: string | undefined;
  /** The properties of the request. */
  readonly request: JsonObject;
  /** A name that the service makes up, the same for the same API and seed. */
  readonly generated: (...seed: readonly string[]) => string;
}

export type Importer = (source: ImportSource) => Imported;
