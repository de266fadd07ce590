// Generated from src/catalog/policies/publish-to-dapr.ts by `npm run generate`; edit that file instead.
import type { Aside, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `publishToDapr` takes. */
export interface PublishToDaprArguments {
  /** The publish and subscribe component; left out, the topic names it as component/topic. Expression allowed. */
  readonly pubsubName?: PlainText | Expression | undefined;
  /** Name of the topic. Expression allowed. */
  readonly topic: PlainText | Expression;
  /**
   * Whether the pipeline goes on when the Dapr runtime reports an error.
   * @default false
   */
  readonly ignoreError?: boolean | NamedValueText | undefined;
  /** Variable that receives the response of the Dapr runtime. */
  readonly responseVariableName?: PlainText | undefined;
  /**
   * How long to wait for the Dapr runtime. Seconds, 1 to 240. Expression allowed.
   * @default 5
   */
  readonly timeout?: number | NamedValueText | Expression | undefined;
  /** Template language of the content. `Liquid` or `liquid`. Expression allowed. */
  readonly template?: "Liquid" | "liquid" | NamedValueText | Expression | undefined;
  /** Content type of the content. `application/json`. Expression allowed. */
  readonly contentType?: "application/json" | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
  /** Raw XML inside the element, made by `xml`, and comments. */
  readonly children?: readonly Aside[] | undefined;
}

/**
 * Publishes a message to a topic by the Dapr runtime beside the gateway.
 *
 * In inbound, at every scope, on the self-hosted gateway.
 * @see https://learn.microsoft.com/azure/api-management/publish-to-dapr-policy
 * @example
 * publishToDapr({
 *   pubsubName: "orders",
 *   topic: "created",
 *   text: csharp`context.Request.Body.As<string>()`,
 * })
 */
export function publishToDapr(value: PublishToDaprArguments): PolicyItem {
  return buildPolicy("publish-to-dapr", [value], publishToDapr);
}
