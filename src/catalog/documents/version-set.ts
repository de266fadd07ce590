import { Type, type Static } from "@sinclair/typebox";
import { closed, instances, name, oneOf, text } from "./shapes.js";

export const versionSetSchema = closed(
  {
    kind: Type.Literal("VersionSet"),
    name,
    instances,
    displayName: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    scheme: oneOf(["segment", "query", "header"], "Where the caller puts the version."),
    queryName: Type.Optional(text("Query parameter; for scheme query.")),
    headerName: Type.Optional(text("Header; for scheme header.")),
  },
  "Versions of one API.",
);

export type VersionSetDocument = Static<typeof versionSetSchema>;
