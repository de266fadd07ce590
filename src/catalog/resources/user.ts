import { Type } from "@sinclair/typebox";
import { oneOf, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** A developer's account. Passwords and identities are the developer's own. */
export const user = resourceKind({
  segment: "user",
  collection: "users",
  builtIn: ["1"],
  readOnly: ["registrationDate", "groups", "identities"],
  neverRead: ["password"],
  fields: {
    email: same(text("Unique on the instance."), { as: "case-insensitive" }),
    firstName: same(text("First name.")),
    lastName: same(text("Last name.")),
    state: same(Type.Optional(oneOf(["active", "blocked"], "active when left out.")), { default: "active", absent: { value: "active" } }),
    note: same(Type.Optional(Type.String()), { default: null }),
  },
});
