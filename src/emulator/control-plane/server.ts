import type { RequestListener, ServerResponse } from "node:http";
import { controlSite } from "../control/control-site.js";
import { isWrite } from "../faults/fault.js";
import { identitySite } from "../identity/identity-site.js";
import { metadataSite } from "../identity/metadata-site.js";
import { generatedName } from "../state/secrets.js";
import { armSite } from "./arm-site.js";
import { exportSite } from "./export/export-site.js";
import { deliver } from "./deliver.js";
import { fetchLink } from "./import/fetch-link.js";
import { linkOf } from "./import/linked-document.js";
import type { ControlPlane } from "./plane.js";
import { wireRequest, type Answer, type Site, type WireRequest } from "./wire.js";

/** In order: the first that serves a path answers. */
const sites: readonly Site<ControlPlane>[] = [exportSite, controlSite, metadataSite, identitySite, armSite];

/** What answers requests, by the scheme that links in replies start with. */
export function requestListener(plane: ControlPlane, latencyMs: number, scheme: "http" | "https"): RequestListener {
  let count = 0;
  return (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const request = wireRequest(incoming, Buffer.concat(chunks).toString("utf8"), scheme);
      const link = linkOf(request.method, request.path, request.text);
      if (link === undefined) respond(request, outgoing);
      else void fetchLink(link).then((linked) => respond({ ...request, linked }, outgoing));
    });
  };

  function respond(request: WireRequest, outgoing: ServerResponse): void {
    // The client went away, or the emulator stopped, while a link was fetched.
    if (outgoing.destroyed) return;
    const answer = answerWire(request, plane);
    if (isWrite(request)) outgoing.once("close", plane.unanswered.hold(request.path));
    const requestId = generatedName("request", ++count);
    const delayMs = latencyMs + answer.delayMs;
    if (delayMs === 0) {
      deliver(outgoing, request.method, answer, requestId);
      return;
    }
    const timer = setTimeout(() => deliver(outgoing, request.method, answer, requestId), delayMs);
    // Nobody waits any more: the client went away, or the emulator stops.
    outgoing.once("close", () => clearTimeout(timer));
  }
}

function answerWire(request: WireRequest, plane: ControlPlane): Answer {
  const site = sites.find((each) => each.serves(request.path)) ?? armSite;
  const answer = site.answer(request, plane);
  if (site === controlSite || site === exportSite) return answer;
  const { fault } = answer;
  const ifMatch = request.headers["if-match"];
  plane.log.add({ method: request.method, path: request.url, status: answer.reply.status, ...(fault === undefined ? {} : { fault }), ...(ifMatch === undefined ? {} : { ifMatch }) });
  return answer;
}
