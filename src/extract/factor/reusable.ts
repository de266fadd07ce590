import type { PlainList } from "../../policy/decompile/index.js";
import type { Scalar } from "./places.js";
import type { Path } from "./policy-lists.js";

/** A list of policies that documents share, under a name. */
export interface Reusable {
  readonly name: string;
  /** As one of the documents has them. */
  readonly items: PlainList;
  readonly parameters: readonly Parameter[];
}

/** What is given where a reusable policy is used. */
export interface Parameter {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean";
  /** What most uses give. */
  readonly default?: Scalar;
  /** Where it stands in the items. */
  readonly places: readonly Path[];
}
