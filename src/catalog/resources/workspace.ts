import { Type } from "@sinclair/typebox";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** What lies in it are resources of the same kinds as the service's (`workspace/x/api/y`). */
export const workspace = resourceKind({
  segment: "workspace",
  collection: "workspaces",
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    description: same(Type.Optional(Type.String()), { default: null }),
  },
});
