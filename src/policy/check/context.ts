import type { Gateway, Scope } from "../../catalog/policies/index.js";
import type { XmlElement } from "../../xml/index.js";
import type { StoredTypes } from "./variables/stored-types.js";

/** What is known about a document beside its own text. Whatever is left out is not known, and nothing is said about it. */
export interface CheckContext {
  readonly scope?: Scope;
  /** The gateways the document runs on. */
  readonly gateways?: readonly Gateway[];
  /** Size of the document as it is sent, in UTF-8. */
  readonly bytes?: number;
  readonly surroundings?: Surroundings;
}

/** What a project knows about the other documents and resources of the instance. */
export interface Surroundings {
  /** The fragments whose content is known, by name. */
  readonly fragments?: ReadonlyMap<string, XmlElement>;
  /** Every name there is, by kind: what is not among them is reported. */
  readonly names?: Partial<Readonly<Record<NamedKind, ReadonlySet<string>>>>;
  /** The documents of the broader scopes, from broad to narrow. */
  readonly outer?: readonly XmlElement[];
  /** Variables that other documents set for the same requests, of broader and narrower scopes. */
  readonly variables?: ReadonlySet<string>;
  /** What those hold, as far as it is known. */
  readonly stored?: StoredTypes;
  /** Elements that narrower documents hold for the same requests. */
  readonly narrower?: ReadonlySet<string>;
  /** `outer` and `variables` are all there is: nothing else runs in the same requests. */
  readonly complete?: boolean;
}

export type NamedKind = "fragment" | "named value" | "backend" | "logger" | "certificate";
