import { Type } from "@sinclair/typebox";
import { text } from "../documents/shapes.js";
import { choice, same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

export const versionSet = resourceKind({
  segment: "version-set",
  collection: "apiVersionSets",
  workspace: true,
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    description: same(Type.Optional(Type.String()), { default: null }),
    scheme: choice({ segment: "Segment", query: "Query", header: "Header" }, "Where the caller puts the version.", { arm: "versioningScheme" }),
    queryName: same(Type.Optional(text("Query parameter; for scheme query.")), { arm: "versionQueryName", default: null }),
    headerName: same(Type.Optional(text("Header; for scheme header.")), { arm: "versionHeaderName", default: null }),
  },
});
