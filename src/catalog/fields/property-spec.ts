import type { JsonValue } from "../arm/json.js";

/**
 * `ids`: a set of ids. `exact-json`: as it is, with what is empty in it. `part`: an object whose other members are left alone. `keys`: an object of which only the keys count. `region`: by either
 * of its spellings, `West Europe` and `westeurope`.
 */
export type Comparison = "id" | "ids" | "duration" | "set" | "policy" | "case-insensitive" | "any-json" | "exact-json" | "part" | "keys" | "region";

/** How one property of an ARM body is compared and shown. */
export interface PropertySpec {
  /** What the service fills in when the property is not sent. Missing, null, [] and {} all mean this. */
  readonly default?: JsonValue;
  readonly as?: Comparison;
  /** Managed only where it is written: else the service has a value of its own. */
  readonly whenWritten?: true;
  /** What an import sets in its own way: compared only on what no import makes. */
  readonly byImport?: true;
  /** Sent along and never compared. */
  readonly unmanaged?: true;
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
