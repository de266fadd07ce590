import { objectOf, type Json, type JsonObject } from "../../state/json.js";
import { subscriptionKey } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { notFound } from "../errors.js";
import { flag, object, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import type { Reply } from "../reply.js";

const enabled = flag("enabled", { default: false });

const fieldsOf: Readonly<Record<string, Fields>> = {
  delegation: [text("url"), text("validationKey", { hidden: true, keep: true }), object("subscriptions"), object("userRegistration")],
  signin: [enabled],
  signup: [enabled, object("termsOfService")],
};

const initial: Readonly<Record<string, JsonObject>> = {
  delegation: { url: null, validationKey: null, subscriptions: { enabled: false }, userRegistration: { enabled: false } },
  signin: { enabled: false },
  signup: { enabled: true, termsOfService: { text: null, enabled: false, consentRequired: false } },
};

/** Three settings that every service has; a PATCH of one answers nothing. */
export const portalSettings: EntityKind = {
  form: "entity",
  name: "portalSettings",
  segment: "portalsettings",
  parents: ["service"],
  title: "PortalSettings",
  methods: ["GET", "HEAD", "PUT", "PATCH"],
  statuses: { patch: 204 },
  fixed: { names: Object.keys(fieldsOf), initial: (name) => initial[name] ?? {} },
  write: writePortalSettings,
  read: ({ name, properties }) => readFields(fieldsOf[name] ?? [], properties),
  actions: { listSecrets },
};

function writePortalSettings(input: WriteInput): JsonObject {
  const name = input.existing?.name ?? "";
  const written = writeFields(fieldsOf[name] ?? [], input);
  if (name === "signin") return written;
  if (name === "signup") return { ...written, termsOfService: termsOf(written.termsOfService) };
  return { ...written, subscriptions: switchOf(written.subscriptions), userRegistration: switchOf(written.userRegistration) };
}

function termsOf(sent: Json | undefined): JsonObject {
  const terms = objectOf(sent);
  return { text: terms.text ?? null, enabled: terms.enabled ?? false, consentRequired: terms.consentRequired ?? false };
}

function switchOf(sent: Json | undefined): JsonObject {
  return { enabled: objectOf(sent).enabled ?? false };
}

/** Delegation has a key from the start. */
function listSecrets(_context: Context, { name, key, properties }: Entity): Reply {
  if (name !== "delegation") throw notFound("PortalSettings");
  return { status: 200, body: { validationKey: properties.validationKey ?? subscriptionKey(key, "validation") }, style: "compact" };
}
