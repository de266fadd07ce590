// Generated from src/catalog/policies/json-to-xml.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `jsonToXml` takes. */
export interface JsonToXmlArguments {
  /**
   * Whether to convert always, or when the content type says JSON. `always` or `content-type-json`. Expression allowed.
   */
  readonly apply: "always" | "content-type-json" | NamedValueText | Expression;
  /**
   * Whether to convert only for callers that ask for XML. Expression allowed.
   * @default true
   */
  readonly considerAcceptHeader?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether dates in JSON are read as dates.
   * @default true
   */
  readonly parseDate?: boolean | NamedValueText | undefined;
  /**
   * Character that separates a namespace prefix from a name. One character. Expression allowed.
   * @default "_"
   */
  readonly namespaceSeparator?: PlainText | Expression | undefined;
  /** Text that marks a property as a namespace. Expression allowed. */
  readonly namespacePrefix?: PlainText | Expression | undefined;
  /** Property whose own properties become attributes. Expression allowed. */
  readonly attributeBlockName?: PlainText | Expression | undefined;
  /** Text that marks a property as an attribute. Expression allowed. Undocumented: only the published schema has it. */
  readonly attributePrefix?: PlainText | Expression | undefined;
  /**
   * Property whose own properties become namespaces. Expression allowed. Undocumented: only the published schema has
   * it.
   */
  readonly namespaceBlockName?: PlainText | Expression | undefined;
  /**
   * What stands for a character that XML does not take. Expression allowed. Undocumented: only the published schema has
   * it.
   */
  readonly invalidCharacterReplacement?: PlainText | Expression | undefined;
  /** How null is written. Expression allowed. Undocumented: only the published schema has it. */
  readonly nullValues?: PlainText | Expression | undefined;
  /** Whether white space around values goes. Expression allowed. Undocumented: only the published schema has it. */
  readonly trimValues?: boolean | NamedValueText | Expression | undefined;
  /**
   * How an empty value is written. `preserve` or `as-null`. Expression allowed. Undocumented: only the published schema
   * has it.
   */
  readonly emptyValues?: "preserve" | "as-null" | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Converts a JSON body to XML.
 *
 * In inbound, outbound and on-error, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/json-to-xml-policy
 * @example
 * jsonToXml({ apply: "always", considerAcceptHeader: false })
 */
export function jsonToXml(value: JsonToXmlArguments): PolicyItem {
  return buildPolicy("json-to-xml", [value], jsonToXml);
}
