import type { ServerResponse } from "node:http";
import { TLSSocket } from "node:tls";
import { bodyText, type Reply } from "./reply.js";
import type { Answer } from "./wire.js";

export function deliver(outgoing: ServerResponse, method: string, { reply, delivery }: Answer, requestId: string): void {
  if (delivery === "none") {
    breakConnection(outgoing);
    return;
  }
  const body = bodyText(reply);
  outgoing.writeHead(reply.status, headersOf(method, reply, body, requestId));
  const sent = method === "HEAD" || reply.status === 204 ? "" : body;
  if (delivery === "truncated") outgoing.write(sent.slice(0, sent.length / 2), () => breakConnection(outgoing));
  else outgoing.end(sent === "" ? undefined : sent);
}

function headersOf(method: string, reply: Reply, body: string, requestId: string): Record<string, string | number> {
  return {
    "Cache-Control": "no-cache",
    "x-ms-request-id": requestId,
    "x-ms-correlation-request-id": requestId,
    ...(body === "" ? {} : { "Content-Type": "application/json; charset=utf-8" }),
    ...(reply.status === 204 ? {} : { "Content-Length": method === "HEAD" ? 0 : Buffer.byteLength(body) }),
    ...reply.headers,
  };
}

/** A reset, where the connection is one that can be reset; encrypted ones just end. */
function breakConnection({ socket }: ServerResponse): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}
