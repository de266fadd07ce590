import { readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind } from "../kind.js";

/** `requireBase` is a text in the contract, too. */
const fields: Fields = [text("scope", { required: true }), text("requireBase", { oneOf: ["true", "false"], default: "false" })];

/** Documents at and below `scope` have to inherit. Writes are not refused for it: `validatePolicies` and `allPolicies` tell. */
export const policyRestriction: EntityKind = {
  form: "entity",
  name: "policyRestriction",
  segment: "policyRestrictions",
  parents: ["service"],
  title: "PolicyRestriction",
  write: (input) => writeFields(fields, input),
  read: (entity) => readFields(fields, entity.properties),
};
