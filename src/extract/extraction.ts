import type { DocumentKind } from "../catalog/documents/index.js";
import type { ValueMap } from "./value.js";

/** What a snapshot becomes. */
export interface Extraction {
  readonly documents: readonly ExtractedDocument[];
  /** Self-hosted gateways, for the environment. */
  readonly gateways: readonly ValueMap[];
  /** Values of the environment that stand for secrets. */
  readonly secrets: readonly ExtractedSecret[];
  readonly notCarried: readonly NotCarried[];
}

export interface ExtractedDocument {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly workspace?: string;
  /** Without `kind`. */
  readonly value: ValueMap;
}

export interface ExtractedSecret {
  /** `${name}` in definitions. */
  readonly name: string;
  readonly variable: string;
  /** Whose it is: `named-value/redis`. */
  readonly address: string;
  readonly path: string;
  /** The service gives it back, and a write without it takes it away: the variable has to be set. */
  readonly isShown?: true;
}

/** Something of the source that the definitions do not say. */
export interface NotCarried {
  /** Address, or path of a file. */
  readonly what: string;
  readonly why: string;
}
