import { Type } from "@sinclair/typebox";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

export const tag = resourceKind({ segment: "tag", collection: "tags", workspace: true, fields: { displayName: same(Type.Optional(Type.String()), { absent: "name" }) } });
