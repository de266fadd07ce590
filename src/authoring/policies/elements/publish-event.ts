// Generated from src/catalog/policies/publish-event.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** One subscription of the schema. */
export interface PublishEventTargetsGraphqlSubscription {
  /**
   * Name of the subscription's field. Expression allowed. Sources disagree: the reference does not say whether it is
   * required, the published XSD asks for it.
   */
  readonly id?: PlainText | Expression | undefined;
}

/** What receives the event. */
export interface PublishEventTargets {
  /** One subscription of the schema. */
  readonly graphqlSubscription: OneOrMany<PublishEventTargetsGraphqlSubscription>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<PublishEventTargets, "graphqlSubscription"> | undefined;
}

/** What `publishEvent` takes. */
export interface PublishEventArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** What receives the event. */
  readonly targets: PublishEventTargets | InOrder<PublishEventTargets, "graphqlSubscription"> | ListOf<PublishEventTargetsGraphqlSubscription>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<PublishEventArguments, "targets"> | undefined;
}

/**
 * Publishes an event to GraphQL subscriptions from the response of a resolver.
 *
 * In GraphQL resolvers, on the classic, v2 and consumption gateways.
 * @see https://learn.microsoft.com/azure/api-management/publish-event-policy
 * @example
 * publishEvent({ targets: [{ id: "orderCreated" }] })
 */
export function publishEvent(value: PublishEventArguments | InOrder<PublishEventArguments, "targets">): PolicyItem {
  return buildPolicy("publish-event", [value], publishEvent);
}
