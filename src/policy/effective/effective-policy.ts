import type { Gateway, Scope, Section } from "../../catalog/policies/index.js";
import type { SourceLocation } from "../../diagnostics/index.js";
import type { XmlElement, XmlText } from "../../xml/index.js";

/** The policy document of one scope, in the order broad to narrow. */
export interface PolicyLayer {
  readonly scope: Scope;
  /** Of the resource that the document belongs to, without the instance: `product/partner-gold`; `policy` for the global one. */
  readonly address: string;
  /** A `<policies>` element; undefined where the scope has no document and inherits everything. */
  readonly root: XmlElement | undefined;
}

export interface Origin {
  readonly scope: Scope;
  readonly address: string;
  /** The fragment that the element was written in, included by the document of the address. */
  readonly fragment?: string;
  readonly at: SourceLocation;
}

/** An element as it runs, with everything it wraps. */
export interface EffectiveElement {
  readonly kind: "element";
  /** As it was written; `children` below take the place of its own. */
  readonly element: XmlElement;
  readonly origin: Origin;
  readonly children: readonly EffectiveNode[];
  /** Why the gateway passes over it. */
  readonly skipped?: string;
}

export type EffectiveNode = EffectiveElement | XmlText;

export interface EffectivePolicy {
  readonly gateway: Gateway;
  readonly layers: readonly PolicyLayer[];
  readonly sections: ReadonlyMap<Section, readonly EffectiveElement[]>;
}
