import type { Json } from "../state/json.js";

/** `text`: the body is a text, not JSON. */
export type BodyStyle = "pretty" | "compact" | "text";

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** Children answer two spaces and CRLF; errors, secrets and the service itself one line (arm-behaviour section 1). */
  readonly style?: BodyStyle;
}

export function emptyReply(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers };
}

export function bodyText(reply: Reply): string {
  if (reply.body === undefined) return "";
  if (reply.style === "text" && typeof reply.body === "string") return reply.body;
  return reply.style === "compact" ? JSON.stringify(reply.body) : JSON.stringify(reply.body, null, 2).replace(/\n/g, "\r\n");
}
