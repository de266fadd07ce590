import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Json } from "../state/json.js";
import { generatedName } from "../state/secrets.js";
import type { ArmRequest, Backbone } from "./context.js";
import { dispatch } from "./dispatch.js";
import { badRequest } from "./errors.js";
import { bodyText, type Reply } from "./reply.js";

export interface RequestLogEntry {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  readonly ifMatch?: string;
}

export interface ServerHooks {
  readonly backbone: Backbone;
  readonly latencyMs: number;
  /** After the reply is made, before it is sent: what was answered must be on file. */
  readonly commit: () => void;
  readonly log: (entry: RequestLogEntry) => void;
}

export function createControlPlaneServer(hooks: ServerHooks): Server {
  let count = 0;
  return createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const reply = answer(incoming, Buffer.concat(chunks).toString("utf8"), hooks);
      const requestId = generatedName("request", ++count);
      if (hooks.latencyMs === 0) send(outgoing, incoming, reply, requestId);
      else setTimeout(() => send(outgoing, incoming, reply, requestId), hooks.latencyMs);
    });
  });
}

function answer(incoming: IncomingMessage, text: string, hooks: ServerHooks): Reply {
  const { method = "GET", url = "/" } = incoming;
  const ifMatch = incoming.headers["if-match"];
  let reply: Reply;
  try {
    const request = toArmRequest(incoming, text);
    reply = "status" in request ? request : dispatch(request, hooks.backbone);
    hooks.commit();
  } catch (error) {
    hooks.backbone.store.rollback();
    reply = internalError(error);
  }
  hooks.log({ method, path: url, status: reply.status, ...(ifMatch === undefined ? {} : { ifMatch }) });
  return reply;
}

/** A bug of the emulator: the caller sees it as the service's own failure, with what is needed to find it. */
function internalError(error: unknown): Reply {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { error: { code: "InternalServerError", message, details: null } }, style: "compact" };
}

function toArmRequest(incoming: IncomingMessage, text: string): ArmRequest | Reply {
  const { method = "GET", url = "/", headers } = incoming;
  const question = url.indexOf("?");
  const query = new URLSearchParams(question === -1 ? "" : url.slice(question + 1));
  const body = parseBody(text);
  if (body === malformed) return badRequest("The request content was invalid and could not be deserialized.").reply;
  return {
    method,
    path: question === -1 ? url : url.slice(0, question),
    query,
    apiVersion: query.get("api-version") ?? "",
    ifMatch: headers["if-match"],
    body,
    baseUrl: `http://${headers.host ?? "127.0.0.1"}`,
  };
}

const malformed = Symbol("malformed");

function parseBody(text: string): Json | undefined | typeof malformed {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return malformed;
  }
}

function send(outgoing: ServerResponse, incoming: IncomingMessage, reply: Reply, requestId: string): void {
  const body = bodyText(reply);
  const headers: Record<string, string | number> = {
    "Cache-Control": "no-cache",
    "x-ms-request-id": requestId,
    "x-ms-correlation-request-id": requestId,
    ...allowance(incoming.method ?? "GET"),
    ...reply.headers,
  };
  if (body !== "") headers["Content-Type"] = "application/json; charset=utf-8";
  if (reply.status !== 204) headers["Content-Length"] = incoming.method === "HEAD" ? 0 : Buffer.byteLength(body);
  outgoing.writeHead(reply.status, headers);
  outgoing.end(incoming.method === "HEAD" || reply.status === 204 ? undefined : body);
}

/** The emulator throttles nobody: the headers always show a bucket with one request taken (arm-behaviour section 8). */
function allowance(method: string): Record<string, string> {
  const global = "x-ms-ratelimit-remaining-subscription-global";
  if (method === "GET" || method === "HEAD") return { [`${global}-reads`]: "16499" };
  const kind = method === "DELETE" ? "deletes" : "writes";
  return { [`x-ms-ratelimit-remaining-subscription-${kind}`]: "199", [`${global}-${kind}`]: "11999" };
}
