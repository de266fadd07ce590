// Generated from src/catalog/policies/invoke-request.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** A header of the request. */
export interface InvokeRequestHeader {
  /** Name of the header. Expression allowed. */
  readonly name: PlainText | Expression;
  /** Its value. Expression allowed. */
  readonly value?: PlainText | Expression | undefined;
}

/** What `invokeRequest` takes. */
export interface InvokeRequestArguments {
  /** HTTP method of the request. Expression allowed. */
  readonly method?: PlainText | Expression | undefined;
  /** Address of the request. Expression allowed. */
  readonly url?: PlainText | Expression | undefined;
  /** Backend that receives the request. Names a backend of the instance. Expression allowed. */
  readonly backendId?: PlainText | Expression | undefined;
  /** Variable that receives the response; left out, the section ends with it. Expression allowed. */
  readonly responseVariableName?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A header of the request. */
  readonly header?: OneOrMany<InvokeRequestHeader> | undefined;
  /** Body of the request. Expression allowed. */
  readonly body?: TextElement<PlainText | Expression> | undefined;
  /** A value, as the published XSD has it. Expression allowed. */
  readonly value?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<InvokeRequestArguments, "header" | "body" | "value"> | undefined;
}

/**
 * Sends a request of its own and keeps the response, or answers with it at once.
 *
 * In every section, at every scope, on every gateway. Only the published schema knows this element; Microsoft's pages
 * do not describe it.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies
 * @example
 * invokeRequest({
 *   method: "GET",
 *   url: "https://prices.example.com",
 *   responseVariableName: "prices",
 * })
 */
export function invokeRequest(value?: InvokeRequestArguments): PolicyItem {
  return buildPolicy("invoke-request", [value], invokeRequest);
}
