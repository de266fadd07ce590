import { isCurrentContract } from "../api-versions.js";
import { exportApi } from "../export/export-api.js";
import { checkInlineSize } from "../import/definition.js";
import type { EntityKind } from "../kind.js";
import { apiIndexes } from "./api-revisions.js";
import { readApi } from "./api-reply.js";
import { completeApi, writeApi } from "./api-write.js";
import { removeApi } from "./api-delete.js";

/** Stored once a revision; a change of the specification and, at newer versions, a delete are long-running. */
export const api: EntityKind = {
  form: "entity",
  name: "api",
  segment: "apis",
  parents: ["service", "workspace"],
  title: "Api",
  write: writeApi,
  read: readApi,
  get: exportApi,
  writesAsync({ body, patch }) {
    checkInlineSize(body);
    return !patch && typeof body.format === "string" && body.value !== undefined ? "accepted" : false;
  },
  // A workspace's is deleted at once: its operation takes 200 and 204 only.
  deletesAsync: ({ request, target }) => target.workspace === undefined && isCurrentContract(request.apiVersion),
  indexes: apiIndexes,
  written: completeApi,
  removed: removeApi,
};
