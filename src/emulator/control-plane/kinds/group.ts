import type { JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { validationRefusal } from "../errors.js";
import { flag, readFields, text, writeFields, type Fields } from "../fields.js";
import type { AssociationKind, EntityKind, WriteInput } from "../kind.js";
import { removeAssociations } from "./association-cleanup.js";
import { readUser } from "./user.js";

const fields: Fields = [
  text("displayName", { required: true, max: 300 }),
  text("description", { max: 1000, showNull: true }),
  flag("builtIn", { keep: true, default: false }),
  text("type", { oneOf: ["custom", "system", "external"], default: "custom", keep: true }),
  text("externalId", { showNull: true }),
];

export const group: EntityKind = {
  form: "entity",
  name: "group",
  segment: "groups",
  parents: ["service", "workspace"],
  title: "Group",
  write: writeGroup,
  read: (entity) => readFields(fields, entity.properties),
  removing: (entity, context) => {
    if (entity.properties.builtIn === true) throw validationRefusal(`The built-in group '${entity.name}' cannot be deleted.`);
    removeAssociations(entity.key, context);
  },
};

/** `builtIn` is the service's own to say. */
function writeGroup(input: WriteInput): JsonObject {
  const { existing } = input;
  return { ...writeFields(fields, input), builtIn: existing?.properties.builtIn ?? false };
}

export const groupUser: AssociationKind = {
  form: "association",
  name: "groupUser",
  segment: "users",
  parents: ["group"],
  title: "User",
  target: "user",
  readable: false,
  read: readUser,
};

/** As a product shows its groups: not a resource but its gist. */
export function groupGist({ properties }: Entity, id: string): JsonObject {
  const { displayName, description, builtIn, type, externalId } = properties;
  return { id, name: displayName, description, builtIn, type, externalId };
}

export function readGroup(entity: Entity): JsonObject {
  return readFields(fields, entity.properties);
}
