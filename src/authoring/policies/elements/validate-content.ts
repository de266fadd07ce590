// Generated from src/catalog/policies/validate-content.ts by `npm run generate`; edit that file instead.
import type { ChildList, ListOf, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** One content type that another stands for. Exactly one of `from` and `when`. */
export interface ValidateContentContentTypeMapType {
  /** The content type that comes. Expression allowed. Exactly one of `from` and `when`. */
  readonly from?: PlainText | Expression | undefined;
  /** When the other one is taken. Expression allowed. Exactly one of `from` and `when`. */
  readonly when?: boolean | NamedValueText | Expression | undefined;
  /**
   * The content type that is taken. Expression allowed. Sources disagree: the reference does not say whether it is
   * required, the published XSD asks for it.
   */
  readonly to?: PlainText | Expression | undefined;
}

/** Content types by which others are validated. */
export interface ValidateContentContentTypeMap {
  /** Content type that stands for every one. */
  readonly anyContentTypeValue?: PlainText | undefined;
  /** Content type of a body that has none. */
  readonly missingContentTypeValue?: PlainText | undefined;
  /** One content type that another stands for. */
  readonly type?: OneOrMany<ValidateContentContentTypeMapType> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateContentContentTypeMap, "type"> | undefined;
}

/** How bodies of one content type are validated. `schemaRef` needs `schemaId`. */
export interface ValidateContentContent {
  /** The content type; left out or empty, all of the API's. Expression allowed. */
  readonly type?: PlainText | Expression | undefined;
  /** As what the body is read. `json`, `xml` or `soap`. Expression allowed. */
  readonly validateAs: "json" | "xml" | "soap" | NamedValueText | Expression;
  /**
   * What to do with a body that is not valid. `ignore`, `prevent` or `detect`. Expression allowed. Sources disagree:
   * the reference does not say whether it is required, the published XSD asks for it.
   */
  readonly action?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
  /** A schema of the instance; left out, the API's own. Names a schema of the instance. Expression allowed. */
  readonly schemaId?: PlainText | Expression | undefined;
  /**
   * Part of a JSON schema, as a reference such as #/components/schemas/address. Expression allowed. `schemaRef` needs
   * `schemaId`.
   */
  readonly schemaRef?: PlainText | Expression | undefined;
  /**
   * Whether properties beyond the JSON schema pass, whatever it says. Expression allowed. Without effect unless
   * `validateAs` is `json`.
   */
  readonly allowAdditionalProperties?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether names of properties are compared without case. Expression allowed. Without effect unless `validateAs` is
   * `json`.
   * @default false
   */
  readonly caseInsensitivePropertyNames?: boolean | NamedValueText | Expression | undefined;
}

/** What `validateContent` takes. */
export interface ValidateContentArguments {
  /** What to do with a content type that the API does not have. `ignore`, `prevent` or `detect`. Expression allowed. */
  readonly unspecifiedContentTypeAction: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
  /**
   * How many bytes the body may have. Whole number, at most 4194304. More than 102400 is taken, but the page allows 4
   * MB, while the list of gateway limits still says 100 KiB. Expression allowed.
   */
  readonly maxSize: number | NamedValueText | Expression;
  /** What to do with a larger one. `ignore`, `prevent` or `detect`. Expression allowed. */
  readonly sizeExceededAction: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
  /** Variable that receives what was found wrong. */
  readonly errorsVariableName?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Content types by which others are validated. */
  readonly contentTypeMap?: ValidateContentContentTypeMap | ListOf<ValidateContentContentTypeMapType> | undefined;
  /** How bodies of one content type are validated. */
  readonly content?: OneOrMany<ValidateContentContent> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateContentArguments, "contentTypeMap" | "content"> | undefined;
}

/**
 * Validates size and content of a body against the schemas of the API.
 *
 * In inbound, outbound and on-error, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/validate-content-policy
 * @example
 * validateContent({
 *   unspecifiedContentTypeAction: "prevent",
 *   maxSize: 102400,
 *   sizeExceededAction: "prevent",
 *   errorsVariableName: "body-errors",
 *   content: [{ type: "application/json", validateAs: "json", action: "prevent" }],
 * })
 */
export function validateContent(value: ValidateContentArguments): PolicyItem {
  return buildPolicy("validate-content", [value], validateContent);
}
