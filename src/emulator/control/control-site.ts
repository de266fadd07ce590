import type { ControlPlane } from "../control-plane/plane.js";
import { methodNotAllowed } from "../control-plane/errors.js";
import { emptyReply, type Reply } from "../control-plane/reply.js";
import { plainAnswer, type Site, type WireRequest } from "../control-plane/wire.js";
import type { Json } from "../state/json.js";
import { readPostedProfile } from "./posted-profile.js";

type Handler = (request: WireRequest, plane: ControlPlane) => Reply;

/** Routes of the emulator's own, by which a test steers it from outside. */
const routes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  "/__apiops/faults": {
    GET: (_request, plane) => json(plane.profile as Json),
    PUT: putFaults,
    DELETE(_request, plane) {
      plane.setFaults(undefined);
      return emptyReply(204);
    },
  },
  "/__apiops/requests": {
    GET: showRequests,
    DELETE(_request, plane) {
      plane.log.clear();
      return emptyReply(204);
    },
  },
  "/__apiops/reset": {
    POST(_request, plane) {
      plane.reset();
      return emptyReply(204);
    },
  },
};

export const controlSite: Site<ControlPlane> = {
  serves: (path) => path.startsWith("/__apiops/"),
  answer: (request, plane) => plainAnswer(control(request, plane)),
};

function control(request: WireRequest, plane: ControlPlane): Reply {
  const handlers = routes[request.path];
  if (handlers === undefined) return json({ error: { code: "NotFound", message: `There is ${Object.keys(routes).join(", ")}.` } }, 404);
  const handler = handlers[request.method];
  return handler === undefined ? methodNotAllowed(request.method, Object.keys(handlers)).reply : handler(request, plane);
}

/** All of them, or those after a sequence number. */
function showRequests({ query }: WireRequest, plane: ControlPlane): Reply {
  const after = Number(query.get("after") ?? 0);
  return json({ requests: plane.log.entries.filter((entry) => entry.sequence > after) as unknown as Json });
}

function putFaults({ text }: WireRequest, plane: ControlPlane): Reply {
  const read = readPostedProfile(text);
  if (read.profile === undefined) return json({ error: { code: "InvalidFaultProfile", message: "The profile was not taken.", details: read.problems } }, 400);
  plane.setFaults(read.profile);
  return json(read.profile as Json);
}

function json(body: Json, status = 200): Reply {
  return { status, body, style: "compact" };
}
