// Generated from src/catalog/policies/set-header.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `setHeader` takes. */
export interface SetHeaderArguments {
  /**
   * Name of the header. Name of a header. `connection`, `content-length`, `keep-alive` and `transfer-encoding` without
   * effect: the gateway sets this header itself. Expression allowed.
   */
  readonly name: PlainText | Expression;
  /**
   * What to do when it is there already. `override`, `skip`, `append` or `delete`. Expression allowed.
   * @default "override"
   */
  readonly existsAction?: "override" | "skip" | "append" | "delete" | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A value of the header; several are sent as a list. Expression allowed. */
  readonly value?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SetHeaderArguments, "value"> | undefined;
}

/**
 * Sets, appends or deletes a header of the request or response.
 *
 * In every section, at every scope, on every gateway.
 * @see https://learn.microsoft.com/azure/api-management/set-header-policy
 * @example
 * setHeader({
 *   name: "X-Request-Id",
 *   existsAction: "override",
 *   value: csharp`context.RequestId.ToString()`,
 * })
 */
export function setHeader(value: SetHeaderArguments): PolicyItem {
  return buildPolicy("set-header", [value], setHeader);
}
