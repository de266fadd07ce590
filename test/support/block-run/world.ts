import { createHost } from "../../../src/expressions/evaluate/index.js";
import { MessageBody } from "../../../src/expressions/runtime/context/body.js";
import type { Host, NetValue } from "../../../src/expressions/runtime/value.js";
import type { CompiledBlocks } from "./compile-blocks.js";
import { contextValues } from "./context.js";
import { Headers } from "./headers.js";
import type { Given, GivenMessage, Section } from "./test-file.js";
import { bearerOf } from "./token.js";

export interface Message {
  headers: Headers;
  body: MessageBody | undefined;
}
export interface Request extends Message {
  method: string;
  url: string;
  /** What the case says of the request besides, such as its client's address. */
  readonly other: Readonly<Record<string, unknown>>;
}
export interface Response extends Message {
  status: number;
  reason: string;
}

export interface Counted {
  readonly key: string;
  /** Read when the response is known: it may depend on it. */
  readonly increment: () => number;
}

/** Everything that policies see and change while one case runs. */
export class World {
  readonly host: Host;
  readonly now: Date;
  /** The context of the case, without what changes. */
  readonly base: Readonly<Record<string, unknown>>;
  request: Request;
  response: Response | undefined;
  readonly variables: Map<string, NetValue>;
  readonly cache: Map<string, NetValue>;
  backend: string | undefined;
  /** Who answered, where the request goes no further. */
  answeredBy: string | undefined;
  /** Expressions that threw, in the words of .NET. */
  readonly exceptions: string[] = [];
  readonly calls: Record<string, unknown>[] = [];
  readonly emitted: Record<string, unknown>[] = [];
  readonly stored: Record<string, unknown>[] = [];
  readonly counted: Counted[] = [];
  readonly waits: number[] = [];
  tries = 0;

  constructor(
    readonly section: Section,
    readonly given: Given,
    readonly around: CompiledBlocks,
    written: Readonly<Record<string, unknown>>,
    token: Readonly<Record<string, unknown>> | undefined,
  ) {
    const { Request: request, Response: response, Variables: variables, ...base } = { Timestamp: "2026-03-02T10:00:00Z", ...written } as unknown as Record<string, Record<string, unknown> | undefined | null>;
    this.base = base;
    this.now = new Date(text(base["Timestamp"]));
    this.host = createHost({ now: this.now, seed: 1 });
    const { Method, Url, Headers: headers, Body, ...other } = request ?? {};
    this.request = { method: text(Method ?? "GET"), url: text(Url ?? "https://api.aurora.example/block"), headers: Headers.from(headers), body: bodyOf(Body), other: { OriginalUrl: Url ?? "https://api.aurora.example/block", ...other } };
    if (token !== undefined && !this.request.headers.has("Authorization")) this.request.headers.set("Authorization", [bearerOf(token, this.now)]);
    this.response = response === undefined || response === null ? undefined : responseOf({ status: response["StatusCode"], reason: response["StatusReason"], headers: response["Headers"], body: response["Body"] } as GivenMessage);
    this.variables = contextValues(variables ?? {}, this.host);
    this.cache = contextValues(given.cache ?? {}, this.host);
  }

  /** The message that policies of the section speak of. */
  get message(): Message {
    if (this.section === "inbound" || this.section === "backend") return this.request;
    return (this.response ??= { status: 200, reason: "OK", headers: Headers.from({}), body: undefined });
  }

  answer(by: string, response: Response): void {
    this.answeredBy = by;
    this.response = response;
  }

  /** What the gateway itself says. */
  refuse(by: string, status: number, words: string, headers: Readonly<Record<string, string>> = {}): void {
    this.answer(by, responseOf({ status, headers: { "Content-Type": "application/json", ...headers }, body: { statusCode: status, message: words } }));
  }
}

export const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Bodies are texts; JSON is written as it is for the reader's sake. */
export function bodyOf(value: unknown): MessageBody | undefined {
  return value === undefined || value === null ? undefined : new MessageBody(text(value));
}

const reasons: Readonly<Record<number, string>> = { 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict", 412: "Precondition Failed", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout" };

export function responseOf({ status = 200, reason, headers, body }: GivenMessage): Response {
  return { status, reason: reason ?? reasons[status] ?? "", headers: Headers.from(headers), body: bodyOf(body) };
}
