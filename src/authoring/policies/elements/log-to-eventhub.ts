// Generated from src/catalog/policies/log-to-eventhub.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** What `logToEventhub` takes. At most one of `partitionId` and `partitionKey`. */
export interface LogToEventhubArguments {
  /** The logger that knows the event hub. Names a logger of the instance. */
  readonly loggerId: PlainText;
  /** Partition that receives the message. At most one of `partitionId` and `partitionKey`. */
  readonly partitionId?: PlainText | undefined;
  /** Key that decides on the partition. Expression allowed. At most one of `partitionId` and `partitionKey`. */
  readonly partitionKey?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/**
 * Sends a message to an event hub.
 *
 * In every section, at global, product, api and operation scope, on the classic, v2, consumption and self-hosted
 * gateways. Doubtful on the workspace gateway: its page leaves workspace gateways out, while the gateways overview
 * lists event hub logging for them. At most one of `partitionId` and `partitionKey`.
 * @see https://learn.microsoft.com/azure/api-management/log-to-eventhub-policy
 * @example
 * logToEventhub({
 *   loggerId: "audit",
 *   text: csharp`context.Request.Method + " " + context.Request.Url.Path`,
 * })
 */
export function logToEventhub(value: LogToEventhubArguments): PolicyItem {
  return buildPolicy("log-to-eventhub", [value], logToEventhub);
}
