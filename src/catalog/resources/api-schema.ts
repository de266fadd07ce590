import { resourceKind } from "./kind.js";

/** Microsoft.ApiManagement/service/apis/schemas. Those that an import makes are none of this project's. */
export const apiSchema = resourceKind({
  segment: "schema",
  collection: "schemas",
  lane: "api",
  properties: {
    contentType: { immutable: true },
    document: { properties: { value: {} } },
  },
});
