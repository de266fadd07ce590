/** What the service has of an email template before somebody writes one; the wording is not the service's own. */
export interface BuiltInTemplate {
  readonly title: string;
  readonly description: string;
  readonly subject: string;
  /** Names that stand for values in subject and body, as `$Name`, with their titles. */
  readonly parameters: readonly (keyof typeof parameterTitles)[];
}

export const parameterTitles = {
  AppName: "Application name",
  CommenterFirstName: "First name of the commenter",
  CommenterLastName: "Last name of the commenter",
  CommentText: "Text of the comment",
  ConfirmQuery: "Query of the confirmation link",
  ConfirmUrl: "Confirmation link",
  DevEmail: "Email of the developer",
  DevFirstName: "First name of the developer",
  DevLastName: "Last name of the developer",
  DevPassword: "Password of the developer",
  DevPortalUrl: "Address of the developer portal",
  DevUsername: "User name of the developer",
  IssueId: "Id of the issue",
  IssueName: "Name of the issue",
  OrganizationName: "Name of the organization",
  ProdDescription: "Description of the product",
  ProdId: "Id of the product",
  ProdName: "Name of the product",
  QuotaPeriod: "Period of the quota",
  RemainingCalls: "Calls that are left",
  SubPrimaryKey: "Primary key of the subscription",
} as const;

const developer = ["DevFirstName", "DevLastName", "OrganizationName", "DevPortalUrl"] as const;

/** By the names of the contract. */
export const builtInTemplates: Readonly<Record<string, BuiltInTemplate>> = {
  accountClosedDeveloper: {
    title: "Developer farewell letter",
    description: "Sent to developers who close their account.",
    subject: "Your $OrganizationName account is closed",
    parameters: developer,
  },
  applicationApprovedNotificationMessage: {
    title: "Application gallery submission approved (deprecated)",
    description: "Sent to developers whose application was approved.",
    subject: "$AppName is published in the application gallery",
    parameters: [...developer, "AppName"],
  },
  confirmSignUpIdentityDefault: {
    title: "New developer account confirmation",
    description: "Sent to developers who create an account, to confirm their address.",
    subject: "Confirm your new $OrganizationName account",
    parameters: [...developer, "ConfirmUrl", "ConfirmQuery"],
  },
  emailChangeIdentityDefault: {
    title: "Email change confirmation",
    description: "Sent to developers who change their address, to confirm it.",
    subject: "Confirm the new email of your $OrganizationName account",
    parameters: [...developer, "ConfirmUrl", "ConfirmQuery"],
  },
  inviteUserNotificationMessage: {
    title: "Invite user",
    description: "Sent to people who are invited to create an account.",
    subject: "You are invited to the $OrganizationName developer network",
    parameters: [...developer, "ConfirmUrl", "ConfirmQuery"],
  },
  newCommentNotificationMessage: {
    title: "New comment added to an issue (deprecated)",
    description: "Sent to developers when their issue gets a comment.",
    subject: "$IssueName has a new comment",
    parameters: [...developer, "IssueId", "IssueName", "CommentText", "CommenterFirstName", "CommenterLastName"],
  },
  newDeveloperNotificationMessage: {
    title: "Developer welcome letter",
    description: "Sent to developers whose account is ready.",
    subject: "Welcome to the $OrganizationName API",
    parameters: [...developer, "DevUsername"],
  },
  newIssueNotificationMessage: {
    title: "New issue received (deprecated)",
    description: "Sent to developers who open an issue.",
    subject: "Your issue $IssueName has arrived",
    parameters: [...developer, "IssueId", "IssueName"],
  },
  passwordResetByAdminNotificationMessage: {
    title: "Password reset by administrator notification",
    description: "Sent to developers whose password an administrator has reset.",
    subject: "Your password was reset",
    parameters: [...developer, "DevPassword"],
  },
  passwordResetIdentityDefault: {
    title: "Password change confirmation",
    description: "Sent to developers who ask for a new password.",
    subject: "Confirm the change of your password",
    parameters: [...developer, "ConfirmUrl", "ConfirmQuery"],
  },
  purchaseDeveloperNotificationMessage: {
    title: "New subscription activated",
    description: "Sent to developers whose subscription is active.",
    subject: "Your subscription to $ProdName",
    parameters: [...developer, "ProdId", "ProdName", "ProdDescription", "SubPrimaryKey"],
  },
  quotaLimitApproachingDeveloperNotificationMessage: {
    title: "Approaching the quota limit",
    description: "Sent to developers whose subscription has used most of a quota.",
    subject: "Your subscription to $ProdName is about to reach its quota",
    parameters: [...developer, "ProdName", "QuotaPeriod", "RemainingCalls"],
  },
  rejectDeveloperNotificationMessage: {
    title: "Subscription request declined",
    description: "Sent to developers whose request for a subscription is declined.",
    subject: "Your request for $ProdName",
    parameters: [...developer, "ProdName"],
  },
  requestDeveloperNotificationMessage: {
    title: "Subscription request received",
    description: "Sent to developers who ask for a product that takes an approval.",
    subject: "Your request for $ProdName has arrived",
    parameters: [...developer, "ProdName", "DevEmail"],
  },
};
