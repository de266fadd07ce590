import { entryOf, plainText, type JsonObject } from "../../state/json.js";
import { signature } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import { isCurrentContract } from "../api-versions.js";
import type { Context } from "../context.js";
import { apimError, badRequest } from "../errors.js";
import { idOf } from "../ids.js";
import { etagOfEntity } from "../read-entity.js";
import type { Reply } from "../reply.js";
import { exportFormats, exportText, type ExportFormat } from "./formats.js";

export const exportPath = "/__apiops/exports/";

/** As the service's own links (SDK). */
const validMs = 5 * 60 * 1000;

/** A GET of an API with `export=true` answers with a link to the document, not with the API. */
export function exportApi(api: Entity, context: Context): Reply | undefined {
  const { query, apiVersion, baseUrl } = context.request;
  if (query.get("export")?.toLowerCase() !== "true") return undefined;
  const name = query.get("format") ?? "";
  const format = entryOf(exportFormats, name);
  if (format === undefined) throw badRequest(`'${name}' is no format of an export: ${Object.keys(exportFormats).join(", ")}.`);
  refuseOtherType(api, name, format, context);
  const link = `${baseUrl}${exportPath}${linkPath(api, name, format, context)}`;
  const value = { link };
  const body: JsonObject = { id: idOf(api, context), format: format.result, value, ...(isCurrentContract(apiVersion) ? { link } : {}) };
  return { status: 200, headers: { ETag: etagOfEntity(api) }, body };
}

/** 406 where an API has no such schema (apiops-cli). */
function refuseOtherType(api: Entity, name: string, format: ExportFormat, { store }: Context): void {
  const type = plainText(api.properties.type);
  if (format.type !== undefined && format.type !== type) throw badRequest(`Export in the format '${name}' is only supported for APIs of type '${format.type}'.`);
  if (type === "websocket") throw badRequest("A WebSocket API has no definition to export.");
  if (format.type !== undefined && exportText(api, format, store) === undefined) throw apimError(406, "NotAcceptable", `The API has no schema to export as '${name}'.`);
}

/** The document is written when the link is followed, so nothing is kept for links that nobody follows. */
function linkPath(api: Entity, name: string, format: ExportFormat, { now }: Context): string {
  const expires = new Date(now().getTime() + validMs).toISOString();
  const query = new URLSearchParams({ api: api.key, format: name, se: expires, sig: signature(api.key, name, expires) });
  return `${encodeURIComponent(plainText(api.properties.displayName))}.${format.extension}?${query.toString()}`;
}
