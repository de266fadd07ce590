import { objectOf, plainText, type Json, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { flag, object, stringsOf, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";

const fields: Fields = [flag("enableBasicAuth", { default: true }), object("signin"), object("signup"), object("delegation"), object("cors"), object("csp")];

const cspModes = ["enabled", "disabled", "reportOnly"];

/** How the developer portal lets people in. There is one. */
export const portalConfig: EntityKind = {
  form: "entity",
  name: "portalConfig",
  segment: "portalconfigs",
  parents: ["service"],
  title: "PortalConfig",
  methods: ["GET", "HEAD", "PUT", "PATCH"],
  fixed: { names: ["default"], initial: () => complete({ enableBasicAuth: true }) },
  write: writePortalConfig,
  read: ({ properties }) => ({ ...properties, delegation: { ...objectOf(properties.delegation), validationKey: null } }),
};

function writePortalConfig(input: WriteInput): JsonObject {
  const { existing, patch } = input;
  const written = writeFields(fields, input);
  const before = patch ? (existing?.properties ?? {}) : {};
  const merged = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, mergeSection(before[name], value)]));
  const completed = complete(merged);
  if (!cspModes.includes(plainText(objectOf(completed.csp).mode)))
    throw validationError({ target: "csp", message: `The mode of a content security policy must be one of ${cspModes.join(", ")}.` });
  return completed;
}

function mergeSection(before: Json | undefined, sent: Json | undefined): Json | undefined {
  return typeof sent === "object" && sent !== null ? { ...objectOf(before), ...objectOf(sent) } : sent;
}

function complete(sent: JsonObject): JsonObject {
  const { delegateRegistration, delegateSubscription, delegationUrl, validationKey } = objectOf(sent.delegation);
  const { text, requireConsent } = objectOf(objectOf(sent.signup).termsOfService);
  const { mode, reportUri, allowedSources } = objectOf(sent.csp);
  return {
    enableBasicAuth: sent.enableBasicAuth ?? true,
    signin: { require: objectOf(sent.signin).require ?? false },
    signup: { termsOfService: { text: text ?? null, requireConsent: requireConsent ?? false } },
    delegation: {
      delegateRegistration: delegateRegistration ?? false,
      delegateSubscription: delegateSubscription ?? false,
      delegationUrl: delegationUrl ?? null,
      validationKey: validationKey ?? null,
    },
    csp: { mode: mode ?? "disabled", reportUri: stringsOf(reportUri), allowedSources: stringsOf(allowedSources) },
    cors: { allowedOrigins: stringsOf(objectOf(sent.cors).allowedOrigins) },
  };
}
