import { Type } from "@sinclair/typebox";
import { text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** An external cache (Redis) for one region, or for all that have none. */
export const cache = resourceKind({
  segment: "cache",
  collection: "caches",
  neverRead: ["connectionString"],
  fields: {
    description: same(Type.Optional(Type.String()), { default: null }),
    connectionString: same(text("A secret of the environment, ${redisConnection}, or the name of a NamedValue: {{redis}}."), { secret: true, namedValues: true }),
    useFromLocation: same(Type.Optional(text("Region that uses it, such as westeurope; `default`, for all others, when left out.")), { default: "default", absent: { value: "default" }, as: "case-insensitive" }),
    resourceId: same(Type.Optional(text("ARM id or URL of the Redis instance.")), { default: null }),
  },
});
