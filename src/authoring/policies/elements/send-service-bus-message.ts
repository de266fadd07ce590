// Generated from src/catalog/policies/send-service-bus-message.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** One property and its value. */
export interface SendServiceBusMessageMessagePropertiesMessageProperty {
  /** Name of the property. Expression allowed. Sources disagree: the reference does not say whether it is required. */
  readonly name?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** Properties of the message. */
export interface SendServiceBusMessageMessageProperties {
  /** One property and its value. */
  readonly messageProperty?: OneOrMany<SendServiceBusMessageMessagePropertiesMessageProperty | PlainText | Expression> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SendServiceBusMessageMessageProperties, "messageProperty"> | undefined;
}

/** What `sendServiceBusMessage` takes. Exactly one of `queueName` and `topicName`. */
export interface SendServiceBusMessageArguments {
  /** The queue that receives the message. Expression allowed. Exactly one of `queueName` and `topicName`. */
  readonly queueName?: PlainText | Expression | undefined;
  /** The topic that receives the message. Expression allowed. Exactly one of `queueName` and `topicName`. */
  readonly topicName?: PlainText | Expression | undefined;
  /** Full host name of the Service Bus namespace. Expression allowed. */
  readonly namespace?: PlainText | Expression | undefined;
  /** Client id of a user-assigned identity; left out, the system-assigned one. Expression allowed. */
  readonly clientId?: PlainText | Expression | undefined;
  /** Id of the message; left out, one is made up. GUID. Expression allowed. */
  readonly messageId?: PlainText | Expression | undefined;
  /** Session that the message belongs to. GUID. Expression allowed. */
  readonly sessionId?: PlainText | Expression | undefined;
  /** How long the message is kept. A literal must be a time span such as 00:10:00. Expression allowed. */
  readonly timeToLive?: PlainText | Expression | undefined;
  /** Variable that receives what became of the message. Expression allowed. */
  readonly responseVariableName?: PlainText | Expression | undefined;
  /**
   * Whether the pipeline goes on when sending fails. Expression allowed.
   * @default false
   */
  readonly ignoreError?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Properties of the message. */
  readonly messageProperties?: SendServiceBusMessageMessageProperties | ListOf<SendServiceBusMessageMessagePropertiesMessageProperty | PlainText | Expression> | undefined;
  /** The message itself. Expression allowed. */
  readonly payload: TextElement<PlainText | Expression>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SendServiceBusMessageArguments, "messageProperties" | "payload"> | undefined;
}

/**
 * Sends a message to a queue or topic of Azure Service Bus.
 *
 * In inbound, outbound and on-error, at global, product, api and operation scope, on the classic gateway. Doubtful on
 * the v2 gateway: its page lists classic gateways only, while the gateways overview has it there too. Doubtful on the
 * consumption gateway: its page lists classic gateways only, while the gateways overview has it there too. Exactly one
 * of `queueName` and `topicName`.
 * @see https://learn.microsoft.com/azure/api-management/send-service-bus-message-policy
 * @example
 * sendServiceBusMessage({
 *   queueName: "orders",
 *   namespace: "orders.servicebus.windows.net",
 *   payload: csharp`context.Request.Body.As<string>(preserveContent: true)`,
 * })
 */
export function sendServiceBusMessage(value: SendServiceBusMessageArguments | InOrder<SendServiceBusMessageArguments, "payload">): PolicyItem {
  return buildPolicy("send-service-bus-message", [value], sendServiceBusMessage);
}
