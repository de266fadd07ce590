import { Type } from "@sinclair/typebox";
import { text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** Fetches one field of a GraphQL API. */
export const resolver = resourceKind({
  segment: "resolver",
  collection: "resolvers",
  lane: "api",
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    path: same(Type.String({ pattern: "^[_A-Za-z][_0-9A-Za-z]*/[_A-Za-z][_0-9A-Za-z]*$", description: "Type and field of the schema: Query/orders." })),
    description: same(Type.Optional(text("What it fetches.")), { default: null }),
  },
  children: { policies: { kind: "policies", type: "api/resolver/policy" } },
});
