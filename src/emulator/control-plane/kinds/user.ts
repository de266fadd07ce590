import { shortTimestamp } from "../../state/clock.js";
import type { JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { validationRefusal } from "../errors.js";
import { list, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind } from "../kind.js";
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
