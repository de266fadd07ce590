import { entryOf } from "../../state/json.js";
import { signature } from "../../state/secrets.js";
import type { ControlPlane } from "../plane.js";
import { ArmError, methodNotAllowed } from "../errors.js";
import type { Reply } from "../reply.js";
import { plainAnswer, type Site, type WireRequest } from "../wire.js";
import { exportPath } from "./export-api.js";
import { exportFormats, exportText } from "./formats.js";

/** Where the links of exports lead: what a storage account is to the service. */
export const exportSite: Site<ControlPlane> = {
  serves: (path) => path.startsWith(exportPath),
  answer: (request, plane) => plainAnswer(download(request, plane)),
};

function download({ method, query }: WireRequest, { backbone }: ControlPlane): Reply {
  if (method !== "GET" && method !== "HEAD") return methodNotAllowed(method, ["GET", "HEAD"]).reply;
  const [key, name, expires] = [query.get("api") ?? "", query.get("format") ?? "", query.get("se") ?? ""];
  const isSigned = query.get("sig") === signature(key, name, expires);
  if (!isSigned || Date.parse(expires) <= backbone.now().getTime()) return refusal(403, "AuthenticationFailed", "The link is not valid any more, or it was changed.");
  const api = backbone.store.get(key);
  const format = entryOf(exportFormats, name);
  let text: string | undefined;
  try {
    text = api === undefined || format === undefined ? undefined : exportText(api, format, backbone.store);
  } catch (error) {
    // A schema that somebody wrote may be no XML.
    if (error instanceof ArmError) return error.reply;
    throw error;
  }
  if (text === undefined) return refusal(404, "BlobNotFound", "What the link leads to is gone.");
  return { status: 200, headers: { "Content-Type": format?.mediaType ?? "text/plain" }, body: text, style: "text" };
}

function refusal(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } }, style: "compact" };
}
