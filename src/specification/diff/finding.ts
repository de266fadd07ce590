/** `breaking`: callers that keep to the old description fail. `risky`: some may. `compatible`: none does. */
export type FindingSeverity = "breaking" | "risky" | "compatible";

/** Codes are stable: other tools read them. */
export type FindingCode =
  | "operation-removed"
  | "operation-added"
  | "operation-moved"
  | "operation-changed"
  | "parameter-removed"
  | "parameter-added"
  | "parameter-became-required"
  | "parameter-became-optional"
  | "parameter-style-changed"
  | "body-added"
  | "body-removed"
  | "body-became-required"
  | "body-became-optional"
  | "content-type-removed"
  | "content-type-added"
  | "response-removed"
  | "response-added"
  | "header-removed"
  | "header-added"
  | "header-became-optional"
  | "field-removed"
  | "field-added"
  | "field-became-required"
  | "field-became-optional"
  | "field-renumbered"
  | "type-changed"
  | "type-narrowed"
  | "type-widened"
  | "enum-value-removed"
  | "enum-value-added"
  | "variant-removed"
  | "variant-added"
  | "limit-tightened"
  | "limit-loosened"
  | "format-changed"
  | "default-changed"
  | "additional-fields-refused"
  | "additional-fields-allowed";

/** One difference between two descriptions of an API, as its callers meet it. */
export interface SpecificationFinding {
  readonly severity: FindingSeverity;
  readonly code: FindingCode;
  /** `GET /orders`, `query orders`: the first one that meets it. */
  readonly operation: string;
  /** `request body › lines[] › quantity`; empty when it is the operation itself. */
  readonly place: string;
  /** One line, with the place. */
  readonly text: string;
  /** How many other operations meet the same difference. */
  readonly alsoIn?: number;
}

/** Whether values go to the API, where it may take more and not less, or come from it, where it may give less and not more. */
export type Direction = "request" | "response";
