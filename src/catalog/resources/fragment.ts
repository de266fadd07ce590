import { Type } from "@sinclair/typebox";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

export const fragment = resourceKind({
  segment: "fragment",
  collection: "policyFragments",
  workspace: true,
  fields: { description: same(Type.Optional(Type.String()), { default: null }) },
  properties: { value: { as: "policy" }, format: { unmanaged: true } },
});
