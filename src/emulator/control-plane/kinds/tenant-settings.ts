import { objectOf, type Json, type JsonObject } from "../../state/json.js";
import type { Context } from "../context.js";
import { fixedEntity } from "../fixed-entities.js";
import type { EntityKind } from "../kind.js";
import { portalSettings } from "./portal-settings.js";

/** What anybody may know of the portal's settings, read only. */
export const tenantSettings: EntityKind = {
  form: "entity",
  name: "tenantSettings",
  segment: "settings",
  parents: ["service"],
  title: "Settings",
  methods: ["GET"],
  fixed: { names: ["public"], initial: () => ({}) },
  write: () => ({}),
  read: (_entity, { context }) => ({ settings: settingsOf(context) }),
};

function settingsOf(context: Context): JsonObject {
  const { text, enabled, consentRequired } = objectOf(settings("signup", context).termsOfService);
  const { url, subscriptions, userRegistration } = settings("delegation", context);
  return {
    "CustomPortalSettings.UserRegistrationTerms": text ?? null,
    "CustomPortalSettings.UserRegistrationTermsEnabled": spelled(enabled),
    "CustomPortalSettings.UserRegistrationTermsConsentRequired": spelled(consentRequired),
    "CustomPortalSettings.DelegationEnabled": spelled(objectOf(userRegistration).enabled),
    "CustomPortalSettings.DelegationUrl": url ?? "",
    "CustomPortalSettings.DelegatedSubscriptionEnabled": spelled(objectOf(subscriptions).enabled),
  };
}

function settings(name: string, context: Context): JsonObject {
  return fixedEntity(portalSettings, context.service.key, name, context).properties;
}

const spelled = (value: Json | undefined): string => (value === true ? "True" : "False");
