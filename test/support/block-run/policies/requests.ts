import { jsonOf, textFrom } from "../expressions.js";
import { responseValue } from "../context.js";
import { Headers } from "../headers.js";
import { attribute, childNamed, childrenNamed, contentText, readElement, type Read } from "../read.js";
import type { GivenMessage } from "../test-file.js";
import { bodyOf, responseOf, type Request, type Response, type World } from "../world.js";
import type { Handlers } from "./handler.js";
import { setBody, setHeader, setStatus } from "./message.js";

export const requestPolicies: Handlers = {
  "send-request"(element, world) {
    const read = readElement(element, world);
    const name = attribute(read, "response-variable-name") ?? "";
    noteCall({ name, ...(attribute(read, "timeout") === undefined ? {} : { timeout: Number(attribute(read, "timeout")) }) }, requestOf(read, world), world);
    const given = world.given["send-request"]?.[name];
    if (given === undefined) throw new Error(`<send-request> asks for "${name}", and the case does not say what is answered: put it under given: send-request.`);
    if (given !== "timeout") world.variables.set(name, responseValue(responseOf(given), world.host));
    else if (attribute(read, "ignore-error") === "true") world.variables.set(name, null);
    else world.refuse("send-request", 500, "Internal server error");
  },

  "send-one-way-request"(element, world) {
    const read = readElement(element, world);
    noteCall({ name: "send-one-way-request" }, requestOf(read, world), world);
  },

  "forward-request"(element, world) {
    const read = readElement(element, world);
    const timeout = attribute(read, "timeout") ?? attribute(read, "timeout-ms");
    noteCall({ name: "backend", ...(timeout === undefined ? {} : { timeout: Number(timeout) }) }, world.request, world);
    const answers = world.given["forward-request"] ?? [{ status: 200 }];
    const answer = answers[Math.min(world.tries++, answers.length - 1)] as GivenMessage | "timeout";
    world.response = answer === "timeout" ? undefined : responseOf(answer);
  },

  "return-response"(element, world) {
    const read = readElement(element, world);
    const variable = attribute(read, "response-variable-name");
    const response: Response = variable !== undefined && world.variables.has(variable) ? copyOf(world.variables.get(variable), world) : responseOf({ status: 200 });
    for (const child of read.children) applyToResponse(child, response);
    world.answer("return-response", response);
  },
};

function applyToResponse(child: Read, response: Response): void {
  if (child.name === "set-status") setStatus(child, response);
  else if (child.name === "set-header") setHeader(child, response);
  else if (child.name === "set-body") setBody(child, response);
  else throw new Error(`<return-response> holds <${child.name}>, which is not known to tests of blocks.`);
}

function copyOf(value: unknown, world: World): Response {
  const of = (name: string): unknown => (value as { read(name: string): unknown }).read(name);
  const body = of("Body") as { take(preserves: boolean): string } | null;
  return { status: of("StatusCode") as number, reason: textFrom(of("StatusReason")), headers: Headers.from(jsonOf(of("Headers"), world.host)), body: bodyOf(body?.take(true)) };
}

/** The request that a policy of its own sends: a copy of the incoming one, or a new one. */
function requestOf(read: Read, world: World): Request {
  const isCopy = attribute(read, "mode") === "copy";
  const { method, url, headers, body, other } = world.request;
  const request: Request = isCopy ? { method, url, headers: headers.copy(), body: bodyOf(body?.take(true)), other } : { method: "GET", url: "", headers: new Headers(), body: undefined, other: {} };
  request.url = textOfChild(read, "set-url") ?? request.url;
  request.method = textOfChild(read, "set-method")?.trim() ?? request.method;
  for (const header of childrenNamed(read, "set-header")) setHeader(header, request);
  const set = childNamed(read, "set-body");
  if (set !== undefined) setBody(set, request);
  const identity = childNamed(read, "authentication-managed-identity");
  if (identity !== undefined) request.headers.set("Authorization", [`Bearer token-of:${attribute(identity, "resource") ?? ""}`]);
  return request;
}

function textOfChild(read: Read, name: string): string | undefined {
  const child = childNamed(read, name);
  return child === undefined ? undefined : contentText(child).trim();
}

/** As it is at this moment: later policies may change the message that it was made from. */
function noteCall(call: Readonly<Record<string, unknown>>, { method, url, headers, body }: Request, world: World): void {
  world.calls.push({ ...call, method, url, headers: headers.toJson(), ...(body === undefined ? {} : { body: body.take(true) }) });
}

