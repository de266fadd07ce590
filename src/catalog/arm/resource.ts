import type { SourceLocation } from "../../diagnostics/index.js";
import type { ResourceType } from "../resources/index.js";
import type { JsonScalar } from "./json.js";
import type { Sensitive } from "./sensitive.js";
import type { Specification } from "./specification.js";

/** A value of an ARM body: JSON, with secrets as nodes of their own. */
export type ArmValue = JsonScalar | Sensitive | readonly ArmValue[] | ArmProperties;
export interface ArmProperties {
  readonly [key: string]: ArmValue;
}

/** What the definitions want one resource of one instance to be. */
export interface Resource {
  /** Without the instance: `api/ce-customers/policy`. */
  readonly address: string;
  readonly type: ResourceType;
  /** Below the service: `/apis/ce-customers/policies/policy`. */
  readonly armPath: string;
  /** The `properties` of the ARM body. Associations have none. */
  readonly properties: ArmProperties;
  /** Addresses of the same instance that must exist before this one is written. */
  readonly references: readonly string[];
  /** Secrets that are not known here: the instance keeps those it has. */
  readonly keeps?: readonly KeptSecret[];
  /** The resource whose write brings this one about: an operation of an imported specification. */
  readonly carriedBy?: string;
  /** An API's specification, imported by the service. */
  readonly specification?: Specification;
  /** Changes of this API and of what lies below it are shipped in a new revision. */
  readonly rollout?: "revision";
  readonly at?: SourceLocation;
}

export interface KeptSecret {
  /** The property that is not sent: `value`, `credentials.header`. */
  readonly path: string;
  /** The environment variable that would give it. */
  readonly variable: string;
}

/** One APIM service of an environment. */
export interface Instance {
  readonly name: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly service: string;
  readonly region: string;
  readonly additionalLocations: readonly string[];
  readonly sku: { readonly name: string; readonly capacity: number };
  readonly wave: number;
}

export function serviceId(instance: Instance): string {
  return `/subscriptions/${instance.subscription}/resourceGroups/${instance.resourceGroup}/providers/Microsoft.ApiManagement/service/${instance.service}`;
}
