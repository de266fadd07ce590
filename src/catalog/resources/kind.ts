import type { JsonValue } from "../arm/json.js";

/** How one property of an ARM body is compared and shown. */
export interface PropertySpec {
  /** What the service fills in when the property is not sent. Missing, null, [] and {} all mean this. */
  readonly default?: JsonValue;
  readonly as?: "id" | "duration" | "set" | "policy" | "case-insensitive" | "any-json";
  /** Never read back: compared by its recorded digest. */
  readonly secret?: boolean;
  /** Members of a secret object that are none: the name of a hub. */
  readonly clear?: readonly string[];
  /** Read back in clear, but never shown: it may hold a credential. */
  readonly masked?: boolean;
  /** Cannot be changed in place: a difference replaces the resource. */
  readonly immutable?: boolean;
  readonly properties?: Readonly<Record<string, PropertySpec>>;
  readonly items?: ItemSpec;
}

/** Arrays of objects are compared item by item, matched by `key`; their order does not matter. */
export interface ItemSpec {
  readonly key: string;
  readonly properties: Readonly<Record<string, PropertySpec>>;
}

/** The facts about one ARM resource type that reading, comparing and writing it need. */
export interface ResourceKind {
  /** Segment of the address: `named-value`. */
  readonly segment: string;
  /** Segment of the ARM path: `namedValues`. */
  readonly collection: string;
  /** A fixed last segment, for resources without a name of their own: a policy. */
  readonly fixedName?: string;
  /** PUT, HEAD and DELETE only: it exists or it does not (arm-behaviour, section 2). */
  readonly association?: true;
  /** The only properties this project manages; the service's other ones are left alone. */
  readonly properties: Readonly<Record<string, PropertySpec>>;
  /** Writes of one lane are never in flight together (arm-behaviour, section 7). */
  readonly lane?: "named-values" | "api" | "product";
  /** Present on every service, never created or deleted. */
  readonly builtIn?: readonly string[];
}

export function resourceKind<const K extends ResourceKind>(kind: K): K {
  return kind;
}
