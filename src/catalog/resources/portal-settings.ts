import { Type } from "@sinclair/typebox";
import { flag, text } from "../documents/shapes.js";
import { group, same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const enabled = (description: string) => same(flag(description), { default: false });

/** Settings of the developer portal; each exists always. */
export const signInSettings = resourceKind({
  segment: "sign-in-settings",
  collection: "portalsettings",
  fixedName: "signin",
  always: "stays",
  fields: { enabled: enabled("Whether anonymous visitors are sent to the sign-in page.") },
});

export const signUpSettings = resourceKind({
  segment: "sign-up-settings",
  collection: "portalsettings",
  fixedName: "signup",
  always: "stays",
  fields: {
    enabled: enabled("Whether visitors may sign up."),
    termsOfService: group(
      {
        enabled: same(Type.Optional(flag("Whether they are shown.")), { default: false }),
        consentRequired: same(Type.Optional(flag("Whether they must be agreed to.")), { default: false }),
        text: same(Type.Optional(Type.String()), { default: null }),
      },
      "Terms of service shown at sign-up.",
    ),
  },
});

export const delegationSettings = resourceKind({
  segment: "delegation-settings",
  collection: "portalsettings",
  fixedName: "delegation",
  always: "stays",
  neverRead: ["validationKey"],
  fields: {
    url: same(Type.Optional(text("Endpoint that sign-up and subscriptions are left to.")), { default: null }),
    validationKey: same(Type.Optional(text("Key that requests to it are signed with, in base64: a secret of the environment.")), { default: null, secret: true }),
    subscriptions: group({ enabled: enabled("Whether subscriptions are left to it.") }, "Subscriptions of products."),
    userRegistration: group({ enabled: enabled("Whether sign-up and sign-in are left to it.") }, "Accounts."),
  },
});
