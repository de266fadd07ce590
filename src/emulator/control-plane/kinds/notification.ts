import { plainText, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { idOf } from "../ids.js";
import type { AssociationKind, EntityKind } from "../kind.js";

/** Of what happens, whom the service tells by email. Titles by the names of the contract; the wording is not the service's own. */
const notifications: Readonly<Record<string, readonly [title: string, occasion: string]>> = {
  RequestPublisherNotificationMessage: ["Subscription requests (requiring approval)", "subscriptions are asked for that take an approval"],
  PurchasePublisherNotificationMessage: ["New subscriptions", "there is a new subscription to a product"],
  NewApplicationNotificationMessage: ["Application gallery requests", "an application is submitted to the gallery"],
  BCC: ["BCC", "developers get an email: these get a copy"],
  NewIssuePublisherNotificationMessage: ["New issue or comment", "an issue or a comment is written in the developer portal"],
  AccountClosedPublisher: ["Close account message", "a developer closes an account"],
  QuotaLimitApproachingPublisherNotificationMessage: ["Approaching subscription quota limit", "a subscription has used most of a quota"],
};

export const notification: EntityKind = {
  form: "entity",
  name: "notification",
  segment: "notifications",
  parents: ["service", "workspace"],
  namesRepeat: true,
  title: "Notification",
  methods: ["GET", "PUT"],
  fixed: { names: Object.keys(notifications), initial: () => ({}) },
  write: ({ existing }) => existing?.properties ?? {},
  read: (entity, { context }) => {
    const [title, occasion] = notifications[entity.name] ?? ["", ""];
    return { title, description: `Who is told when ${occasion}.`, recipients: recipientsOf(entity, context) };
  },
};

function recipientsOf({ key }: Entity, context: Context): JsonObject {
  const { store } = context;
  const users = store.list(key, "notificationRecipientUser").flatMap((user) => store.get(plainText(user.properties.target)) ?? []);
  // Addresses as ids, as in the contract's example of a list.
  return { emails: store.list(key, "notificationRecipientEmail").map((email) => idOf(email, context)), users: users.map((user) => idOf(user, context)) };
}

/** Its name is the address; there is nothing else to say of it. */
export const notificationRecipientEmail: EntityKind = {
  form: "entity",
  name: "notificationRecipientEmail",
  segment: "recipientEmails",
  parents: ["notification"],
  title: "RecipientEmail",
  methods: ["HEAD", "PUT", "DELETE"],
  statuses: { head: 204 },
  write: () => ({}),
  read: ({ name }) => ({ email: name }),
};

export const notificationRecipientUser: AssociationKind = {
  form: "association",
  name: "notificationRecipientUser",
  segment: "recipientUsers",
  parents: ["notification"],
  title: "RecipientUser",
  target: "user",
  readable: false,
  read: (user, { context }) => ({ userId: idOf(user, context) }),
};
