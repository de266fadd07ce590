import { Type } from "@sinclair/typebox";
import { text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** An e-mail to developers or publishers; the service has a text of its own for each, which comes back when it is given up. */
export const emailTemplate = resourceKind({
  segment: "email-template",
  collection: "templates",
  always: "resets",
  readOnly: ["isDefault"],
  fields: {
    subject: same(text("Subject, with $parameters.")),
    body: same(text("Body in HTML, with $parameters.")),
    title: same(Type.Optional(text("Title of the template.")), { whenWritten: true }),
    description: same(Type.Optional(text("When it is sent.")), { whenWritten: true }),
    parameters: same(Type.Optional(Type.Array(Type.Object({ name: Type.String(), title: Type.Optional(Type.String()), description: Type.Optional(Type.String()) }, { additionalProperties: false }), { description: "Parameters that the texts may use; the service's own when left out." })), { whenWritten: true, as: "any-json" }),
  },
});

export const emailTemplateNames = ["accountClosedDeveloper", "applicationApprovedNotificationMessage", "confirmSignUpIdentityDefault", "emailChangeIdentityDefault", "inviteUserNotificationMessage", "newCommentNotificationMessage", "newDeveloperNotificationMessage", "newIssueNotificationMessage", "passwordResetByAdminNotificationMessage", "passwordResetIdentityDefault", "purchaseDeveloperNotificationMessage", "quotaLimitApproachingDeveloperNotificationMessage", "rejectDeveloperNotificationMessage", "requestDeveloperNotificationMessage"] as const;
