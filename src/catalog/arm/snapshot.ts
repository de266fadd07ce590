import type { SourceLocation } from "../../diagnostics/index.js";
import type { JsonObject } from "./json.js";

/** What one service holds, wherever it was read from: a live instance, another tool's folder, a deployment template. */
export interface Snapshot {
  /** In ARM path order. */
  readonly resources: readonly SnapshotResource[];
}

export interface SnapshotResource {
  /**
   * Below the service, in the service's spelling: `/apis/orders/operations/list`, `/workspaces/w/products/p/apiLinks/l`. The current
   * revision of an API has no `;rev=`, others have: `/apis/orders;rev=2`. The service itself is "".
   */
  readonly armPath: string;
  /**
   * The `properties` of the ARM body as found, with what no contract knows; `{}` of a link without any. Ids of the same service are
   * relative: `/loggers/insights`. A policy document has `value` (in the `rawxml` form) and `format: "rawxml"`.
   */
  readonly properties: JsonObject;
  /** Of an API: the document its operations come from. */
  readonly specification?: SnapshotSpecification;
  /** Where it was read, when it was read from a file. */
  readonly at?: SourceLocation;
}

export interface SnapshotSpecification {
  readonly language: SpecificationLanguage;
  readonly text: string;
}

/** Languages of API descriptions that the service imports. `openapi` is 3.x, `swagger` OpenAPI 2.0. */
export type SpecificationLanguage = "openapi" | "swagger" | "wsdl" | "wadl" | "graphql" | "odata" | "grpc";
