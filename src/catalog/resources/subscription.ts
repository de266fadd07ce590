import { Type } from "@sinclair/typebox";
import { flag, oneOf, text } from "../documents/shapes.js";
import { reference, same, type Field } from "../fields/index.js";
import { resourceKind } from "./kind.js";
import { targets } from "./targets.js";

const allApis = Type.Optional(Type.Literal(true, { description: "Scope: all APIs." }));
/** Whose subscription it is stands under one of three names. */
const everyApi: Field<typeof allApis> = { schema: allApis, arm: "scope", form: { kind: "collection", path: "/apis" }, spec: { as: "id" } };

export const subscription = resourceKind({
  segment: "subscription",
  collection: "subscriptions",
  lane: "product",
  builtIn: ["master"],
  workspace: true,
  readOnly: ["createdDate", "startDate", "endDate", "notificationDate", "expirationDate", "stateComment"],
  neverRead: ["primaryKey", "secondaryKey"],
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    product: reference(Type.Optional(text("Scope: one product.")), targets.product, { arm: "scope" }),
    api: reference(Type.Optional(text("Scope: one API.")), targets.api, { arm: "scope" }),
    allApis: everyApi,
    user: reference(Type.Optional(text("Name of the User whose it is; nobody's when left out.")), { segments: ["user"], collection: "users" }, { arm: "ownerId", default: null }),
    state: same(Type.Optional(oneOf(["active", "suspended", "submitted", "rejected", "cancelled", "expired"], "active when left out.")), { default: "active", absent: { value: "active" } }),
    allowTracing: same(Type.Optional(flag("false when left out.")), { default: false, absent: { value: false } }),
    primaryKey: same(Type.Optional(text("A secret of the environment: ${myKey}; the service makes one when left out.")), { secret: true, default: null }),
    secondaryKey: same(Type.Optional(text("As primaryKey.")), { secret: true, default: null }),
  },
});
