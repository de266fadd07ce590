import type { JsonObject, Snapshot } from "../catalog/arm/index.js";
import type { Diagnostic, SourceLocation } from "../diagnostics/index.js";

/** What another tool's files say, and what of them could not be taken over. */
export interface ArtifactReading {
  readonly snapshot: Snapshot;
  readonly environments: readonly EnvironmentOverrides[];
  /** Everything that the snapshot and the environments do not hold. Empty when all was carried. */
  readonly notCarried: readonly NotCarried[];
  /** Values that the files leave open: secrets, and what a pipeline or a parameter fills in. */
  readonly toSupply: readonly ToSupply[];
  /** What extractor configurations select. An extraction into definitions needs none. */
  readonly filters: readonly ExtractorFilter[];
  readonly diagnostics: readonly Diagnostic[];
  /** The generations whose marks were met. */
  readonly layout: readonly ArtifactLayout[];
}

/** `apiops` is Azure/apiops v7, `apiops-older` what only its earlier versions wrote, `arm` a deployment template. */
export type ArtifactLayout = "apiops" | "apiops-older" | "apiops-cli" | "arm";

export interface NotCarried {
  /**
   * The file, with the place in it behind `#`: `apis/orders/apiInformation.json#/etag`. Of a resource that was made by a template, or
   * that is to be written, its ARM path with the property: `/apis/orders#/serviceUrl`.
   */
  readonly path: string;
  readonly reason: string;
}

export interface ToSupply {
  readonly kind: "secret" | "value";
  /** What it is called where it was read: a token, a parameter, or the named value itself. */
  readonly name: string;
  readonly armPath: string;
  /**
   * Below `properties`: `value`, `credentials.header.x-key[0]`. A secret is left out of the properties, and so is what a template does
   * not know; a token of a pipeline that is no secret stays in them as it was written.
   */
  readonly property: string;
  /** Where an override of this environment leaves it open. */
  readonly environment?: string;
  readonly at?: SourceLocation;
}

/** An override file: what differs in one environment. */
export interface EnvironmentOverrides {
  readonly name: string;
  readonly file: string;
  readonly service?: string;
  readonly overrides: readonly ResourceOverride[];
  /** What names a resource that the folder does not have. */
  readonly unmatched: readonly UnmatchedOverride[];
}

export interface ResourceOverride {
  readonly armPath: string;
  /** Merged deeply into the resource's; lists are replaced whole. */
  readonly properties: JsonObject;
  readonly at?: SourceLocation;
}

export interface UnmatchedOverride {
  /** `apis/orders/diagnostics/applicationinsights`, in the file's words. */
  readonly path: string;
  readonly reason: string;
  readonly at?: SourceLocation;
}

export interface ExtractorFilter {
  readonly file: string;
  /** By section: `apis` → names as written. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** Where the rules of one reading put what they find. */
export interface Findings {
  readonly notCarried: NotCarried[];
  readonly toSupply: ToSupply[];
  readonly diagnostics: Diagnostic[];
}

export const noFindings = (): Findings => ({ notCarried: [], toSupply: [], diagnostics: [] });

/** The property of the service itself (`armPath` "") that holds what stands beside `properties` in its body: `sku`, `identity`, `location`, `zones`, `tags`. */
export const serviceEnvelope = "$resource";
