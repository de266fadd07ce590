import { readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind } from "../kind.js";
import { removeApis } from "./api-revisions.js";

const fields: Fields = [text("displayName", { required: true }), text("description", { showNull: true })];

/** Tiers with workspaces (DOC: learn.microsoft.com/azure/api-management/workspaces-overview, availability). */
const skus = ["Premium", "BasicV2", "StandardV2", "PremiumV2"];

/** Holds the same kinds as a service, and takes along what it holds. */
export const workspace: EntityKind = {
  form: "entity",
  name: "workspace",
  segment: "workspaces",
  parents: ["service"],
  title: "Workspace",
  skus,
  write: (input) => writeFields(fields, input),
  read: (entity) => readFields(fields, entity.properties),
  removing: (entity, { store }) => removeApis(entity.key, store),
};
