// Generated from src/catalog/policies/trace.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** A property of the telemetry. */
export interface TraceMetadata {
  /** Name of the property. Expression allowed. */
  readonly name: PlainText | Expression;
  /** Value of the property. Expression allowed. */
  readonly value: PlainText | Expression;
}

/** What `trace` takes. At least one of `message` and `text`. */
export interface TraceArguments {
  /** Where the message comes from, in the reader's words. */
  readonly source: PlainText;
  /**
   * How serious it is. `verbose`, `information` or `error`.
   * @default "verbose"
   */
  readonly severity?: "verbose" | "information" | "error" | NamedValueText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The message. Expression allowed. At least one of `message` and `text`. */
  readonly message?: TextElement<PlainText | Expression> | undefined;
  /** A property of the telemetry. */
  readonly metadata?: OneOrMany<TraceMetadata> | undefined;
  /** The element's text. Expression allowed. At least one of `message` and `text`. */
  readonly text?: PlainText | Expression | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<TraceArguments, "message" | "metadata"> | undefined;
}

/**
 * Adds a message to request traces, Application Insights and resource logs.
 *
 * In every section, at every scope, on every gateway. At least one of `message` and `text`.
 * @see https://learn.microsoft.com/azure/api-management/trace-policy
 * @example
 * trace({
 *   source: "orders",
 *   severity: "information",
 *   message: csharp`"order " + context.RequestId`,
 *   metadata: [{ name: "operation", value: csharp`context.Operation.Id` }],
 * })
 */
export function trace(value: TraceArguments): PolicyItem {
  return buildPolicy("trace", [value], trace);
}
