// Generated from src/catalog/policies/xml-to-json.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `xmlToJson` takes. */
export interface XmlToJsonArguments {
  /**
   * Whether the JSON is easy to use in JavaScript, or keeps the XML's structure. `javascript-friendly` or `direct`.
   * Expression allowed.
   */
  readonly kind: "javascript-friendly" | "direct" | NamedValueText | Expression;
  /**
   * Whether to convert always, or when the content type says XML. `always` or `content-type-xml`. Expression allowed.
   */
  readonly apply: "always" | "content-type-xml" | NamedValueText | Expression;
  /**
   * Whether to convert only for callers that ask for JSON. Expression allowed.
   * @default true
   */
  readonly considerAcceptHeader?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether a child that comes once is an array too. Expression allowed.
   * @default false
   */
  readonly alwaysArrayChildElements?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether white space between elements is kept. Expression allowed. Undocumented: only the published schema has it.
   */
  readonly preserveWhitespaceNodes?: boolean | NamedValueText | Expression | undefined;
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
 * Converts an XML body to JSON.
 *
 * In inbound, outbound and on-error, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/xml-to-json-policy
 * @example
 * xmlToJson({ kind: "direct", apply: "content-type-xml", considerAcceptHeader: false })
 */
export function xmlToJson(value: XmlToJsonArguments): PolicyItem {
  return buildPolicy("xml-to-json", [value], xmlToJson);
}
