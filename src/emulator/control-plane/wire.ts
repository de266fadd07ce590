import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { LinkedDocument } from "./import/linked-document.js";
import type { Reply } from "./reply.js";

/** A request as it came, for whichever site of the server it is meant. */
export interface WireRequest {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  /** Decoded nothing. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** `http://host:port` as the client addressed it. */
  readonly baseUrl: string;
  /** The document that the body links to. */
  readonly linked?: LinkedDocument;
}

/** What is sent back, and how. */
export interface Answer {
  readonly reply: Reply;
  /** Kind of the fault that struck. */
  readonly fault?: string;
  /** `truncated`: half of the body, then the connection breaks. `none`: it breaks at once. */
  readonly delivery: "whole" | "truncated" | "none";
  readonly delayMs: number;
}

/** One thing that the server's address stands for: Resource Manager, or what surrounds it. */
export interface Site<T> {
  readonly serves: (path: string) => boolean;
  readonly answer: (request: WireRequest, plane: T) => Answer;
}

export function plainAnswer(reply: Reply): Answer {
  return { reply, delivery: "whole", delayMs: 0 };
}

export function wireRequest({ method = "GET", url = "/", headers }: IncomingMessage, text: string, scheme: "http" | "https"): WireRequest {
  const question = url.indexOf("?");
  return {
    method,
    url,
    path: question === -1 ? url : url.slice(0, question),
    query: new URLSearchParams(question === -1 ? "" : url.slice(question + 1)),
    headers,
    text,
    baseUrl: `${scheme}://${headers.host ?? "127.0.0.1"}`,
  };
}
