import { Type } from "@sinclair/typebox";
import { flag, text } from "../documents/shapes.js";
import { choice, same, type Field } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const requireBaseSchema = Type.Optional(flag("Whether policies below must have <base/>; false when left out."));
const requireBase: Field<typeof requireBaseSchema> = { ...choice({ true: "true", false: "false" }, ""), schema: requireBaseSchema, spec: { default: "false" } };

/** What policies of narrower scopes have to do. */
export const policyRestriction = resourceKind({
  segment: "policy-restriction",
  collection: "policyRestrictions",
  fields: {
    scope: same(text("Path of the policy below the service: /policies/policy, /apis/orders/policies/policy."), { as: "id" }),
    requireBase,
  },
});
