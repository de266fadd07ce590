import { resourceKind } from "./kind.js";

/** Who is told of an event; the events are the service's own. */
export const notification = resourceKind({
  segment: "notification",
  collection: "notifications",
  always: "stays",
  workspace: true,
  readOnly: ["title", "description", "recipients"],
  children: {
    emails: { kind: "links", type: "notification/email", description: "E-mail addresses that are told." },
    users: { kind: "links", type: "notification/user", description: "Users that are told, by the names of Users." },
  },
});

export const notificationNames = ["AccountClosedPublisher", "BCC", "NewApplicationNotificationMessage", "NewIssuePublisherNotificationMessage", "PurchasePublisherNotificationMessage", "QuotaLimitApproachingPublisherNotificationMessage", "RequestPublisherNotificationMessage"] as const;
