import { factsOf } from "../faults/request-facts.js";
import type { Effect } from "../faults/fault.js";
import type { Json } from "../state/json.js";
import { rateLimit } from "../throttle/rate-limit.js";
import type { ArmRequest } from "./context.js";
import { dispatch } from "./dispatch.js";
import { badRequest } from "./errors.js";
import type { ControlPlane } from "./plane.js";
import type { Reply } from "./reply.js";
import { plainAnswer, type Answer, type Site, type WireRequest } from "./wire.js";

/** Resource Manager: the throttle in front, then the work, then what goes wrong with it. */
export const armSite: Site<ControlPlane> = {
  serves: () => true,
  answer(request, plane) {
    const { headers, refusal } = rateLimit(plane.buckets, request.path, request.method);
    const answer: Answer = refusal === undefined ? work(request, plane) : { ...plainAnswer(refusal), fault: "throttle" };
    return { ...answer, reply: { ...answer.reply, headers: { ...headers, ...answer.reply.headers } } };
  },
};

function work(wire: WireRequest, plane: ControlPlane): Answer {
  const request = toArmRequest(wire);
  try {
    const reply = request === undefined ? badRequest("The request content was invalid and could not be deserialized.").reply : dispatch(request, plane.backbone);
    const answer = request === undefined ? plainAnswer(reply) : strike(request, reply, plane);
    plane.commit();
    return answer;
  } catch (error) {
    plane.rollback();
    return plainAnswer(internalError(error));
  }
}

function strike(request: ArmRequest, reply: Reply, plane: ControlPlane): Answer {
  const done = { reply, operation: plane.backbone.operations.started(), overlaps: plane.unanswered.has(request.path) };
  const struck = plane.faults?.strike(factsOf(request, done, plane.backbone));
  if (struck === undefined) return plainAnswer(reply);
  return { ...plainAnswer(reply), ...effect(struck.effect, plane), fault: struck.fault };
}

function effect(effect: Effect, plane: ControlPlane): Partial<Answer> {
  const { store, operations } = plane.backbone;
  const started = operations.started();
  switch (effect.do) {
    case "refuse":
      plane.rollback();
      return { reply: effect.reply };
    case "reset":
      if (!effect.worked) plane.rollback();
      return { delivery: "none" };
    case "delay":
      return { delayMs: effect.ms };
    case "truncate":
      return { delivery: "truncated" };
    case "fail-operation":
      store.rollback();
      if (started !== undefined) operations.change({ ...started, result: { status: "Failed", httpStatus: effect.httpStatus, error: effect.error } });
      return {};
    case "prolong-operation": {
      const { polls: pollsLeft, retryAfterSeconds } = effect;
      if (started === undefined) return {};
      // A service that is being changed shows the change at once, with its provisioning state (arm-behaviour section 2).
      const withheld = started.resource === undefined ? { withheld: store.withhold() } : {};
      operations.change({ ...started, pollsLeft, ...withheld, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
      return {};
    }
    case "touch": {
      const entity = store.get(effect.key);
      if (entity !== undefined) store.put(entity);
      return {};
    }
  }
}

/** A bug of the emulator: the caller sees it as the service's own failure, with what is needed to find it. */
function internalError(error: unknown): Reply {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { error: { code: "InternalServerError", message, details: null } }, style: "compact" };
}

/** Undefined when the body is no JSON. */
function toArmRequest({ method, path, query, headers, text, baseUrl, linked }: WireRequest): ArmRequest | undefined {
  let body: Json | undefined;
  try {
    body = text === "" ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
  return { method, path, query, apiVersion: query.get("api-version") ?? "", ifMatch: headers["if-match"], body, baseUrl, ...(linked === undefined ? {} : { linked }) };
}
