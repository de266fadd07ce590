import { shortTimestamp } from "../../state/clock.js";
import { objectOf, stringOf, type JsonObject } from "../../state/json.js";
import { signature } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { validationError, validationRefusal } from "../errors.js";
import { list, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind } from "../kind.js";
import { emptyReply, type Reply } from "../reply.js";
import { removeAssociations } from "./association-cleanup.js";

const fields: Fields = [
  text("firstName", { required: true, max: 100 }),
  text("lastName", { required: true, max: 100 }),
  text("email", { required: true, max: 254 }),
  text("state", { oneOf: ["active", "blocked", "pending", "deleted"], default: "active" }),
  text("note"),
  list("identities", { keep: true }),
];

export const user: EntityKind = {
  form: "entity",
  name: "user",
  segment: "users",
  parents: ["service"],
  title: "User",
  write: (input) => {
    const written = writeFields(fields, input);
    return { ...written, identities: written.identities ?? [{ provider: "Basic", id: written.email }] };
  },
  read: readUser,
  deletesAsync: () => true,
  actions: {
    generateSsoUrl: ({ service }, { key }) => {
      const query = new URLSearchParams({ token: signature("sign on", key) });
      return { status: 200, body: { value: `https://${service.name.toLowerCase()}.developer.azure-api.net/signin-sso?${query.toString()}` }, style: "compact" };
    },
    token: sharedAccessToken,
    "confirmations/password/send": () => emptyReply(204),
  },
  removing: (entity, context) => {
    if (entity.name === "1") throw validationRefusal("The administrator cannot be deleted.");
    const owned = context.store.find(`owner:${entity.key}`);
    if (owned.length > 0 && context.request.query.get("deleteSubscriptions") !== "true")
      throw validationRefusal("User cannot be deleted since it has existing subscriptions.");
    for (const subscription of owned) context.store.removeTree(subscription.key);
    removeAssociations(entity.key, context);
  },
};

export function readUser({ properties, createdAt }: Entity): JsonObject {
  const { firstName, lastName, email, state, note, identities } = properties;
  return {
    firstName,
    lastName,
    email,
    state,
    registrationDate: shortTimestamp(new Date(createdAt)),
    note: note ?? null,
    groups: [],
    identities,
  };
}

/** `{user}&{expiry}&{signature}`, for the service's own management API. */
function sharedAccessToken({ request }: Context, { key, name }: Entity): Reply {
  const { keyType, expiry } = objectOf(objectOf(request.body).properties);
  const until = new Date(stringOf(expiry) ?? Number.NaN);
  if (keyType !== "primary" && keyType !== "secondary") throw validationError({ target: "keyType", message: "The keyType must be primary or secondary." });
  if (Number.isNaN(until.getTime())) throw validationError({ target: "expiry", message: "The expiry field is required." });
  const moment = until.toISOString().replace(/\D/g, "").slice(0, 12);
  return { status: 200, body: { value: `${name}&${moment}&${signature(key, keyType, moment)}` }, style: "compact" };
}
