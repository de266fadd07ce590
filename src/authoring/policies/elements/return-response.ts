// Generated from src/catalog/policies/return-response.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";
import type { SetBodyArguments } from "./set-body.js";
import type { SetHeaderArguments } from "./set-header.js";
import type { SetStatusArguments } from "./set-status.js";

/** What `returnResponse` takes. */
export interface ReturnResponseArguments {
  /** Variable with a response to start from, as send-request leaves it. */
  readonly responseVariableName?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Status of the answer. */
  readonly setStatus?: SetStatusArguments | undefined;
  /** A header of the answer. */
  readonly setHeader?: OneOrMany<SetHeaderArguments> | undefined;
  /** Body of the answer. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ReturnResponseArguments, "setStatus" | "setHeader" | "setBody"> | undefined;
}

/**
 * Ends the pipeline and answers the caller at once.
 *
 * In every section, at every scope, on every gateway. Ends the pipeline: nothing after it in its list runs.
 * @see https://learn.microsoft.com/azure/api-management/return-response-policy
 * @example
 * returnResponse({
 *   setStatus: { code: 403, reason: "Forbidden" },
 *   setHeader: [{ name: "Content-Type", value: "text/plain" }],
 *   setBody: "This API is closed at night.",
 * })
 */
export function returnResponse(value?: ReturnResponseArguments): PolicyItem {
  return buildPolicy("return-response", [value], returnResponse);
}
